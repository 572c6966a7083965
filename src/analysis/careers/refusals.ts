import type { Refusal } from "../../errors/index.ts";
import type { WithoutTime } from "./timesToDeath.ts";

const question = (title: string) => `How long after arrest did the recorded deaths come: ${title}?`;

/** What records cannot answer about the time from arrest to death. */
export const refusals = {
  images: (title: string): Refusal => ({
    kind: "refusal",
    code: "SIJILL_IMAGES_NOT_DEATHS",
    question: question(title),
    reasons: ["The records are photographs: a body photographed four times would count four times."],
    wouldNeed: "Records of bodies or persons, such as photographs grouped by body.",
  }),
  noTimes: (title: string, records: number, leftOut: Readonly<Record<WithoutTime, number>>): Refusal => {
    const why = Object.entries(leftOut).flatMap(([reason, count]) =>
      count === 0 ? [] : [`${reason}: ${count}`],
    );
    return {
      kind: "refusal",
      code: "SIJILL_NO_TIMES",
      question: question(title),
      reasons: [
        records === 0
          ? "There is no record."
          : `None of ${records} records bounds the time from arrest to death (${why.join("; ")}).`,
      ],
      wouldNeed: "Records with a date of arrest and a date of death, partial ones included.",
    };
  },
  medianOpen: (title: string): Refusal => ({
    kind: "refusal",
    code: "SIJILL_MEDIAN_OPEN",
    question: `Within how many days of arrest had half of the recorded deaths come: ${title}?`,
    reasons: ["For half of the records or more, the dates set no longest time: the median has no upper end."],
    wouldNeed: "Arrests with a first day they can mean, deaths with a last one.",
  }),
  noWholeDates: (title: string): Refusal => ({
    kind: "refusal",
    code: "SIJILL_NO_WHOLE_DATES",
    question: question(title),
    reasons: [
      "No record has the day of arrest and the day of death, which the correction for truncation needs.",
    ],
    wouldNeed: "Records with whole dates.",
  }),
  beyondRecording: (title: string, beyond: number, until: string): Refusal => ({
    kind: "refusal",
    code: "SIJILL_TIME_BEYOND_TRUNCATION",
    question: question(title),
    reasons: [
      `${beyond} deaths are recorded after ${until}, until when deaths are said to have been recorded.`,
    ],
    wouldNeed: "The last day on which a death could have been recorded, such as the end of the coverage.",
  }),
};
