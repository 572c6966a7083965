import { type Refusal, SijillError } from "../../errors/index.ts";
import {
  type Exposure,
  fillTemplate,
  formatInteger,
  type Language,
  type MissingNumbers,
  pluralForm,
  selectLanguage,
} from "../../quantities/index.ts";
import { selectCustody, selectRefusals } from "../wording/index.ts";
import { type FacilityDays, facilityDays, type RollCallDays } from "./facilityDays.ts";
import { carryNumbers, interpolateNumbers } from "./fillDays.ts";
import { heldOn, mostDocumented, type StateRule, stateRules } from "./heldOn.ts";
import { messages } from "./messages.ts";
import type { RollCalls, RollCallWindow } from "./RollCalls.ts";
import { refusals } from "./refusals.ts";
import { usedInputs } from "./usedInputs.ts";

/** What to do with facility-days that have no number. */
export const missingDays = ["exclude", "carry", "interpolate", "bounds"] as const;

export type MissingDays = (typeof missingDays)[number];

export interface ExposureOptions<Missing extends MissingDays = MissingDays> extends RollCallWindow {
  /** How a day is read. Default `mid-day-mean`. */
  readonly rule?: StateRule;
  /** Default `exclude`: the deaths must then be those of the same days. */
  readonly missing?: Missing;
  /** For `exclude`: leave out days, too, on which the deaths are not recorded. Default false. */
  readonly withDeaths?: boolean;
  /** For `bounds`: the most persons a facility can have held; default the largest number its states give. */
  readonly capacity?: Readonly<Record<string, number>>;
  /** Default "exposure"; of bounds, ".lower" and ".upper" are added. */
  readonly id?: string;
  /** Default "person-time held" with the facilities. */
  readonly label?: string;
}

/**
 * Person-time held, in person-days, from daily states: the number of each facility-day by a rule, added up.
 *
 * Days without a number, `missing`:
 * - `exclude`: left out; `crudeRate` then accepts only deaths of the same days (`deathsInStates`)
 * - `carry`: the last known number before them; before the first known one, that
 * - `interpolate`: on a straight line between their neighbours; at the ends, the nearest number
 * - `bounds`: two exposures, between which every other way lies: nobody held on these days, and `capacity` held
 *
 * A missing number is never 0, except as the lower bound, which says so. What was filled in is an estimate by nature.
 *
 * @param rollCalls states with their source, as `openDailyStates` reads them
 * @returns person-time; two of it for `bounds`, the lower first; a refusal for a window outside the coverage and for
 *   facilities without any number, where there is nothing to fill days from
 * @throws SIJILL_STATE_TWICE, SIJILL_ARGUMENT_FACILITY_UNKNOWN, SIJILL_FACILITY_TWICE, SIJILL_NO_STATES,
 *   SIJILL_DATE_INVALID, SIJILL_DATE_REVERSED, SIJILL_OPTION_UNKNOWN, SIJILL_ARGUMENT_OUT_OF_RANGE
 * @example
 * import { exposure, isRefusal } from "sijill";
 * const source = { file: "states.csv", row: 2 };
 * const rollCalls = {
 *   states: [
 *     { facility: "a", day: "1987-01-01", opening: 100, closing: 104, source },
 *     { facility: "a", day: "1987-01-03", opening: 108, closing: 108, source },
 *   ],
 *   source: "synthetic roll calls", nature: "synthetic" as const, inputs: [],
 *   coverage: { from: "1987-01-01", to: "1987-01-03" },
 * };
 * const held = exposure(rollCalls, { missing: "interpolate" });
 * console.log(isRefusal(held) || [held.value, held.unit, held.nature].join(" ")); // → 315 person-day synthetic
 * const bounds = exposure(rollCalls, { missing: "bounds" });
 * console.log(isRefusal(bounds) || bounds.map(({ value }) => value).join(" to ")); // → 210 to 318
 */
export function exposure(
  rollCalls: RollCalls,
  options: ExposureOptions<"bounds"> & { readonly missing: "bounds" },
): readonly [lower: Exposure, upper: Exposure] | Refusal;
export function exposure(
  rollCalls: RollCalls,
  options?: ExposureOptions<"exclude" | "carry" | "interpolate">,
): Exposure | Refusal;
export function exposure(
  rollCalls: RollCalls,
  options: ExposureOptions = {},
): Exposure | readonly [lower: Exposure, upper: Exposure] | Refusal {
  requireKnown("options.rule", options.rule ?? "mid-day-mean", stateRules);
  requireKnown("options.missing", options.missing ?? "exclude", missingDays);
  return exposureOfDays(rollCalls, facilityDays(rollCalls, options), options);
}

/** Person-time of the days, laid out already, that have a number of persons and a number of deaths. */
export function personTimeWithDeaths(
  rollCalls: RollCalls,
  days: RollCallDays,
  options: Pick<ExposureOptions, "rule" | "id">,
): Exposure | Refusal {
  const held = exposureOfDays(rollCalls, days, { ...options, missing: "exclude", withDeaths: true });
  return "kind" in held ? held : held[0];
}

