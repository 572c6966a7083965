import type { Nature, Plural, UnitOfCount } from "../../quantities/index.ts";
import type { DateMeaning } from "../../records/index.ts";
import type { CountingKey } from "../counting/countingKeys.ts";
import type { CoverageStatus } from "../periods/coverageStatus.ts";

/**
 * The words of everything an analysis returns, in one language: labels, titles, headings, notes, refusals. Names in
 * braces are filled in; days and periods come in words of the language.
 */
export interface AnalysisWording {
  /** Between two things of a list: "one and two". */
  readonly and: string;
  /** Between entries: "vdc: person; caesar: body". */
  readonly separator: string;
  readonly notStated: string;
  readonly unknown: string;
  /** What one row, or one of a count, is. */
  readonly units: Readonly<Record<UnitOfCount, string>>;
  /** What the date of a dataset is of. */
  readonly dateMeanings: Readonly<Record<DateMeaning, string>>;
  readonly natures: Readonly<Record<Nature, string>>;
  readonly coverage: Readonly<Record<CoverageStatus, string>>;
  /** Headings of what deaths are counted by. */
  readonly keys: Readonly<Record<CountingKey, string>>;
  /** A heading as it stands inside a sentence. */
  readonly inText: (heading: string) => string;
  readonly notes: {
    /** Above every table with synthetic rows. */
    readonly synthetic: string;
    /** `{title}`, `{unit}`, `{date}`, `{coverage}` */
    readonly dataset: string;
    /** `{number}` */
    readonly rejected: Plural;
  };
  readonly counting: {
    readonly deaths: string;
    /** `{keys}` */
    readonly deathsBy: string;
    readonly certain: string;
    readonly possible: string;
    readonly estimate: string;
    readonly lower: string;
    readonly upper: string;
    readonly status: string;
    readonly silent: string;
  };
  readonly continuation: {
    /** `{title}` */
    readonly total: string;
    /** `{day}`, `{title}` */
    readonly certain: string;
    readonly possible: string;
    readonly undated: string;
    /** `{day}`, `{title}` */
    readonly share: string;
    readonly certainToPossible: string;
    readonly first: string;
    readonly last: string;
    readonly monthsCovered: string;
    readonly monthsWithDeaths: string;
    readonly longestGap: string;
    readonly coverageEnd: string;
    /** `{end}`, `{next}` */
    readonly silentReason: string;
    readonly monthsQuestion: string;
    readonly monthsReason: string;
    readonly monthsNeed: string;
    readonly togetherQuestion: string;
    readonly togetherSilentQuestion: string;
    readonly togetherSilentReason: string;
    readonly togetherSilentNeed: string;
    /** `{day}`, `{title}` */
    readonly ratio: string;
    /** `{day}`, `{end}` */
    readonly ratioAfter: string;
    /** `{start}`, `{day}` */
    readonly ratioBefore: string;
    readonly ratioQuestion: string;
    /** `{coverage}`, `{day}` */
    readonly ratioOneSided: string;
    readonly ratioUndated: string;
    readonly ratioUnlimited: string;
    readonly ratioNeed: string;
    /** `{day}` */
    readonly tableTitle: string;
    readonly dataset: string;
    readonly unit: string;
    readonly date: string;
    readonly window: string;
    readonly state: string;
    readonly states: { readonly silent: string; readonly observed: string };
    readonly inAll: string;
    readonly certainly: string;
    readonly possibly: string;
  };
  readonly comparison: {
    /** `{name}`, `{stated}`, `{why}` */
    readonly reason: string;
    readonly unit: string;
    readonly unitWhy: string;
    readonly date: string;
    readonly dateWhy: string;
    readonly custody: string;
    readonly custodyWhy: string;
    readonly nature: string;
    readonly natureWhy: string;
    readonly selection: string;
    readonly selectionWhy: string;
    readonly need: string;
    /** `{question}` */
    readonly refusedTitle: string;
    readonly refusedReason: string;
    /** `{need}` */
    readonly refusedNeed: string;
    /** `{first}`, `{second}` */
    readonly question: string;
    /** `{first}`, `{second}`, `{period}` */
    readonly label: string;
    /** `{title}` */
    readonly recordedIn: string;
    /** `{title}`, `{period}` */
    readonly noDeath: string;
    readonly noCommonDay: string;
    readonly noDeathNeed: string;
  };
  readonly figures: {
    readonly id: string;
    readonly facility: string;
    readonly arabicName: string;
    readonly noArabicName: string;
    readonly facilityUnknown: string;
    readonly facilityNotRecorded: string;
    readonly deaths: string;
    readonly lowerPublished: string;
    readonly upperPublished: string;
    readonly oneFigure: string;
    readonly nonePublished: string;
    readonly state: string;
    readonly seeState: string;
    readonly states: { readonly count: string; readonly unknown: string; readonly outside: string };
    /** `{title}` */
    readonly byFacility: string;
    readonly byFacilityAndYear: string;
    readonly byMonth: string;
    readonly byYear: string;
    readonly title: string;
    readonly from: string;
    readonly to: string;
    readonly coverageFrom: string;
    readonly coverageTo: string;
    readonly nature: string;
    readonly spanUnknown: string;
    readonly asCertain: string;
    readonly monthSilent: string;
    /** `{number}` */
    readonly undatedLeftOut: string;
    /** `{title}`, `{number}` */
    readonly undatedNotDrawn: string;
    /** `{title}`, `{number}`, `{period}` */
    readonly spanNotDrawn: string;
    /** `{number}`, `{lower}`, `{upper}` */
    readonly rounded: string;
  };
  readonly transfers: {
    /** `{title}` */
    readonly question: string;
    readonly noFacility: string;
    readonly noHospital: string;
    readonly need: string;
    /** `{facility}` */
    readonly label: string;
    /** `{facility}`, `{title}` */
    readonly base: string;
    /** `{title}` */
    readonly sharesTitle: string;
    readonly flowsTitle: string;
    readonly atHospital: string;
    readonly share: string;
    readonly lower: string;
    readonly upper: string;
    readonly facilityName: string;
    readonly facilityArabicName: string;
    readonly hospital: string;
    readonly hospitalName: string;
    readonly hospitalArabicName: string;
    readonly noHospitalRecorded: string;
  };
  readonly published: {
    readonly limits: string;
    readonly population: string;
  };
}
