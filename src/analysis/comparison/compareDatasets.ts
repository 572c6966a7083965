import type { Archive, DeathCell } from "../../archive/index.ts";
import type { Refusal } from "../../errors/index.ts";
import type { Ratio } from "../../quantities/index.ts";
import { rateRatio } from "../../statistics/index.ts";
import { dayNumber, inOrder } from "../periods/days.ts";
import { comparability } from "./comparability.ts";

/**
 * Compares two datasets: the deaths that one records over those the other records, in the period that both cover.
 * Datasets of different unit, date meaning, custody or nature, or without a common period, are refused with the
 * reasons. The ratio speaks of records, not of deaths that were never recorded.
 *
 * @throws SIJILL_DATASET_UNKNOWN
 * @example
 * import { compareDatasets, isRefusal, openArchive } from "sijill";
 * const archive = await openArchive(["data/caesar", "data/damascus"]);
 * const answer = await compareDatasets(archive, "caesar", "damascus");
 * console.log(isRefusal(answer)); // → true
 * await archive.close();
 */
export async function compareDatasets(
  archive: Archive,
  first: string,
  second: string,
): Promise<Ratio | Refusal> {
  const datasets = [archive.dataset(first), archive.dataset(second)] as const;
  const [a, b] = datasets;
  const question = `How many times as many deaths does ${a.descriptor.title} record as ${b.descriptor.title}?`;
  const refusal = comparability(question, datasets);
  if (refusal !== null) return refusal;
  const [, from] = inOrder(a.coverage.from, b.coverage.from);
  const [to] = inOrder(a.coverage.to, b.coverage.to);
  const [x, y] = [
    within(await archive.cells(first, []), from, to),
    within(await archive.cells(second, []), from, to),
  ];
  if (y.certain === 0) {
    return {
      kind: "refusal",
      code: "SIJILL_NO_DEATHS",
      question,
      reasons: [`${b.descriptor.title} records no death that certainly lies from ${from} to ${to}.`],
      wouldNeed: "Dated deaths in both datasets.",
    };
  }
  const days = dayNumber(to) - dayNumber(from) + 1;
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
    label: `deaths recorded in ${a.descriptor.title} over those in ${b.descriptor.title}, ${from} to ${to}`,
    value: x.certain / y.certain,
    numerator: `deaths recorded in ${a.descriptor.title}`,
    denominator: `deaths recorded in ${b.descriptor.title}`,
    period: { from, to },
    interval: {
      lower: low.lower,
      upper: high.upper,
      level: low.level,
      method: "conditional exact (central), from certain to possible",
    },
    method: {
      name: "ratio of two Poisson counts, conditional exact",
      settings: { first: x.certain, second: y.certain },
    },
    inputs: [...archive.inputRefs(first), ...archive.inputRefs(second)],
    nature: a.descriptor.nature,
  };
}

function within(
  cells: readonly DeathCell[],
  from: string,
  to: string,
): { certain: number; possible: number } {
  let [certain, possible] = [0, 0];
  for (const { earliest, latest, qualified, lower, upper } of cells) {
    if (earliest === null && latest === null) possible += upper;
    else if ((earliest ?? from) <= to && (latest ?? to) >= from) {
      possible += upper;
      if (!qualified && earliest !== null && latest !== null && earliest >= from && latest <= to)
        certain += lower;
    }
  }
  return { certain, possible };
}
