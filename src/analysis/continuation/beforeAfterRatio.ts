import type { Archive, DeathCell } from "../../archive/index.ts";
import type { Refusal } from "../../errors/index.ts";
import { fillTemplate, formatDate, type Ratio } from "../../quantities/index.ts";
import { allocatePartialDates, rateRatio } from "../../statistics/index.ts";
import { coverageWords } from "../periods/coverageWords.ts";
import { dateSpan } from "../periods/dateSpan.ts";
import { dayNumber, dayOf } from "../periods/days.ts";
import { daysWithin } from "../periods/spokenSpans.ts";
import { selectWording } from "../wording/index.ts";
import type { Source } from "./describeAfter.ts";

/**
 * Recorded deaths per day after a day over those before it, inside the coverage of one dataset, with the
 * conditional exact interval (Przyborowski and Wilenski 1940; Clopper–Pearson limits of the binomial share).
 * Only days about which the source says anything are days of observation: gaps of the coverage are none.
 *
 * Records whose possible dates span the day are allocated evenly over their days for the point value. The interval
 * is the hull of both extremes: all that is in doubt before, all of it after. In doubt are dates that span the day
 * or that the source itself doubts, and what lies between the limits of a rounded count.
 *
 * @returns a refusal where the coverage does not reach to both sides, or nothing is recorded
 */
export function beforeAfterRatio(archive: Archive, source: Source, after: string): Ratio | Refusal {
  const { coverage, descriptor } = source.dataset;
  const { language } = archive;
  const words = selectWording(language).continuation;
  const { title } = descriptor;
  const day = formatDate(after, language);
  const question = fillTemplate(words.ratioQuestion, { title, day });
  const refused = (reason: string) => refuse(question, reason, words.ratioNeed);
  const boundary = dayNumber(after) + 1;
  const [from, to] = [source.spans[0]?.from ?? boundary, source.spans.at(-1)?.to ?? boundary - 1];
  const daysBefore = daysWithin(source.spans, from, boundary - 1);
  const daysAfter = daysWithin(source.spans, boundary, to);
  if (daysBefore === 0 || daysAfter === 0) {
    const coverage = coverageWords(source.dataset, language);
    return refused(fillTemplate(words.ratioOneSided, { coverage, day }));
  }
  const cells = source.cells.filter(
    (cell) => cell.upper > 0 && (cell.earliest !== null || cell.latest !== null),
  );
  if (cells.length === 0) return refused(words.ratioUndated);
  const spans = cells.map((cell) => dateSpan(cell, coverage));
  const sided = (side: (span: { earliest: number; latest: number }) => boolean) =>
    cells.filter((cell, at) => !cell.qualified && side(spans[at] ?? { earliest: 0, latest: 0 }));
  const before = sided(({ latest }) => latest < boundary);
  const later = sided(({ earliest }) => earliest >= boundary);
  const [all, leastBefore, leastLater] = [
    total(cells, "upper"),
    total(before, "lower"),
    total(later, "lower"),
  ];
  const ratio = (eventsBefore: number, eventsLater: number) =>
    rateRatio(
      { events: eventsLater, exposure: daysAfter },
      { events: eventsBefore, exposure: daysBefore },
      { method: "conditional-exact" },
    );
  const [mostBefore, mostLater] = [all - total(later, "upper"), all - total(before, "upper")];
  const low = ratio(mostBefore, leastLater);
  const high = ratio(leastBefore, mostLater);
  const limits = spans.flatMap(({ earliest, latest }) => [earliest, latest]);
  const allocated = allocatePartialDates({
    spans,
    boundaries: [Math.min(boundary - 1, ...limits), boundary, Math.max(boundary, ...limits) + 1],
  });
  const [meanBefore = 0, meanAfter = 0] = allocated.periods.map((period) => period.allocated);
  if (meanBefore === 0 || !Number.isFinite(high.upper)) return refused(words.ratioUnlimited);
  const undecided = mostBefore - leastBefore + mostLater - leastLater > 0;
  return {
    id: `${descriptor.id}.after.rate-ratio`,
    kind: "ratio",
    label: fillTemplate(words.ratio, { title, day }),
    value: meanAfter / daysAfter / (meanBefore / daysBefore),
    numerator: fillTemplate(words.ratioAfter, { day, end: formatDate(dayOf(to), language) }),
    denominator: fillTemplate(words.ratioBefore, { day, start: formatDate(dayOf(from), language) }),
    period: coverage,
    interval: {
      lower: low.lower,
      upper: high.upper,
      level: low.level,
      method: `conditional exact (central)${undecided ? ", hull over undecided dates" : ""}`,
    },
    method: {
      name: "ratio of two Poisson rates, conditional exact",
      settings: {
        before: leastBefore,
        after: leastLater,
        undecided: all - leastBefore - leastLater,
        daysBefore,
        daysAfter,
      },
      reference: "Przyborowski & Wilenski 1940, Biometrika 31, 313–323",
    },
    inputs: archive.inputRefs(descriptor.id, "accepted rows with a date"),
    nature: descriptor.nature,
  };
}

function total(cells: readonly DeathCell[], key: "lower" | "upper"): number {
  return cells.reduce((sum, cell) => sum + cell[key], 0);
}

function refuse(question: string, reason: string, wouldNeed: string): Refusal {
  return {
    kind: "refusal",
    code: "SIJILL_ONE_SIDED",
    question,
    reasons: [reason],
    wouldNeed,
  };
}
