import { type Archive, askedBy, type DeathCell } from "../../archive/index.ts";
import type { Refusal } from "../../errors/index.ts";
import { fillTemplate, formatPeriod, type Ratio } from "../../quantities/index.ts";
import { rateRatio } from "../../statistics/index.ts";
import { dayNumber, dayOf } from "../periods/days.ts";
import { daysWithin, intersectSpans, type NumberedSpan, spokenSpans } from "../periods/spokenSpans.ts";
import { selectWording } from "../wording/index.ts";
import { comparability } from "./comparability.ts";

/**
 * Compares two datasets: the deaths that one records over those the other records, in the days about which both say
 * something. Datasets of different unit, date meaning, custody or nature, or without a common period, are refused
 * with the reasons. The ratio speaks of records, not of deaths that were never recorded.
 *
 * @throws SIJILL_DATASET_UNKNOWN
 * @example
 * import { compareDatasets, isRefusal, openArchive } from "sijill";
 * const archive = await openArchive(["data/caesar", "data/damascus"]);
 * const answer = await compareDatasets(archive, "caesar", "damascus");
 * console.log(isRefusal(answer)); // → true
 * await archive.close();
 */
export function compareDatasets(archive: Archive, first: string, second: string): Promise<Ratio | Refusal> {
  return askedBy("compareDatasets", { first, second }, () => answer(archive, first, second));
}

async function answer(archive: Archive, first: string, second: string): Promise<Ratio | Refusal> {
  const [a, b] = [archive.dataset(first), archive.dataset(second)];
  const { language } = archive;
  const { comparison: words } = selectWording(language);
  const titles = { first: a.descriptor.title, second: b.descriptor.title };
  const question = fillTemplate(words.question, titles);
  const refused = (reason: string) => refuse(question, reason, words.noDeathNeed);
  const refusal = comparability(question, [a, b], language);
  if (refusal !== null) return refusal;
  const [cellsOfA, cellsOfB] = [await archive.cells(first, []), await archive.cells(second, [])];
  const common = intersectSpans(spokenSpans(a, cellsOfA), spokenSpans(b, cellsOfB));
  const [start, end] = [common[0], common.at(-1)];
  if (start === undefined || end === undefined) return refused(fillTemplate(words.noCommonDay, titles));
  const [from, to] = [dayOf(start.from), dayOf(end.to)];
  const [x, y] = [within(cellsOfA, common), within(cellsOfB, common)];
  if (y.certain === 0) {
    const period = formatPeriod({ from, to }, language);
    return refused(fillTemplate(words.noDeath, { title: titles.second, period }));
  }
  const days = daysWithin(common, start.from, end.to);
  const ratio = (events: number, others: number) =>
    rateRatio(
      { events, exposure: days },
      { events: others, exposure: days },
      { method: "conditional-exact" },
    );
  const [low, high] = [ratio(x.certain, y.possible), ratio(x.possible, y.certain)];
  return {
    id: `${first}.over.${second}`,
    kind: "ratio",
    label: fillTemplate(words.label, { ...titles, period: formatPeriod({ from, to }, language) }),
    value: x.certain / y.certain,
    numerator: fillTemplate(words.recordedIn, { title: titles.first }),
    denominator: fillTemplate(words.recordedIn, { title: titles.second }),
    period: { from, to },
    interval: {
      lower: low.lower,
      upper: high.upper,
      level: low.level,
      method: "conditional exact (central), from certain to possible",
    },
    method: {
      name: "ratio of two Poisson counts, conditional exact",
      settings: { first: x.certain, second: y.certain, commonDays: days },
    },
    inputs: [...archive.inputRefs(first), ...archive.inputRefs(second)],
    nature: a.descriptor.nature,
  };
}

/** Deaths certainly and possibly dated in the spans; those without any date are possible. */
function within(
  cells: readonly DeathCell[],
  spans: readonly NumberedSpan[],
): { readonly certain: number; readonly possible: number } {
  const holds = (from: number, to: number) => spans.some((span) => span.from <= from && to <= span.to);
  const touches = (from: number, to: number) => spans.some((span) => span.from <= to && from <= span.to);
  let [certain, possible] = [0, 0];
  for (const { earliest, latest, either, qualified, lower, upper } of cells) {
    const from = earliest === null ? Number.NEGATIVE_INFINITY : dayNumber(earliest);
    const to = latest === null ? Number.POSITIVE_INFINITY : dayNumber(latest);
    if (!qualified && (either ? holds(from, from) && holds(to, to) : holds(from, to))) certain += lower;
    if (either ? holds(from, from) || holds(to, to) : touches(from, to)) possible += upper;
  }
  return { certain, possible };
}

function refuse(question: string, reason: string, wouldNeed: string): Refusal {
  return {
    kind: "refusal",
    code: "SIJILL_NO_DEATHS",
    question,
    reasons: [reason],
    wouldNeed,
  };
}
