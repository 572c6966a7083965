import type { Refusal } from "../../errors/index.ts";
import { fillTemplate, formatDate, formatInteger, type Language } from "../../quantities/index.ts";
import { type ObstacleWording, selectRefusals, selectWording } from "../wording/index.ts";
import type { WithoutTime } from "./timesToDeath.ts";

/** What records cannot answer about the time from arrest to death, in a language. */
export function refusals(title: string, language: Language = "en") {
  const { careers: words, questions } = selectRefusals(language);
  const refuse = (code: Refusal["code"], { reason, need }: ObstacleWording, question: string): Refusal => ({
    kind: "refusal",
    code,
    question: fillTemplate(question, { title }),
    reasons: [reason],
    wouldNeed: need,
  });
  return {
    images: () => refuse("SIJILL_IMAGES_NOT_DEATHS", words.images, questions.timeToDeath),
    noTimes: (records: number, leftOut: Readonly<Record<WithoutTime, number>>) => {
      const why = Object.entries(leftOut).flatMap(([reason, count]) =>
        count === 0 ? [] : [`${words.withoutTime[reason as WithoutTime]}: ${formatInteger(count, language)}`],
      );
      const reason = fillTemplate(words.noTimes.reason, { why: why.join(selectWording(language).separator) });
      return refuse(
        "SIJILL_NO_TIMES",
        { reason: records === 0 ? words.noRecord : reason, need: words.noTimes.need },
        questions.timeToDeath,
      );
    },
    medianOpen: () => refuse("SIJILL_MEDIAN_OPEN", words.medianOpen, questions.median),
    noWholeDates: () => refuse("SIJILL_NO_WHOLE_DATES", words.noWholeDates, questions.timeToDeath),
    beyondRecording: (beyond: number, until: string) => {
      const { reason, need } = words.beyondRecording;
      const filled = fillTemplate(reason, {
        number: formatInteger(beyond, language),
        day: formatDate(until, language),
      });
      return refuse("SIJILL_TIME_BEYOND_TRUNCATION", { reason: filled, need }, questions.timeToDeath);
    },
  };
}
