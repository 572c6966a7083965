import type { Language } from "../../../quantities/index.ts";
import type { Jurisdiction } from "../Jurisdiction.ts";
import { analysisText } from "./analysisText.ts";
import { draftText } from "./draftText.ts";
import { descriptorText, recordsText } from "./syntheticRecords.ts";

/**
 * The files of a new annex by their paths in its folder: a text in each language with a prompt wherever an author is
 * needed, an analysis that runs at once, and the synthetic records it runs on.
 *
 * @example
 * import { draftAnnex } from "sijill";
 * console.log([...draftAnnex("icc", ["en", "ar"]).keys()].join(", "));
 * // → report.en.md, report.ar.md, analysis.ts, data/synthetic/dataset.json, data/synthetic/records.csv
 */
export function draftAnnex(
  jurisdiction: Jurisdiction,
  languages: readonly Language[],
): ReadonlyMap<string, string> {
  return new Map([
    ...languages.map((language) => [`report.${language}.md`, draftText(jurisdiction, language)] as const),
    ["analysis.ts", analysisText],
    ["data/synthetic/dataset.json", descriptorText],
    ["data/synthetic/records.csv", recordsText()],
  ]);
}
