/** Today in the time zone that is furthest ahead: the one place that reads a clock, so that no release is dated later. */
export function latestDay(): string {
  return new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
}
