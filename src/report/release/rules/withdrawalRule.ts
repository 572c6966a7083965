import { wording } from "../messages.ts";
import { answer, type ReleaseRule } from "./ReleaseRule.ts";

/** What was withdrawn stays withdrawn: a corrected version has another root. */
export const withdrawalRule: ReleaseRule = ({ build, log }) =>
  answer(
    "withdrawal",
    log
      .filter(({ action, root }) => action === "withdrawn" && root === build.root)
      .map(({ day, grounds }) => wording.withdrawn(day, grounds[0] ?? "")),
    wording.notWithdrawn,
  );
