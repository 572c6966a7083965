import type { Archive, ArchiveDataset, DeathCell } from "../../archive/index.ts";
import type { Refusal } from "../../errors/index.ts";
import type { Ratio } from "../../quantities/index.ts";
import { allocatePartialDates, rateRatio } from "../../statistics/index.ts";
import { dayNumber } from "../periods/days.ts";

/**
 * Recorded deaths per day after a day over those before it, inside the coverage of one dataset, with the
 * conditional exact interval (Przyborowski and Wilenski 1940; Clopper–Pearson limits of the binomial share).
 *
 * Records whose possible dates span the day are allocated evenly over their days for the point value; the interval
 * is the hull of both extremes: all of them before, all of them after.
 *
 * @returns a refusal where the coverage does not reach to both sides, or nothing is recorded
 */
export function beforeAfterRatio(
  archive: Archive,
  dataset: ArchiveDataset,
  cells: readonly DeathCell[],
  after: string,
): Ratio | Refusal {
  const { coverage, descriptor } = dataset;
  const question = `Is the rate of recorded deaths in ${descriptor.title} higher or lower after ${after} than before?`;
  const daysBefore = dayNumber(after) - dayNumber(coverage.from) + 1;
  const daysAfter = dayNumber(coverage.to) - dayNumber(after);
  if (daysBefore <= 0 || daysAfter <= 0) {
    return refuse(
      question,
      `The coverage (${coverage.from} to ${coverage.to}) lies on one side of ${after} only.`,
    );
  }
  const spans = cells
    .filter((cell) => cell.count > 0 && (cell.earliest !== null || cell.latest !== null))
    .map((cell) => spanOf(cell, coverage));
  const boundary = dayNumber(after) + 1;
  const inBefore = total(spans.filter((span) => span.latest < boundary));
  const inAfter = total(spans.filter((span) => span.earliest >= boundary));
  const spanning = total(spans) - inBefore - inAfter;
  if (inBefore + inAfter + spanning === 0) return refuse(question, "No dated death is recorded.");
  const ratio = (before: number, later: number) =>
    rateRatio(
      { events: later, exposure: daysAfter },
      { events: before, exposure: daysBefore },
      { method: "conditional-exact" },
    );
  const low = ratio(inBefore + spanning, inAfter);
  const high = ratio(inBefore, inAfter + spanning);
  const [first, last] = [
    Math.min(...spans.map((span) => span.earliest)),
    Math.max(...spans.map((span) => span.latest)),
  ];
  const allocated = allocatePartialDates({
    spans,
    boundaries: [Math.min(first, boundary - 1), boundary, Math.max(last, boundary) + 1],
  });
  const [meanBefore = 0, meanAfter = 0] = allocated.periods.map((period) => period.allocated);
  if (meanBefore === 0 || !Number.isFinite(high.upper))
    return refuse(question, "No death is certainly recorded before the day: the ratio has no upper limit.");
  return {
    id: `${descriptor.id}.after.rate-ratio`,
    kind: "ratio",
    label: `rate of recorded deaths after ${after} over the rate before, ${descriptor.title}`,
    value: meanAfter / daysAfter / (meanBefore / daysBefore),
    numerator: `recorded deaths per day from the day after ${after} to ${coverage.to}`,
    denominator: `recorded deaths per day from ${coverage.from} to ${after}`,
    period: coverage,
    interval: {
      lower: low.lower,
      upper: high.upper,
      level: low.level,
      method:
        spanning === 0
          ? "conditional exact (central)"
          : "conditional exact (central), hull over undecided dates",
    },
    method: {
      name: "ratio of two Poisson rates, conditional exact",
      settings: { before: inBefore, after: inAfter, undecided: spanning, daysBefore, daysAfter },
      reference: "Przyborowski & Wilenski 1940, Biometrika 31, 313–323",
    },
    inputs: archive.inputRefs(descriptor.id, "accepted rows with a date"),
    nature: descriptor.nature,
  };
}

function spanOf(cell: DeathCell, coverage: { readonly from: string; readonly to: string }) {
  const earliest = dayNumber(cell.earliest ?? coverage.from);
  const latest = Math.max(earliest, dayNumber(cell.latest ?? coverage.to));
  return {
    earliest,
    latest,
    weight: cell.count,
    ...(cell.either ? { alternatives: [earliest, latest] as const } : {}),
  };
}

function total(spans: readonly { readonly weight: number }[]): number {
  return spans.reduce((sum, { weight }) => sum + weight, 0);
}

function refuse(question: string, reason: string): Refusal {
  return {
    kind: "refusal",
    code: "SIJILL_ONE_SIDED",
    question,
    reasons: [reason],
    wouldNeed: "One source that recorded both before and after the day.",
  };
}
