/** The pair [lower, upper] of the vector files. */
export function limitsOf(interval: {
  readonly lower: number;
  readonly upper: number;
}): readonly [number, number] {
  return [interval.lower, interval.upper];
}
