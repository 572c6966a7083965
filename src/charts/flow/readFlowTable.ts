import { z } from "zod";
import { type Problem, SijillError } from "../../errors/index.ts";
import type { Table } from "../../quantities/index.ts";
import type { FlowLink } from "../flowLayout.ts";
import type { PlaceName } from "../frame/placeNames.ts";
import { messages } from "../messages.ts";
import { countOrNull, text, textOrNull } from "../rows/cells.ts";
import { readRows, throwIfAny } from "../rows/readRows.ts";

const flowRow = z.object({
  from: text,
  fromLabel: text,
  fromLabelAr: textOrNull,
  to: text,
  toLabel: text,
  toLabelAr: textOrNull,
  count: countOrNull,
});

/** The links that can be drawn, the names of both columns, and how many rows cannot be drawn. */
export interface FlowTable {
  readonly links: readonly FlowLink[];
  readonly names: {
    readonly from: ReadonlyMap<string, PlaceName>;
    readonly to: ReadonlyMap<string, PlaceName>;
  };
  readonly rows: number;
  readonly without: number;
  readonly zero: number;
}

export function readFlowTable(table: Table): FlowTable {
  const rows = readRows(table, flowRow);
  const problems: Problem[] = [];
  const names = { from: new Map<string, PlaceName>(), to: new Map<string, PlaceName>() };
  const seen = new Set<string>();
  rows.forEach((row, index) => {
    const line = index + 2;
    for (const side of ["from", "to"] as const) {
      const [name, known] = [
        { english: row[`${side}Label`], arabic: row[`${side}LabelAr`] },
        names[side].get(row[side]),
      ];
      if (known !== undefined && known.english !== name.english) {
        problems.push(messages.twoDescriptions(line, `${side}Label`, row[side], known.english, name.english));
      }
      names[side].set(row[side], known ?? name);
    }
    const pair = JSON.stringify([row.from, row.to]);
    if (seen.has(pair)) problems.push(messages.duplicate(line, "from, to", `${row.from} to ${row.to}`));
    seen.add(pair);
  });
  throwIfAny(problems);
  const links = rows.flatMap(({ from, to, count }) =>
    count === null || count === 0 ? [] : [{ from, to, count }],
  );
  if (!Number.isSafeInteger(links.reduce((sum, link) => sum + link.count, 0))) {
    throw new SijillError(messages.totalTooLarge(table.id));
  }
  return {
    links,
    names,
    rows: rows.length,
    without: rows.filter((row) => row.count === null).length,
    zero: rows.filter((row) => row.count === 0).length,
  };
}
