/** The event lies in (lower, upper], in [lower, upper] when `closed`; an upper end of Infinity is right censoring. */
export interface CensoringSet {
  readonly lower: number;
  readonly upper: number;
  readonly closed: boolean;
}

/** For each distinct censoring set, which innermost intervals it covers and how many observations it stands for. */
export interface CoveredSets {
  /** First and last innermost interval covered. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly weight: Float64Array;
}

/**
 * The innermost intervals, outside which no maximum likelihood estimate puts mass (Peto 1973, Turnbull 1976): each
 * begins at the beginning of some set and ends at the next end of one, with nothing in between.
 */
export function turnbullIntervals(
  sets: readonly CensoringSet[],
  weights: ArrayLike<number>,
): { readonly intervals: readonly CensoringSet[]; readonly covered: CoveredSets } {
  const begins = distinct(sets.map(({ lower, closed }) => ({ at: lower, rank: closed ? 0 : 2 })));
  const ends = distinct(sets.map(({ upper }) => ({ at: upper, rank: 1 })));
  const intervals: CensoringSet[] = [];
  let e = 0;
  begins.forEach((begin, i) => {
    while (e < ends.length && comesBefore(ends[e] as Endpoint, begin)) e++;
    const end = ends[e];
    const next = begins[i + 1];
    if (end === undefined || (next !== undefined && comesBefore(next, end))) return;
    intervals.push({ lower: begin.at, upper: end.at, closed: begin.rank === 0 });
  });
  const merged = new Map<string, number>();
  const first: number[] = [];
  const last: number[] = [];
  const weight: number[] = [];
  sets.forEach(({ lower, upper, closed }, i) => {
    const begin = { at: lower, rank: closed ? 0 : 2 };
    const from = lowestIndex(intervals.length, (j) => {
      const { lower: at, closed: included } = intervals[j] as CensoringSet;
      return !comesBefore({ at, rank: included ? 0 : 2 }, begin);
    });
    const to = lowestIndex(intervals.length, (j) => (intervals[j] as CensoringSet).upper > upper) - 1;
    const known = merged.get(`${from} ${to}`);
    if (known !== undefined) weight[known] = (weight[known] as number) + (weights[i] as number);
    else {
      merged.set(`${from} ${to}`, first.length);
      first.push(from);
      last.push(to);
      weight.push(weights[i] as number);
    }
  });
  return {
    intervals,
    covered: {
      first: Int32Array.from(first),
      last: Int32Array.from(last),
      weight: Float64Array.from(weight),
    },
  };
}

/** At one time: a closed beginning comes first, then an end, then an open beginning, which starts just after. */
interface Endpoint {
  readonly at: number;
  readonly rank: number;
}

function comesBefore(a: Endpoint, b: Endpoint): boolean {
  return a.at < b.at || (a.at === b.at && a.rank < b.rank);
}

function distinct(points: readonly Endpoint[]): readonly Endpoint[] {
  const sorted = [...points].sort((a, b) => a.at - b.at || a.rank - b.rank);
  return sorted.filter(({ at, rank }, i) => at !== sorted[i - 1]?.at || rank !== sorted[i - 1]?.rank);
}

/** Smallest index from 0 to n at which a condition begins to hold. */
function lowestIndex(n: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
