import type { Language } from "../../quantities/index.ts";
import { type ExhibitLiteral, indexAnalysis, type ReportAnalysis } from "../analysis/index.ts";

/**
 * The numerals in the words of figures and tables that come from no cell and no quantity: what an analysis that cannot
 * be asked, such as a notebook that was run elsewhere, has to declare as literals.
 *
 * @throws as `indexAnalysis`
 * @example
 * import { findUnbound } from "sijill";
 * const table = { id: "t", title: "Seen after 2014", columns: [], rows: [], unit: null, nature: "synthetic" as const,
 *   method: { name: "made up" }, inputs: [], notes: [] };
 * const analysis = { quantities: [], tables: [table], figures: [], sources: [] };
 * console.log((await findUnbound(analysis, "en"))[0]?.text); // → 2014
 */
export async function findUnbound(
  analysis: ReportAnalysis,
  language: Language,
): Promise<readonly Omit<ExhibitLiteral, "reason">[]> {
  const { checkExhibits } = await import("../exhibits/index.ts");
  const { unbound } = checkExhibits(indexAnalysis(analysis), analysis.literals ?? [], language);
  const once = new Map(unbound.map((numeral) => [`${numeral.exhibit}\n${numeral.text}`, numeral]));
  return [...once.values()];
}
