import type { Lineage } from "./Lineage.ts";

/** What was counted. Images, bodies, persons, records, certificates and events are never added to one another. */
export type UnitOfCount = "image" | "body" | "person" | "record" | "certificate" | "event";

/** How a figure came to be. Documented and estimated figures are never mixed; synthetic ones are watermarked. */
export type Nature = "documented" | "estimated" | "published" | "synthetic";

/** A closed period; each end is an EDTF date at the precision known, or null when the end is open or unknown. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

/** A statistical interval (confidence, credible or imputation). Rounding limits are `Bounds`, not an interval. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  /** Nominal level, such as 0.95. */
  readonly level: number;
  /** Field's name of the method, such as "Wilson" or "conditional exact (central)". */
  readonly method: string;
}

/** Hard limits that are not statistical: rounding of a published figure, two published versions, certain and possible. */
export interface Bounds {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly reason: string;
}

/** One input a figure rests on: which file, its hash, which of its rows. */
export interface InputRef {
  readonly dataset: string;
  /** Path relative to the dataset folder, with forward slashes; empty where a version withholds it. */
  readonly file: string;
  /** Null where it is withheld: a hash can be guessed from a file that somebody has. */
  readonly sha256: string | null;
  /** How many rows of the file the figure rests on; null where that is withheld. */
  readonly rows: number | null;
  /** Which rows, in words or as the expression that selected them. */
  readonly selection: string;
}

/** How a figure was computed: a name a statistician knows, and the settings that were used. */
export interface Method {
  readonly name: string;
  readonly settings?: Readonly<Record<string, string | number | boolean | null>>;
  /** Paper or documentation of the method. */
  readonly reference?: string;
}

interface QuantityBase {
  /** Short stable name, such as `vdc.after.certain`; a report binds it by this name. */
  readonly id: string;
  /** What the figure is, as a noun phrase: "deaths recorded by the VDC after 20 January 2014". */
  readonly label: string;
  readonly period: Period | null;
  readonly interval?: Interval;
  readonly bounds?: Bounds;
  readonly method: Method;
  readonly inputs: readonly InputRef[];
  readonly nature: Nature;
  /** Key of the citation, for figures that were published by others. */
  readonly citation?: string;
  /** What it was made from; a figure without it that rests on records of persons is withheld from a public version. */
  readonly lineage?: Lineage;
}

/** Facility-days with a number, of all facility-days of the period. */
export interface DayCoverage {
  readonly documented: number;
  readonly all: number;
}

/** A whole number of one unit of count. `Count<"body">` is not a `Count<"image">`, and neither is added to the other. */
export interface Count<Unit extends UnitOfCount = UnitOfCount> extends QuantityBase {
  readonly kind: "count";
  readonly value: number;
  readonly unit: Unit;
  /** The facility-days it rests on, when it was added up from daily states. */
  readonly coverage?: DayCoverage;
}

/** A share of a stated base. `numerator` and `denominator` are null when only the share was published. */
export interface Proportion extends QuantityBase {
  readonly kind: "proportion";
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The base in words: "bodies in the Damascus collection". */
  readonly base: string;
}

/** How many times as high one rate or count is as another. Never printed as a percentage. */
export interface Ratio extends QuantityBase {
  readonly kind: "ratio";
  readonly value: number;
  /** What is divided, in words. */
  readonly numerator: string;
  /** By what, in words. */
  readonly denominator: string;
}

/** A length of time. */
export interface Duration extends QuantityBase {
  readonly kind: "duration";
  readonly value: number;
  readonly unit: "day" | "month" | "quarter" | "year";
}

/** Units of person-time: one person held for one day, one month, one year. */
export const PERSON_TIME_UNITS = ["person-day", "person-month", "person-year"] as const;

export type PersonTimeUnit = (typeof PERSON_TIME_UNITS)[number];

/**
 * How person-time was obtained.
 * - `mid-day-mean`: mean of the opening and closing number of each day
 * - `opening`, `closing`: the number at the start or at the end of each day
 * - `episode-sum`: the times that each person was held, added up
 * - `average-population`: an average population over the length of the period
 */
export const EXPOSURE_RULES = [
  "mid-day-mean",
  "opening",
  "closing",
  "episode-sum",
  "average-population",
] as const;

export type ExposureRule = (typeof EXPOSURE_RULES)[number];

/**
 * What was done with numbers that no document gives. `lower-bound` counts nobody on such days,
 * `upper-bound` the largest possible number; `not-stated`: a published figure whose source does not say.
 */
