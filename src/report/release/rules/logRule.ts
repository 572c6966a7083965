import { wording } from "../messages.ts";
import { answer, type ReleaseRule } from "./ReleaseRule.ts";

/** The log is whole, and the day is not before its last entry. */
export const logRule: ReleaseRule = ({ log, logProblem, day }) => {
  const last = log.at(-1);
  const against = [
    ...(logProblem === null ? [] : [logProblem.what]),
    ...(last !== undefined && day < last.day ? [wording.dayBeforeLog(day, last.day)] : []),
  ];
  return answer("log", against, wording.logWhole(log.length));
};
