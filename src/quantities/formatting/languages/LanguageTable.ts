import type { Direction } from "../../directions/index.ts";
import type {
  Duration,
  ExposureRule,
  MissingNumbers,
  PersonTimeUnit,
  Risk,
  UnitOfCount,
} from "../../Quantity.ts";

/** Languages a report may be written in. Only those with a complete table can be asked for. */
export type Language = "en" | "ar" | "de" | "fr";

/** Plural categories of the Unicode CLDR; a language uses those it has. */
export type PluralCategory = "zero" | "one" | "two" | "few" | "many" | "other";

/** One word in its plural forms; `other` always exists. */
export type Plural = Readonly<Partial<Record<PluralCategory, string>> & { readonly other: string }>;

/**
 * Everything that printing a number or a date in one language needs, as data.
 * Names in braces are places that `fillTemplate` fills.
 */
export interface LanguageTable {
  readonly language: Language;
  readonly direction: Direction;
  /** Category of a number as printed: its value and how many decimals it shows ("1" is one, "1.0" is not, in English). */
  readonly pluralCategory: (value: number, decimals: number) => PluralCategory;
  /** Category of what stands behind a range of numbers: "7,098 to 7,199 bodies". */
  readonly pluralOfRange: (upper: number, decimals: number) => PluralCategory;
  readonly numbers: {
    readonly decimalMark: string;
    readonly groupMark: string;
    readonly minus: string;
    /** `{number}` */
    readonly percent: string;
    /** `{number}` */
    readonly timesAsHigh: Plural;
  };
  readonly ranges: {
    /** `{lower}`, `{upper}`: in words, because a dash reads as a minus and is reversed in Arabic text. */
    readonly both: string;
    /** `{lower}` */
    readonly atLeast: string;
    /** `{upper}` */
    readonly atMost: string;
  };
  readonly dates: {
    readonly months: readonly string[];
    readonly seasons: readonly string[];
    readonly quarters: readonly string[];
    /** `{day}`, `{month}`, `{year}` */
    readonly day: string;
    /** `{month}`, `{year}`: where the first of a month is written otherwise than the others. */
    readonly firstDay?: string;
    readonly month: string;
    readonly unknownDay: string;
    /** `{year}` */
    readonly unknownMonth: string;
    readonly unknownDate: string;
    /** `{month}`: the month is known, the year is not. */
    readonly unknownYear: string;
    /** `{season}`, `{year}` */
    readonly season: string;
    /** `{quarter}`, `{year}` */
    readonly quarter: string;
    /** `{from}`, `{to}`: one unknown year of several. */
    readonly oneYearOf: string;
    /** `{date}` */
    readonly approximate: string;
    readonly uncertain: string;
    readonly approximateAndUncertain: string;
    readonly openStart: string;
    readonly openEnd: string;
    /** `{from}`, `{to}` */
    readonly interval: string;
    /** `{from}`, `{to}`: both ends are plain years. */
    readonly years: string;
  };
  readonly withheld: {
    /** In place of a number that is known and kept back. */
    readonly mark: string;
    /** `{number}`: a withheld count of which only this is said. */
    readonly fewerThan: string;
  };
  readonly units: Readonly<Record<UnitOfCount | Duration["unit"] | PersonTimeUnit, Plural>>;
  readonly rates: {
    /** The word for deaths beside their number. */
    readonly deaths: Plural;
    /** `{deaths}` (with their number), `{persons}` (100 or more): never without its unit of time. */
    readonly per: Readonly<Record<PersonTimeUnit, string>>;
    /** `{deaths}`, `{exposure}`: what the rate was computed from. */
    readonly computedFrom: string;
    /** How person-time was obtained. */
    readonly rules: Readonly<Record<ExposureRule, string>>;
    /** What was done with missing numbers. */
    readonly missing: Readonly<Record<Exclude<MissingNumbers, "none">, string>>;
  };
  /** `{share}`, `{horizon}`: a risk with its time and its assumption. */
  readonly risks: Readonly<Record<Risk["assumption"], string>>;
  readonly phrases: {
    /** `{number}`, `{unit}`: by the category of the number, because Arabic says one and two with the noun alone. */
    readonly numberAndUnit: Plural;
    /** `{range}`, `{unit}` */
    readonly rangeAndUnit: string;
    /** `{share}`, `{base}` */
    readonly shareOfBase: string;
    /** `{numerator}`, `{denominator}` */
    readonly outOf: string;
    /** `{level}`, `{method}`, `{range}` */
    readonly interval: string;
    /** Names of interval methods that hold words; a method known by its author's name alone is not here. */
    readonly intervalMethods: Readonly<Record<string, string>>;
    /** `{range}`, `{reason}` */
    readonly bounds: string;
    /** `{label}`, `{parts}` */
    readonly sentence: string;
    /** `{text}`, `{detail}` */
    readonly withDetail: string;
    readonly separator: string;
    /** Between the details in brackets behind a figure. */
    readonly detailSeparator: string;
    readonly estimated: string;
    readonly synthetic: string;
  };
}
