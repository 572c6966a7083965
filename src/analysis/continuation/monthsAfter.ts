import type { Archive, PeriodCell } from "../../archive/index.ts";
import type { Refusal } from "../../errors/index.ts";
import { type Duration, fillTemplate } from "../../quantities/index.ts";
import { boundWindow } from "../counting/boundCounts.ts";
import { coverageStatus } from "../periods/coverageStatus.ts";
import { dayOf, nextDay } from "../periods/days.ts";
import { periodsBetween } from "../periods/periodsBetween.ts";
import { mergeSpans } from "../periods/spokenSpans.ts";
import { type AnalysisWording, selectWording } from "../wording/index.ts";
import type { Asked, Source } from "./describeAfter.ts";
import type { RecordedAfter } from "./RecordedAfter.ts";

/** Whole months after a day that the sources speak about: how many, with deaths in how many, the longest gap. */
export async function monthsAfter(
  archive: Archive,
  { subject, period, ...origin }: Asked,
): Promise<Pick<RecordedAfter, "monthsCovered" | "monthsWithDeaths" | "longestGap">> {
  const spans = mergeSpans(subject.sources.flatMap((source) => source.spans));
  const months = periodsBetween("month", period.from, dayOf(spans.at(-1)?.to ?? 0)).filter(
    (month) => month.from >= period.from,
  );
  const cells = await cellsOfMonths(archive, subject.sources, months);
  let [covered, withDeaths, gap, longest] = [0, 0, 0, 0];
  for (const [at, month] of months.entries()) {
    if (coverageStatus(spans, month) !== "covered") {
      gap = 0;
      continue;
    }
    covered++;
    const { certain, possible } = boundWindow(cells, at, at, null);
    if (certain > 0) withDeaths++;
    gap = possible === 0 ? gap + 1 : 0;
    longest = Math.max(longest, gap);
  }
  const duration = (name: string, label: string, value: number): Duration => ({
    ...origin,
    id: `${subject.id}.after.${name}`,
    kind: "duration",
    label,
    value,
    unit: "month",
    period,
  });
  const known = subject.sources.some(knowsMonths);
  const words = selectWording(archive.language).continuation;
  const say = (template: string) => fillTemplate(template, { title: subject.title });
  return {
    monthsCovered: duration("months-covered", say(words.monthsCovered), covered),
    monthsWithDeaths: known
      ? duration("months-with-deaths", say(words.monthsWithDeaths), withDeaths)
      : tooWide(subject.title, words),
    longestGap: known
      ? duration("longest-gap", say(words.longestGap), longest)
      : tooWide(subject.title, words),
  };
}

async function cellsOfMonths(
  archive: Archive,
  sources: readonly Source[],
  months: readonly { readonly from: string; readonly to: string }[],
): Promise<readonly PeriodCell[]> {
  const last = months.at(-1);
  if (last === undefined) return [];
  const starts = [...months.map(({ from }) => from), nextDay(last.to)];
  const cells: PeriodCell[] = [];
  for (const { dataset } of sources)
    cells.push(...(await archive.cellsByPeriod(dataset.descriptor.id, starts, [])));
  return cells;
}

/** Some date of the source is known to the month, or there is none that could be. */
function knowsMonths({ cells }: Source): boolean {
  return (
    cells.length === 0 ||
    cells.some(
      ({ earliest, latest }) =>
        earliest !== null && latest !== null && earliest.slice(0, 7) === latest.slice(0, 7),
    )
  );
}

function tooWide(title: string, words: AnalysisWording["continuation"]): Refusal {
  return {
    kind: "refusal",
    code: "SIJILL_DATES_TOO_WIDE",
    question: fillTemplate(words.monthsQuestion, { title }),
    reasons: [words.monthsReason],
    wouldNeed: words.monthsNeed,
  };
}
