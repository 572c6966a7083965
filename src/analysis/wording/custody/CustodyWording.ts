import type { PersonTimeUnit, Plural } from "../../../quantities/index.ts";
import type { AttributionRule } from "../../careers/attribute.ts";

/** The words of rates, careers and accounts of data, in one language. Names in braces are filled in. */
export interface CustodyWording {
  readonly quality: {
    /** `{title}` */
    readonly read: string;
    readonly accepted: string;
    readonly rejected: string;
    /** `{reason}`, `{title}` */
    readonly rejectedFor: string;
    /** `{field}`, `{title}` */
    readonly unresolved: string;
    /** `{dimension}`, `{title}` */
    readonly missing: string;
    /** `{title}` */
    readonly base: string;
    readonly partialDates: string;
    readonly undated: string;
    readonly rounded: string;
    readonly rows: string;
  };
  readonly rates: {
    /** `{deaths}` */
    readonly crude: string;
    /** `{title}` */
    readonly deathsIn: string;
    /** `{number}`, `{rate}` */
    readonly highest: string;
    /** `{first}`, `{second}` */
    readonly over: string;
    readonly takenAsKnown: string;
    /** `{deaths}` */
    readonly standardised: string;
    /** `{number}` */
    readonly expected: string;
    readonly from: string;
    readonly to: string;
    readonly deaths: string;
    readonly personTime: string;
    /** `{persons}` */
    readonly per: Readonly<Record<PersonTimeUnit, string>>;
    readonly lower: string;
    readonly upper: string;
    readonly reliability: string;
    readonly notStated: string;
    readonly notPublished: string;
    readonly notKnown: string;
    readonly noInterval: string;
    readonly rule: string;
    readonly synthetic: string;
    /** Why the number of deaths has bounds. */
    readonly undecided: string;
  };
  readonly rollCalls: {
    /** `{source}` */
    readonly deaths: string;
    /** `{places}` */
    readonly personTime: string;
    /** `{number}`: of several facilities, or of none */
    readonly places: Plural;
    /** `{source}` */
    readonly documented: string;
    readonly base: string;
    /** `{source}` */
    readonly longestGap: string;
    /** `{source}`, `{period}` */
    readonly byFacility: string;
    readonly days: string;
    readonly withNumber: string;
    readonly gap: string;
    readonly gapFrom: string;
    readonly noGap: string;
    /** `{rule}` */
    readonly note: string;
  };
  readonly careers: {
    readonly onlyDeaths: string;
    /** `{title}` */
    readonly attribution: string;
    readonly place: string;
    readonly name: string;
    readonly rules: Readonly<Record<AttributionRule, string>>;
    /** `{agreeing}`, `{all}` */
    readonly agreeing: string;
    /** `{title}` */
    readonly flows: string;
    readonly from: string;
    readonly fromName: string;
    readonly fromArabicName: string;
    readonly to: string;
    readonly toName: string;
    readonly toArabicName: string;
    readonly records: string;
    /** `{number}`, `{all}` */
    readonly onePlace: string;
    /** `{title}` */
    readonly median: string;
    readonly medianBounds: string;
    /** What the times from arrest to death are times of. */
    readonly truncation: string;
  };
}
