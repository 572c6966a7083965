import { wording } from "../messages.ts";
import { answer, type ReleaseRule } from "./ReleaseRule.ts";

/** A release decides who sees what and when; it never changes a value. */
export const valuesRule: ReleaseRule = ({ build }) => {
  if (build.profile === "sealed" && !build.isRedacted) return answer("values", [], wording.valuesSealed);
  if (build.valueDifferences === null) return answer("values", [wording.valuesNotCompared], "");
  return answer("values", build.valueDifferences, wording.valuesSame);
};
