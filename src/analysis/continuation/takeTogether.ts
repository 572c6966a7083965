import type { Archive } from "../../archive/index.ts";
import type { Refusal } from "../../errors/index.ts";
import { fillTemplate, formatDate } from "../../quantities/index.ts";
import { comparability } from "../comparison/comparability.ts";
import { selectWording } from "../wording/index.ts";
import { describeAfter, type Source } from "./describeAfter.ts";
import type { ObservedTogether } from "./RecordedAfter.ts";

/** What all datasets that are not silent record after a day, or why they may not be added. */
export async function takeTogether(
  archive: Archive,
  sources: readonly Source[],
  after: string,
): Promise<ObservedTogether | Refusal> {
  const words = selectWording(archive.language);
  const { continuation } = words;
  const say = (template: string) => fillTemplate(template, { day: formatDate(after, archive.language) });
  if (sources.length === 0) {
    return {
      kind: "refusal",
      code: "SIJILL_ALL_SILENT",
      question: say(continuation.togetherSilentQuestion),
      reasons: [continuation.togetherSilentReason],
      wouldNeed: say(continuation.togetherSilentNeed),
    };
  }
  const datasets = sources.map(({ dataset }) => dataset);
  const refusal =
    datasets.length === 1
      ? null
      : comparability(say(continuation.togetherQuestion), datasets, archive.language);
  if (refusal !== null) return refusal;
  const title = datasets.map(({ descriptor }) => descriptor.title).join(words.and);
  return {
    kind: "overall",
    datasets: datasets.map(({ descriptor }) => descriptor.id),
    ...(await describeAfter(archive, { id: "overall", title, sources }, after)),
  };
}
