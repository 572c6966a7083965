import { SijillError } from "../../errors/index.ts";
import type { Exposure, ExposureRule, Nature, Period, PersonTimeUnit } from "../../quantities/index.ts";
import { dayNumber } from "../periods/days.ts";
import { windowOf } from "../periods/windowOf.ts";
import { messages } from "./messages.ts";

interface StatedBySource {
  readonly id: string;
  readonly label: string;
  /** Both ends are needed: the deaths of a rate must be those of the same window. */
  readonly period: Period;
  /** Who states it, in words. */
  readonly source: string;
  /** Key under which the report cites the source. */
  readonly citation: string;
  /** Default "published". */
  readonly nature?: Nature;
}

/** Person-time as a source states it: as such, or as an average population. */
export type PublishedExposure = StatedBySource &
  (
    | {
        /** Mean number of persons held over the window, such as an average daily population. */
        readonly averagePopulation: number;
      }
    | {
        readonly personTime: number;
        readonly unit: PersonTimeUnit;
        /** How the source obtained it, such as `episode-sum` for the times that each person was held, added up. */
        readonly rule: ExposureRule;
      }
  );

/**
 * Person-time that a source states. An average population is multiplied by the days of its window, both ends included.
 *
 * @throws SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_WINDOW_OPEN, SIJILL_SOURCE_MISSING
 * @example
 * import { publishedExposure } from "sijill";
 * const held = publishedExposure({
 *   id: "held", label: "persons held in a synthetic prison", averagePopulation: 250,
 *   period: { from: "1987", to: "1987" }, source: "synthetic yearbook", citation: "yearbook",
 * });
 * console.log(held.value, held.unit); // → 91250 person-day
 */
export function publishedExposure(stated: PublishedExposure): Exposure {
  const { id, label, period, source, citation, nature = "published" } = stated;
  if (source.trim() === "") throw new SijillError(messages.sourceMissing("source"));
  if (citation.trim() === "") throw new SijillError(messages.sourceMissing("citation"));
  const window = windowOf(period);
  if (window === null) throw new SijillError(messages.windowOpen("period"));
  const days = dayNumber(window.to) - dayNumber(window.from) + 1;
  const [path, number, value, unit] =
    "averagePopulation" in stated
      ? ([
          "averagePopulation",
          stated.averagePopulation,
          stated.averagePopulation * days,
          "person-day",
        ] as const)
      : (["personTime", stated.personTime, stated.personTime, stated.unit] as const);
  if (!Number.isFinite(number) || number <= 0) throw new SijillError(messages.notPositive(path, number));
  return {
    kind: "exposure",
    id,
    label,
    value,
    unit,
    rule: "rule" in stated ? stated.rule : "average-population",
    missing: "not-stated",
    coverage: null,
    source,
    period,
    method: {
      name: path === "averagePopulation" ? "average population times days" : "person-time as stated",
      settings: path === "averagePopulation" ? { [path]: number, days } : { [path]: number },
    },
    inputs: [],
    nature,
    citation,
  };
}
