import type { Archive } from "../../archive/index.ts";
import { fillTemplate, formatDate } from "../../quantities/index.ts";
import { dayOf, nextDay } from "../periods/days.ts";
import { selectWording } from "../wording/index.ts";
import { originOf, type Source, totalOf } from "./describeAfter.ts";
import type { SilentDataset } from "./RecordedAfter.ts";

/** A dataset that says nothing about the time after a day: how many deaths it holds, and when its coverage ends. */
export function describeSilent(archive: Archive, source: Source, after: string): SilentDataset {
  const { descriptor, coverage } = source.dataset;
  const { id, title } = descriptor;
  const { language } = archive;
  const words = selectWording(language).continuation;
  const last = source.spans.at(-1);
  const end = last === undefined ? coverage.to : dayOf(last.to);
  return {
    kind: "silent",
    dataset: id,
    title,
    total: totalOf(archive, { id, title, sources: [source] }),
    coverageEnd: {
      ...originOf(archive, [source], "coverage window as declared"),
      id: `${id}.coverage.end`,
      kind: "date",
      label: fillTemplate(words.coverageEnd, { title }),
      value: end,
      period: null,
    },
    reason: fillTemplate(words.silentReason, {
      end: formatDate(end, language),
      next: formatDate(nextDay(after), language),
    }),
  };
}
