import type { WithoutTime } from "../../careers/timesToDeath.ts";

/** Why something cannot be answered, and what would answer it. Names in braces are filled in. */
export interface ObstacleWording {
  readonly reason: string;
  readonly need: string;
}

/** The words in which rates, roll calls and careers are refused, in one language. */
export interface RefusalWording {
  readonly questions: {
    /** `{deaths}` */
    readonly rate: string;
    /** `{first}`, `{second}` */
    readonly ratio: string;
    /** `{deaths}` */
    readonly standardised: string;
    /** `{title}` */
    readonly numerator: string;
    /** `{places}` */
    readonly exposure: string;
    /** `{source}` */
    readonly deathsInStates: string;
    readonly rolling: string;
    /** `{title}` */
    readonly timeToDeath: string;
    readonly median: string;
  };
  readonly noWindow: string;
  readonly allDays: string;
  /** `{documented}`, `{all}` */
  readonly someDays: string;
  readonly rates: {
    /** `{window}` */
    readonly noExposure: ObstacleWording;
    /** `{exposure}` */
    readonly withoutSource: ObstacleWording;
    /** `{exposure}`, `{number}` */
    readonly nobodyHeld: ObstacleWording;
    readonly nobodyExpected: ObstacleWording;
    /** `{deaths}` */
    readonly imagesCounted: ObstacleWording;
    readonly deathsEstimated: ObstacleWording;
    /** `{nature}` of the person-time */
    readonly deathsSynthetic: ObstacleWording;
    /** `{nature}` of the deaths */
    readonly exposureSynthetic: ObstacleWording;
    /** `{deaths}`, `{exposure}`: windows */
    readonly windowsDiffer: ObstacleWording;
    /** `{deaths}`, `{exposure}`: days */
    readonly daysDiffer: ObstacleWording;
    /** `{first}`, `{second}`: units of count */
    readonly unitsDiffer: ObstacleWording;
    /** `{rate}` */
    readonly rateSynthetic: ObstacleWording;
    readonly referenceSynthetic: ObstacleWording;
    readonly nothingToDivideBy: ObstacleWording;
  };
  readonly datasets: {
    /** `{title}`, `{meaning}` */
    readonly notDied: ObstacleWording;
    /** `{title}` */
    readonly noFacility: ObstacleWording;
    /** `{title}`, `{covered}`, `{window}` */
    readonly silent: ObstacleWording;
  };
  readonly rollCalls: {
    /** `{coverage}`, `{window}` */
    readonly outsideCoverage: ObstacleWording;
    /** `{rule}`, `{facilities}` */
    readonly noNumber: ObstacleWording;
    readonly deathsNotRecorded: ObstacleWording;
  };
  readonly careers: {
    readonly images: ObstacleWording;
    /** `{why}`: the reasons with how many records each holds for */
    readonly noTimes: ObstacleWording;
    readonly noRecord: string;
    /** Each is followed by a colon and a number of records. */
    readonly withoutTime: Readonly<Record<WithoutTime, string>>;
    readonly medianOpen: ObstacleWording;
    readonly noWholeDates: ObstacleWording;
    /** `{number}`, `{day}` */
    readonly beyondRecording: ObstacleWording;
  };
}