function exposureOfDays(
  rollCalls: RollCalls,
  days: RollCallDays,
  options: ExposureOptions,
): Exposure | readonly [lower: Exposure, upper: Exposure] | Refusal {
  const { rule = "mid-day-mean", missing = "exclude" } = options;
  const { coverage, language = "en" } = rollCalls;
  const places = placesOf(days, language);
  const refuse = refusals(language, fillTemplate(selectRefusals(language).questions.exposure, { places }));
  if (days.from < coverage.from || days.to > coverage.to) return refuse.outsideCoverage(rollCalls, days);

  const read = days.facilities.map((each) =>
    readNumbers(each, rule, missing === "exclude" && options.withDeaths === true),
  );
  const make = (name: MissingNumbers, totals: readonly number[], suffix = ""): Exposure =>
    describe(rollCalls, days, read, name, totals, { ...options, rule, suffix });
  const isComplete = read.every(({ numbers }) => !numbers.includes(null));
  const named = (name: MissingNumbers): MissingNumbers => (isComplete ? "none" : name);

  switch (missing) {
    case "exclude":
      return make(
        named("exclude"),
        read.map(({ numbers }) => sum(numbers)),
      );
    case "carry":
    case "interpolate": {
      const fill = missing === "carry" ? carryNumbers : interpolateNumbers;
      const filled = read.map(({ numbers }) => (numbers.length === 0 ? [] : fill(numbers)));
      const empty = read.filter((_, at) => filled[at] === null).map(({ facility }) => facility);
      if (empty.length > 0) return refuse.noNumber(empty, rule);
      return make(
        named(missing),
        filled.map((numbers) => sum(numbers ?? [])),
      );
    }
    case "bounds": {
      const capacities = read.map((each) => capacityOf(each, options.capacity));
      const empty = read.filter((_, at) => capacities[at] === null).map(({ facility }) => facility);
      if (empty.length > 0) return refuse.noNumber(empty, rule);
      const lower = read.map(({ numbers }) => sum(numbers));
      const upper = read.map(({ numbers }, at) => sum(numbers.map((value) => value ?? capacities[at] ?? 0)));
      return [make(named("lower-bound"), lower, ".lower"), make(named("upper-bound"), upper, ".upper")];
    }
  }
}

/** A facility with the number of each of its days, null where there is none. */
interface FacilityNumbers extends FacilityDays {
  readonly numbers: readonly (number | null)[];
}

function readNumbers(facility: FacilityDays, rule: StateRule, withDeaths: boolean): FacilityNumbers {
  const numbers = facility.states.map((state) =>
    withDeaths && typeof state?.deaths !== "number" ? null : heldOn(state, rule),
  );
  return { ...facility, numbers };
}

function capacityOf(
  { facility, states, numbers }: FacilityNumbers,
  stated: ExposureOptions["capacity"],
): number | null {
  const most = mostDocumented(states);
  const capacity = stated !== undefined && Object.hasOwn(stated, facility) ? stated[facility] : undefined;
  if (capacity === undefined) return numbers.includes(null) ? most : (most ?? 0);
  if (!Number.isFinite(capacity) || capacity < (most ?? 0))
    throw new SijillError(messages.capacityInvalid(facility, capacity));
  return capacity;
}

function describe(
  rollCalls: RollCalls,
  days: RollCallDays,
  read: readonly FacilityNumbers[],
  missing: MissingNumbers,
  totals: readonly number[],
  options: ExposureOptions & { readonly rule: StateRule; readonly suffix: string },
): Exposure {
  const { rule, id = "exposure", suffix } = options;
  const { source, nature, citation, language = "en" } = rollCalls;
  const used = read.flatMap(({ states, numbers }) =>
    states.filter((state, at) => state !== null && numbers[at] !== null),
  );
  const isFilled = missing !== "none" && missing !== "exclude";
  const all = read.reduce((total, { numbers }) => total + numbers.length, 0);
  return {
    kind: "exposure",
    id: `${id}${suffix}`,
    label:
      options.label ??
      fillTemplate(selectCustody(language).rollCalls.personTime, { places: placesOf(days, language) }),
    value: totals.reduce((total, value) => total + value, 0),
    unit: "person-day",
    rule,
    missing,
    coverage: { documented: used.length, all },
    source,
    period: { from: days.from, to: days.to },
    method: {
      name: "sum over facility-days",
      settings: { rule, missing, facilities: days.facilities.length, ...capacities(options) },
    },
    inputs: usedInputs(rollCalls, used, days),
    nature: isFilled && nature !== "synthetic" ? "estimated" : nature,
    ...(citation === undefined ? {} : { citation }),
  };
}

function capacities({ missing, capacity }: ExposureOptions): Readonly<Record<string, string>> {
  if (missing !== "bounds") return {};
  const stated = Object.entries(capacity ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  const texts = stated.map(([facility, persons]) => `${facility}: ${persons}`);
  return { capacity: texts.length === 0 ? "largest number documented" : texts.join("; ") };
}

/** The one facility by its name, several by how many. */
function placesOf({ facilities }: RollCallDays, language: Language): string {
  const [first] = facilities;
  if (facilities.length === 1 && first !== undefined) return first.facility;
  const form = pluralForm(
    selectCustody(language).rollCalls.places,
    selectLanguage(language).pluralCategory(facilities.length, 0),
  );
  return fillTemplate(form, { number: formatInteger(facilities.length, language) });
}

function sum(numbers: readonly (number | null)[]): number {
  return numbers.reduce<number>((total, value) => total + (value ?? 0), 0);
}

function requireKnown(path: string, value: string, known: readonly string[]): void {
  if (!known.includes(value)) throw new SijillError(messages.optionUnknown(path, value, known));
}
