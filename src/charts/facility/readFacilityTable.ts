import { z } from "zod";
import type { Problem } from "../../errors/index.ts";
import type { Table } from "../../quantities/index.ts";
import { messages } from "../messages.ts";
import { countOrNull, text, textOrNull } from "../rows/cells.ts";
import { rangeProblems } from "../rows/rangeProblems.ts";
import { readRows, throwIfAny } from "../rows/readRows.ts";

const facilityRow = z.object({
  facility: text,
  facilityEn: text,
  facilityAr: textOrNull,
  count: countOrNull,
  lower: countOrNull,
  upper: countOrNull,
});

export type FacilityRow = Readonly<z.infer<typeof facilityRow>>;

/** Facilities with most deaths first, those without a figure last; equals by English name, then by id. */
export function readFacilityTable(table: Table): readonly FacilityRow[] {
  const rows = readRows(table, facilityRow);
  const problems: Problem[] = [];
  const seen = new Set<string>();
  rows.forEach((row, index) => {
    const line = index + 2;
    if (seen.has(row.facility)) problems.push(messages.duplicate(line, "facility", row.facility));
    seen.add(row.facility);
    problems.push(...rangeProblems(line, "count", row.count, row.lower, row.upper));
  });
  throwIfAny(problems);
  return [...rows].sort(
    (a, b) => rank(b) - rank(a) || compare(a.facilityEn, b.facilityEn) || compare(a.facility, b.facility),
  );
}

function rank(row: FacilityRow): number {
  return row.count ?? row.upper ?? -1;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
