import { existsSync, readFileSync } from "node:fs";
import { type CaptureCells, type CaptureHistories, captureHistories } from "sijill";

/** Real data sets and what R's packages make of them; they stand beside the project. */
export const references = "../shared/reference/population";

/** Tells whether they are here; says so when not. */
export function referencesAreHere(what: string): boolean {
  const here = existsSync(references);
  if (!here) process.stderr.write(`skipped: ${what}, because ${references} is not here\n`);
  return here;
}

export function readDataset(name: string): CaptureHistories {
  return captureHistories(JSON.parse(readFileSync(`${references}/datasets/${name}.json`, "utf8")));
}

/** Histories from "101": 12 and so on. */
export function histories(cells: Readonly<Record<string, number>>): CaptureHistories {
  const [first = "1"] = Object.keys(cells);
  const input: CaptureCells = {
    lists: [...first].map((_, place) => String.fromCharCode(65 + place)),
    cells: Object.entries(cells).map(([history, count]) => ({ history, count })),
  };
  return captureHistories(input);
}