export const MISSING_NUMBERS = [
  "none",
  "exclude",
  "carry",
  "interpolate",
  "lower-bound",
  "upper-bound",
  "not-stated",
] as const;

export type MissingNumbers = (typeof MISSING_NUMBERS)[number];

/** Person-time: how many persons were held for how long, without which there is no rate. */
export interface Exposure extends QuantityBase {
  readonly kind: "exposure";
  readonly value: number;
  readonly unit: PersonTimeUnit;
  readonly rule: ExposureRule;
  readonly missing: MissingNumbers;
  /** Null when the source does not say. */
  readonly coverage: DayCoverage | null;
  /** Who recorded the numbers held, in words. */
  readonly source: string;
}

/** How many persons a rate is stated for: 0.6 deaths per 100 persons per day. */
export const RATE_BASES = [100, 1_000, 10_000, 100_000] as const;

export type RateBase = (typeof RATE_BASES)[number];

/** Deaths per person-time. Never printed without its unit of time, and no risk until `toRisk` makes it one. */
export interface Rate extends QuantityBase {
  readonly kind: "rate";
  /** Deaths per `per` persons per unit of time. */
  readonly value: number;
  readonly per: RateBase;
  readonly unit: PersonTimeUnit;
  /** The unit in which the person-time was measured or published: every conversion starts from it. */
  readonly measuredIn: PersonTimeUnit;
  /** Null only when the rate alone was published. */
  readonly deaths: Count | null;
  /** Null only when the rate alone was published. */
  readonly exposure: Exposure | null;
}

/** A probability of dying within a stated time, which needs an assumption. Never a rate. */
export interface Risk extends QuantityBase {
  readonly kind: "risk";
  /** 0 to 1. */
  readonly value: number;
  readonly horizonDays: number;
  /** `constant-hazard`: the rate stays what it was, for everybody, over the whole time. */
  readonly assumption: "constant-hazard";
}

/** A curve over possible sizes of a population: how well each agrees with the data. */
export interface SizeCurve {
  /**
   * - `profile-likelihood`: twice the log-likelihood below its maximum, 0 at the best size
   * - `posterior`: probability of each size, or of each step between sizes
   */
  readonly kind: "profile-likelihood" | "posterior";
  /** Sizes of the population, ascending. */
  readonly sizes: readonly number[];
  readonly heights: readonly number[];
}

/**
 * How many there were, the documented and those no list recorded: an estimate from the overlap of lists. It is not a
 * count, is never added to one, and no chart draws it as one.
 */
export interface PopulationEstimate<Unit extends UnitOfCount = UnitOfCount> extends QuantityBase {
  readonly kind: "population-estimate";
  /** All of them, recorded or not; not a whole number. */
  readonly value: number;
  readonly unit: Unit;
  /** How many the lists recorded: the part that is no estimate. Null only when it was not published. */
  readonly documented: number | null;
  /** Profile likelihood or posterior, where the method has one. */
  readonly curve?: SizeCurve;
  /** Prior distributions in words; empty for methods without. */
  readonly priors: readonly string[];
  /** Seed of what was drawn at random; null where nothing was. */
  readonly seed: number | null;
  /** What nobody can test with these lists, in words. */
  readonly assumptions: readonly string[];
  /** What a reader must know before using the figure. */
  readonly warnings: readonly string[];
}

/** A measurement that is none of the above: photographs per body, number of periods. The unit is a noun phrase. */
export interface Measure extends QuantityBase {
  readonly kind: "measure";
  readonly value: number;
  readonly unit: string;
  /** Decimals to print; the source's own precision. */
  readonly decimals: number;
}

/** A date or interval in EDTF, printed in words. */
export interface DateQuantity extends QuantityBase {
  readonly kind: "date";
  readonly value: string;
}

/** A figure that is known and kept back, to protect someone. It is never printed as 0, and its value is nowhere. */
export interface WithheldQuantity extends QuantityBase {
  readonly kind: "withheld";
  readonly value: null;
  /** What kind of figure is withheld. */
  readonly of: Exclude<Quantity["kind"], "withheld">;
  /** Unit of a count; null for anything else. */
  readonly unit: UnitOfCount | null;
  /** Base of a share in words; null for anything else. */
  readonly base: string | null;
  /** The count is known to be smaller than this, and at least one; null when nothing is said about it. */
  readonly below: number | null;
}

/** A number that knows its unit, base, period, interval, method and inputs. */
export type Quantity =
  | Count
  | Proportion
  | Ratio
  | Duration
  | Exposure
  | Rate
  | Risk
  | PopulationEstimate
  | Measure
  | DateQuantity
  | WithheldQuantity;
