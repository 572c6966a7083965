import { SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";
import type { Bounds, Count, InputRef, Period } from "../Quantity.ts";

/** What the sum is, for reports to bind and print. */
export interface SumOfCounts {
  readonly id: string;
  readonly label: string;
}

/**
 * The sum of counts of one unit and one nature. Counts of different units do not compile; where the compiler cannot
 * see the unit, and for documented beside estimated counts, the sum is refused when it runs.
 *
 * That nobody stands behind two of the counts is for the caller to know: the sum is of counts, not of people told
 * apart. Bounds are added; a count without bounds is its own bound. The period is the hull, null if any is null.
 *
 * @param counts one or more
 * @param sum id and label of the sum
 * @throws SIJILL_NOTHING_TO_ADD, SIJILL_UNITS_MIXED, SIJILL_NATURES_MIXED, SIJILL_INTERVAL_NOT_ADDED,
 *   SIJILL_SUM_NOT_EXACT
 * @example
 * import { addCounts, type Count } from "sijill";
 * const about = { period: null, method: { name: "count of rows" }, inputs: [], nature: "synthetic" } as const;
 * const north: Count<"body"> = { ...about, kind: "count", id: "north", label: "north", value: 12, unit: "body" };
 * const south: Count<"body"> = { ...about, kind: "count", id: "south", label: "south", value: 30, unit: "body" };
 * console.log(addCounts([north, south], { id: "both", label: "bodies in both" }).value); // → 42
 */
export function addCounts<First extends Count>(
  counts: readonly [First, ...Count<First["unit"]>[]],
  sum: SumOfCounts,
): Count<First["unit"]> {
  const [first] = counts;
  if (first === undefined) throw new SijillError(messages.nothingToAdd());
  for (const { id, unit, nature, interval } of counts) {
    if (unit !== first.unit) throw new SijillError(messages.unitsMixed(first.unit, id, unit));
    if (nature !== first.nature) throw new SijillError(messages.naturesMixed(first.nature, id, nature));
    if (interval !== undefined) throw new SijillError(messages.intervalNotAdded(id));
  }
  const value = counts.reduce((total, count) => total + count.value, 0);
  if (!Number.isSafeInteger(value)) throw new SijillError(messages.sumNotExact(value));
  const bounds = addBounds(counts);
  return {
    ...sum,
    kind: "count",
    value,
    unit: first.unit,
    period: hull(counts),
    ...(bounds === null ? {} : { bounds }),
    method: { name: "sum of counts", settings: { counts: counts.map(({ id }) => id).join(" + ") } },
    inputs: distinctInputs(counts),
    nature: first.nature,
    lineage: { kind: "sum", of: counts.map(({ id }) => ({ quantity: id, times: 1 })) },
  };
}

function addBounds(counts: readonly Count[]): Bounds | null {
  if (counts.every(({ bounds }) => bounds === undefined)) return null;
  const add = (end: "lower" | "upper"): number | null =>
    counts.reduce<number | null>((total, { value, bounds }) => {
      const limit = bounds === undefined ? value : bounds[end];
      return total === null || limit === null ? null : total + limit;
    }, 0);
  const reasons = new Set(counts.flatMap(({ bounds }) => (bounds === undefined ? [] : [bounds.reason])));
  return { lower: add("lower"), upper: add("upper"), reason: [...reasons].join("; ") };
}

/** Earliest start to latest end. A year ends after each of its months, so ends compare as if more could follow. */
function hull(counts: readonly Count[]): Period | null {
  const periods = counts.flatMap(({ period }) => period ?? []);
  if (periods.length < counts.length) return null;
  const starts = periods.flatMap(({ from }) => from?.split("/")[0] ?? []).sort();
  const ends = periods.flatMap(({ to }) => to?.split("/").at(-1) ?? []);
  const last = ends
    .map((end) => `${end}\uffff`)
    .sort()
    .at(-1)
    ?.slice(0, -1);
  return {
    from: starts.length < counts.length ? null : (starts[0] ?? null),
    to: ends.length < counts.length ? null : (last ?? null),
  };
}

function distinctInputs(counts: readonly Count[]): readonly InputRef[] {
  const inputs = new Map(
    counts.flatMap(({ inputs }) => inputs).map((input) => [JSON.stringify(input), input]),
  );
  return [...inputs.values()];
}
