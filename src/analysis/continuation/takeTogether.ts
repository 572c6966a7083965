import type { Archive } from "../../archive/index.ts";
import type { Refusal } from "../../errors/index.ts";
import { comparability } from "../comparison/comparability.ts";
import { describeAfter, type Source } from "./describeAfter.ts";
import type { ObservedTogether } from "./RecordedAfter.ts";

/** What all datasets that are not silent record after a day, or why they may not be added. */
export async function takeTogether(
  archive: Archive,
  sources: readonly Source[],
  after: string,
): Promise<ObservedTogether | Refusal> {
  if (sources.length === 0) {
    return {
      kind: "refusal",
      code: "SIJILL_ALL_SILENT",
      question: `How many deaths do the datasets record after ${after}?`,
      reasons: ["The coverage of every open dataset ends before the day."],
      wouldNeed: `A dataset whose coverage reaches beyond ${after}.`,
    };
  }
  const datasets = sources.map(({ dataset }) => dataset);
  const refusal =
    datasets.length === 1
      ? null
      : comparability(`How many deaths do the datasets record together after ${after}?`, datasets);
  if (refusal !== null) return refusal;
  const title = datasets.map(({ descriptor }) => descriptor.title).join(" and ");
  return {
    kind: "overall",
    datasets: datasets.map(({ descriptor }) => descriptor.id),
    ...(await describeAfter(archive, { id: "overall", title, sources }, after)),
  };
}
