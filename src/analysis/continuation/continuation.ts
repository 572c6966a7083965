import { type Archive, askedBy } from "../../archive/index.ts";
import { dayNumber, requireDay } from "../periods/days.ts";
import { spokenSpans } from "../periods/spokenSpans.ts";
import { beforeAfterRatio } from "./beforeAfterRatio.ts";
import { describeAfter, type Source } from "./describeAfter.ts";
import { describeSilent } from "./describeSilent.ts";
import type { Continuation, ObservedDataset, SilentDataset } from "./RecordedAfter.ts";
import { takeTogether } from "./takeTogether.ts";

export interface ContinuationOptions {
  /** The day, YYYY-MM-DD; deaths of that day itself are not after it. */
  readonly after: string;
  /** Ids of the datasets to ask; all when absent. */
  readonly dataset?: readonly string[];
}

/**
 * Asks whether deaths were recorded after a day: how many certainly and possibly, from when to when, in how many
 * months, with what longest gap. A dataset whose coverage ends before the day is *silent*, which is not zero.
 * Figures of different units, dates or custody are never added: the answer over all is then a refusal that says why.
 *
 * @throws SIJILL_DATE_INVALID, SIJILL_DATASET_UNKNOWN
 * @example
 * import { continuation, openArchive } from "sijill";
 * const archive = await openArchive(["data/caesar", "data/vdc"]);
 * const { datasets } = await continuation(archive, { after: "2014-01-20" });
 * console.log(datasets[0].kind, datasets[1].kind); // → silent observed
 * await archive.close();
 */
export function continuation(archive: Archive, options: ContinuationOptions): Promise<Continuation> {
  return askedBy("continuation", { options }, () => answer(archive, options));
}

async function answer(archive: Archive, options: ContinuationOptions): Promise<Continuation> {
  const { after } = options;
  requireDay("after", after);
  const ids = options.dataset ?? archive.datasets.map(({ descriptor }) => descriptor.id);
  const datasets: (SilentDataset | ObservedDataset)[] = [];
  const observed: Source[] = [];
  for (const dataset of ids.map((id) => archive.dataset(id))) {
    const cells = await archive.cells(dataset.descriptor.id, []);
    const source: Source = { dataset, cells, spans: spokenSpans(dataset, cells) };
    if ((source.spans.at(-1)?.to ?? Number.NEGATIVE_INFINITY) <= dayNumber(after)) {
      datasets.push(describeSilent(archive, source, after));
      continue;
    }
    observed.push(source);
    const { id, title } = dataset.descriptor;
    datasets.push({
      kind: "observed",
      dataset: id,
      title,
      ...(await describeAfter(archive, { id, title, sources: [source] }, after)),
      rateRatio: beforeAfterRatio(archive, source, after),
    });
  }
  return { kind: "continuation", after, datasets, overall: await takeTogether(archive, observed, after) };
}
