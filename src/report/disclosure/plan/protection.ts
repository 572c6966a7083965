import type { InputRef, Nature } from "../../../quantities/index.ts";
import type { AnalysisInput, ReportAnalysis } from "../../analysis/index.ts";

/** What an item rests on, as far as protection asks. */
interface Resting {
  readonly inputs: readonly InputRef[];
  readonly nature: Nature;
  readonly citation?: string;
}

/** Which datasets of an analysis hold records of persons, or counts that are not public. */
export interface Protection {
  readonly datasets: ReadonlySet<string>;
  /** Whether an item rests on any of them, or on what nobody says. */
  readonly isProtected: (item: Resting) => boolean;
}

/**
 * Decides what must be protected: everything that rests on a dataset whose rows are records, on counts that are not
 * public, or on a file that the analysis does not list. What others published stays as it is: it is known already.
 * A figure that names no input is protected too wherever an analysis has anything to protect, unless it is cited.
 */
export function protectionOf(analysis: ReportAnalysis): Protection {
  const listed = new Map<string, readonly AnalysisInput[]>();
  for (const input of analysis.inputs ?? [])
    listed.set(input.dataset, [...(listed.get(input.dataset) ?? []), input]);
  const isAggregate = (dataset: string) =>
    listed.get(dataset)?.every(({ rowLevel }) => rowLevel === "aggregate") ?? false;
  const isPublic = (dataset: string) =>
    isAggregate(dataset) && (listed.get(dataset)?.every((input) => input.isPublic === true) ?? false);
  const restsOnPublic = ({ inputs, nature }: Resting) =>
    inputs.every(({ dataset }) => isPublic(dataset) || (isAggregate(dataset) && nature === "published"));

  const items: readonly Resting[] = [
    ...analysis.quantities,
    ...analysis.tables,
    ...analysis.figures.map(({ table }) => table),
  ];
  const datasets = new Set(
    items
      .filter((item) => item.inputs.length > 0 && !restsOnPublic(item))
      .flatMap(({ inputs }) => inputs.map(({ dataset }) => dataset))
      .filter((dataset) => !isPublic(dataset)),
  );
  for (const [dataset] of listed) if (!isAggregate(dataset)) datasets.add(dataset);
  return {
    datasets,
    isProtected: (item) =>
      item.inputs.length === 0
        ? datasets.size > 0 && item.citation === undefined && item.nature !== "published"
        : !restsOnPublic(item),
  };
}
