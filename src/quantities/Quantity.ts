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
  /** Path relative to the dataset folder, with forward slashes. */
  readonly file: string;
  readonly sha256: string;
  /** How many rows of the file the figure rests on. */
  readonly rows: number;
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
}

/** A whole number of one unit of count. */
export interface Count extends QuantityBase {
  readonly kind: "count";
  readonly value: number;
  readonly unit: UnitOfCount;
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

/** A number that knows its unit, base, period, interval, method and inputs. */
export type Quantity = Count | Proportion | Ratio | Duration | Measure | DateQuantity;
