import type { Count, DayCoverage, Exposure, Language } from "../../quantities/index.ts";
import { windowOf } from "../periods/windowOf.ts";
import { daysBehind, type RateObstacle, rateObstacles } from "./refusals.ts";

/** Everything that stands against dividing these deaths by this person-time. */
export function* obstaclesOf(
  deaths: Count,
  exposure: Exposure | null,
  language: Language = "en",
): Generator<RateObstacle> {
  const obstacles = rateObstacles(language);
  if (deaths.unit === "image") yield obstacles.imagesCounted(deaths);
  if (deaths.nature === "estimated" || deaths.interval !== undefined) yield obstacles.deathsEstimated(deaths);
  if (exposure === null) {
    yield obstacles.noExposure(deaths);
    return;
  }
  const isSourced =
    exposure.source.trim() !== "" && (exposure.inputs.length > 0 || exposure.citation !== undefined);
  if (!isSourced) yield obstacles.withoutSource(exposure);
  if ((deaths.nature === "synthetic") !== (exposure.nature === "synthetic"))
    yield obstacles.syntheticMixed(deaths, exposure);
  if (!(exposure.value > 0)) yield obstacles.nobodyHeld(exposure);
  const [died, held] = [windowOf(deaths.period), windowOf(exposure.period)];
  if (died === null || held === null || died.from !== held.from || died.to !== held.to)
    yield obstacles.windowsDiffer(deaths, exposure);
  else if (!areSameDays(deaths, exposure)) yield obstacles.daysDiffer(deaths, exposure);
}

/** Whether deaths and person-time rest on the same facility-days of the window; a count that does not say has all. */
function areSameDays({ coverage }: Count, exposure: Exposure): boolean {
  const held = daysBehind(exposure);
  const leavesOut = (days: DayCoverage | undefined) => days !== undefined && days.documented < days.all;
  if (!leavesOut(coverage) && !leavesOut(held)) return true;
  return coverage?.documented === held?.documented && coverage?.all === held?.all;
}
