import type { Fact } from "../facts/index.ts";

/** Hash that stands for files of which an earlier release does not say which they were. */
const versionName = (release: string): string => `as released: ${release}`;

/**
 * Places the facts of an earlier release beside those of this one. Where both speak of the same records and say the
 * same, they are of one version of the dataset; where they differ, the dataset has changed in between, and the
 * difference is a group of records by itself.
 */
export function joinEarlier(current: readonly Fact[], earlier: readonly Fact[]): readonly Fact[] {
  const now = new Map(current.map((fact) => [recordsOf(fact), fact.value]));
  const changed = new Set(
    earlier
      .filter((fact) => (now.get(recordsOf(fact)) ?? fact.value) !== fact.value)
      .map(({ dataset }) => dataset),
  );
  return earlier.map((fact) =>
    changed.has(fact.dataset) && fact.place.kind === "earlier"
      ? { ...fact, version: versionName(fact.place.release) }
      : fact,
  );
}

function recordsOf({ dataset, measure, attributes, window, sets }: Fact): string {
  return JSON.stringify([dataset, measure, attributes, window, sets]);
}
