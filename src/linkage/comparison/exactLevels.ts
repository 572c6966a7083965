import type { ComparisonLevel } from "./Comparison.ts";
import type { Field } from "./Field.ts";

/** Relative frequencies that part common values from rare ones: agreement on a rare value says more. */
const BANDS = [0.0005, 0.005, 0.05];

/**
 * Levels of exact agreement, one a band of frequency, so that already the fit knows rare values from common ones; the
 * frequency of the value itself refines the weight of each pair afterwards.
 */
export function exactLevels(field: Field): readonly ComparisonLevel[] {
  const { key, filled, largestCount } = field;
  const edges = [0, ...BANDS.map((share) => Math.ceil(share * filled)).filter((edge) => edge > 2), Infinity];
  return edges.slice(0, -1).flatMap((from, at): ComparisonLevel[] => {
    const below = edges[at + 1] as number;
    if (from > largestCount || below === from) return [];
    const upper = below === Infinity ? "" : ` AND l.n_${key} < ${below}`;
    return [
      {
        label: bandLabel(from, below, largestCount),
        condition: `l.c_${key} = r.c_${key} AND l.n_${key} >= ${from}${upper}`,
        start: 0.85,
        band: { column: key, from, below },
      },
    ];
  });
}

function bandLabel(from: number, below: number, largest: number): string {
  if (from === 0 && below > largest) return "the same";
  if (from === 0) return `the same, a value found fewer than ${below} times`;
  if (below > largest) return `the same, a value found ${from} times or more`;
  return `the same, a value found ${from} to ${below - 1} times`;
}
