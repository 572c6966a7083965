import type { Rate } from "../../quantities/index.ts";

/**
 * Whether a rate rests on enough deaths to be shown: `reliable`, `unreliable` (to be marked as such), `not-shown`,
 * or `not-known` where the number of deaths was not published.
 */
export type RateReliability = "reliable" | "unreliable" | "not-shown" | "not-known";

/** Fewest deaths of a crude rate that is shown. */
const SHOWN_FROM = 3;
/** Fewest deaths of a rate that is not marked as unreliable. */
const RELIABLE_FROM = 20;

/**
 * The rule of the Office for National Statistics for mortality: no crude rate of fewer than 3 deaths, and a rate of
 * fewer than 20 is marked as unreliable (ONS, FOI/2021/3301). A convention for publication, not a test.
 *
 * @example
 * import { publishedRate, reliabilityOfRate } from "sijill";
 * const rate = publishedRate({
 *   id: "r", label: "r", value: 3.2, per: 1_000, unit: "person-year", period: null, citation: "yearbook",
 * });
 * console.log(reliabilityOfRate(rate)); // → not-known
 */
export function reliabilityOfRate({ deaths }: Rate): RateReliability {
  if (deaths === null) return "not-known";
  if (deaths.value < SHOWN_FROM) return "not-shown";
  return deaths.value < RELIABLE_FROM ? "unreliable" : "reliable";
}
