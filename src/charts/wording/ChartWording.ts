import type { Nature, Plural, UnitOfCount } from "../../quantities/index.ts";

/**
 * Every word that a chart prints or says by itself, in one language. Names in braces are filled in; the author's own
 * title, place, labels and notes come in the same language with the options of the chart.
 */
export interface ChartWording {
  /** Names of the months under an axis, each in one or two lines: short, and clear to anybody. */
  readonly shortMonths: readonly (readonly string[])[];
  readonly syntheticMark: string;
  /** `{name}`, `{text}` */
  readonly named: string;
  /** `{from}`, `{to}`: in words, and as short as a label over a bar needs it. */
  readonly span: string;
  readonly shortSpan: string;
  /** `{lower}`, `{upper}` */
  readonly range: string;
  /** `{from}` */
  readonly orMore: string;
  readonly comma: string;
  readonly semicolon: string;
  readonly and: string;
  readonly none: string;
  readonly noFigure: string;
  /** What stands in the place of the words for missing figures where a version withholds some: true of both. */
  readonly withheld: {
    readonly noFigure: string;
    readonly covered: string;
    /** As the notes of the same names. */
    readonly facilities: string;
    readonly months: string;
    readonly spans: string;
    readonly cells: string;
    /** `{number}` */
    readonly without: string;
    /** `{years}` */
    readonly unknownIn: string;
  };
  /** Units in general, without a number. */
  readonly units: Readonly<Record<UnitOfCount, string>>;
  readonly natures: Readonly<Record<Nature, string>>;
  /** How the figures came to be, for subtitles. */
  readonly natureWords: Readonly<Record<Nature, string>>;
  /** `{number}` */
  readonly counted: Readonly<
    Record<"facilities" | "months" | "spans" | "cells" | "pairs" | "panels", Plural>
  >;
  /** `{unit}`, `{place}`, `{period}`, `{nature}` */
  readonly subtitles: Readonly<
    Record<"empty" | "facilities" | "facilityYears" | "months" | "years" | "transfers", string>
  >;
  readonly plot: {
    readonly noRows: string;
    readonly noPairs: string;
    readonly silent: string;
    readonly silentAtLength: string;
    /** `{number}`: after a certain figure, and alone. */
    readonly to: string;
    readonly upTo: string;
    /** `{span}` */
    readonly together: string;
    readonly part: string;
    /** `{title}`, `{unit}`, `{nature}` */
    readonly panel: string;
    /** `{month}`, `{figure}`, `{label}` */
    readonly annotation: string;
    readonly sendingFacility: string;
    readonly hospital: string;
  };
  readonly legend: {
    /** `{nature}` */
    readonly certainSpan: string;
    readonly certain: string;
    readonly possibleSpan: string;
    readonly possible: string;
    readonly range: string;
    readonly coverage: string;
    readonly silent: string;
    readonly noFigure: string;
    readonly outside: string;
    readonly partMonth: string;
    readonly zero: string;
    readonly zeroCell: string;
    readonly unknownCell: string;
    /** `{nature}` */
    readonly thickness: string;
  };
  readonly notes: {
    readonly synthetic: string;
    /** `{meaning}` */
    readonly range: string;
    readonly publishedLimits: string;
    readonly noInterval: Readonly<Record<Nature, string>>;
    /** `{table}`, `{method}`, `{sources}` */
    readonly table: string;
    /** `{sources}` */
    readonly sources: string;
    readonly noSources: string;
    /** `{base}`, `{without}` */
    readonly facilities: string;
    readonly months: string;
    readonly spans: string;
    /** `{base}`, `{unknown}`, `{outside}` */
    readonly cells: string;
    /** `{base}` */
    readonly pairs: string;
    /** `{base}`, `{left}` */
    readonly pairsLeftOut: string;
    /** `{pairs}` */
    readonly pairsUnknown: string;
    readonly pairsZero: string;
    /** `{number}`: months with a figure outside the coverage. */
    readonly monthsBeyond: Plural;
    /** `{label}` */
    readonly dayOutside: string;
    readonly part: string;
    /** `{number}`: figures without room. */
    readonly onlyInTable: Plural;
    /** Where the language is read from right to left, that time is not. */
    readonly timeAxis: string | null;
  };
  readonly alt: {
    readonly noRows: string;
    readonly noDeath: string;
    /** `{panels}`, `{axis}` */
    readonly years: string;
    /** `{from}`, `{to}` */
    readonly yearAxis: string;
    /** `{label}`; and `{day}` */
    readonly markedLabel: string;
    readonly markedDay: string;
    /** `{title}`, `{unit}`, `{nature}`, `{coverage}`, `{rows}` */
    readonly panel: string;
    readonly coverageUnknown: string;
    /** `{from}`, `{to}` */
    readonly coverage: string;
    readonly unknownStart: string;
    readonly unknownEnd: string;
    readonly silent: string;
    readonly silentMonth: string;
    /** `{number}` */
    readonly possibly: string;
    /** `{range}` */
    readonly range: string;
    readonly coveredInPart: string;
    readonly outsideCoverage: string;
    readonly yearCautions: readonly string[];
    /** `{unit}`, `{nature}`, `{period}` */
    readonly monthsEmpty: string;
    readonly monthBars: string;
    readonly monthSteps: string;
    /** `{number}`, `{months}` */
    readonly highest: string;
    readonly highestCertain: string;
    readonly lowest: string;
    readonly lowestCertain: string;
    readonly noMonth: string;
    /** `{list}` */
    readonly beyondCertain: string;
    /** `{months}`, `{list}` */
    readonly ofMonths: string;
    /** `{number}` */
    readonly states: Readonly<Record<"covered" | "part" | "silent" | "beyond" | "without", string>>;
    readonly monthCautions: readonly string[];
    /** `{unit}`, `{nature}`, `{period}` */
    readonly facilities: string;
    readonly facilityCautions: readonly string[];
    /** `{unit}`, `{nature}`, `{period}` (with its separator, or empty) */
    readonly cells: string;
    readonly noCount: string;
    /** `{years}` */
    readonly unknownIn: string;
    readonly outsideIn: string;
    readonly unknownCell: string;
    readonly outsideCell: string;
    readonly cellCautions: readonly string[];
    /** `{from}`, `{to}`, `{unit}`, `{nature}`, `{period}` */
    readonly flows: string;
    /** `{from}`, `{to}`, `{number}` */
    readonly flow: string;
    readonly noPairs: string;
    /** `{pairs}` */
    readonly pairsUnknown: string;
    readonly pairsZero: string;
    readonly flowCautions: readonly string[];
  };
}
