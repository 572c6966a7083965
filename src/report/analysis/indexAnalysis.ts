import type { Chart } from "../../charts/index.ts";
import { type Problem, SijillError } from "../../errors/index.ts";
import type { Quantity, Table } from "../../quantities/index.ts";
import { sha256 } from "../sha256.ts";
import { stableJson } from "../stableJson.ts";
import { messages } from "./messages.ts";
import { qualityQuantities } from "./qualityQuantities.ts";
import type { ReportAnalysis, Source } from "./ReportAnalysis.ts";

/** What an analysis returned, by name. */
export interface AnalysisIndex {
  readonly quantities: ReadonlyMap<string, Quantity>;
  readonly figures: ReadonlyMap<string, Chart>;
  /** The tables of the analysis and those its figures are drawn from. */
  readonly tables: ReadonlyMap<string, Table>;
  readonly sources: ReadonlyMap<string, Source>;
}

/**
 * Finds everything by its name. A figure may be drawn from a table that is also printed; two different tables of one
 * name are a mistake.
 *
 * @throws SIJILL_ANALYSIS_DUPLICATE, SIJILL_REPORT_CITATION_UNKNOWN
 */
export function indexAnalysis(analysis: ReportAnalysis): AnalysisIndex {
  const problems: Problem[] = [];
  const byName = <Item>(kind: string, items: readonly Item[], nameOf: (item: Item) => string) => {
    const found = new Map<string, Item>();
    for (const item of items) {
      const name = nameOf(item);
      const earlier = found.get(name);
      if (earlier !== undefined && fingerprint(earlier) !== fingerprint(item))
        problems.push(messages.analysisDuplicate(kind, name));
      found.set(name, item);
    }
    return found;
  };

  const measured = analysis.quality === undefined ? [] : qualityQuantities(analysis.quality);
  const index: AnalysisIndex = {
    quantities: byName("quantities", [...analysis.quantities, ...measured], (quantity) => quantity.id),
    figures: byName("figures", analysis.figures, (figure) => figure.id),
    tables: byName(
      "tables",
      [...analysis.tables, ...analysis.figures.map((figure) => figure.table)],
      (table) => table.id,
    ),
    sources: byName("sources", analysis.sources, (source) => source.key),
  };
  for (const quantity of index.quantities.values())
    if (quantity.citation !== undefined && !index.sources.has(quantity.citation)) {
      const known = [...index.sources.keys()].sort();
      problems.push(messages.citationUnknown(quantity.id, quantity.citation, known));
    }

  const [first, ...rest] = problems;
  if (first !== undefined) throw new SijillError([first, ...rest]);
  return index;
}

const fingerprint = (item: unknown): string => sha256(stableJson(item));
