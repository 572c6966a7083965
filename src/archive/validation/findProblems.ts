import type { Place, Problem } from "../../errors/index.ts";
import type { DatasetDescriptor, RecordField } from "../../records/index.ts";
import type { LoadedFile } from "../dataset/loadFile.ts";
import type { CoverageWindow } from "../descriptor/coverageWindow.ts";
import type { DateLookup } from "../lookups/buildDateLookup.ts";
import type { Store } from "../store/Store.ts";
import type { Finding } from "./Finding.ts";
import { findDuplicateIds } from "./findDuplicateIds.ts";
import { findImpossibleOrder } from "./findImpossibleOrder.ts";
import { findInvalidBounds } from "./findInvalidBounds.ts";
import { findInvalidAges, findInvalidCounts } from "./findInvalidNumbers.ts";
import { findInvalidValues } from "./findInvalidValues.ts";
import { findOutsideCoverage } from "./findOutsideCoverage.ts";
import { markRejected } from "./markRejected.ts";

/** Runs every check of the rows of a dataset. A new check is one file beside this one and one line here. */
export async function findProblems(
  store: Store,
  loaded: readonly LoadedFile[],
  descriptor: DatasetDescriptor,
  dates: ReadonlyMap<RecordField, DateLookup>,
  coverage: CoverageWindow,
): Promise<Finding[]> {
  const { columns, kind } = descriptor;
  const findings: Finding[] = [];
  const keep = async (found: Promise<Finding[]>) => {
    for (const finding of await found) findings.push(finding);
  };
  for (const [field, { problems }] of dates)
    await keep(findInvalidValues(store, loaded, field, placed(problems)));
  const [death, arrested] = [dates.get("death"), dates.get("arrested")];
  if (death !== undefined) {
    await keep(findOutsideCoverage(store, loaded, death, coverage));
    if (arrested !== undefined) await keep(findImpossibleOrder(store, loaded, death, arrested));
  }
  if (columns["person.age"] !== undefined) await keep(findInvalidAges(store, loaded, descriptor));
  for (const field of ["images", "count", "lower", "upper"] as const) {
    if (columns[field] !== undefined) await keep(findInvalidCounts(store, loaded, descriptor, field));
  }
  if (kind === "aggregate") await keep(findInvalidBounds(store, loaded, descriptor));
  if (columns.id !== undefined) {
    // Last, among the rows that passed: a row that repeats a rejected one repeats nothing that was kept.
    await markRejected(store, loaded, findings);
    await keep(findDuplicateIds(store, loaded, descriptor));
  }
  return findings;
}

function placed(problems: ReadonlyMap<string, Problem>): ReadonlyMap<string, (place: Place) => Problem> {
  return new Map([...problems].map(([raw, problem]) => [raw, (place) => ({ ...problem, place })]));
}
