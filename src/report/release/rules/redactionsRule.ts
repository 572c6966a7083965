import { wording } from "../messages.ts";
import { standingClearances } from "./clearancesRule.ts";
import { answer, type ReleaseRule } from "./ReleaseRule.ts";

/** Every redaction that an approval rests on is listed in the build itself, where every reader sees it. */
export const redactionsRule: ReleaseRule = (request) => {
  const listed = new Set(request.build.redactions);
  const asked = standingClearances(request).flatMap(({ office, redactions }) =>
    redactions.map((id) => ({ office, id })),
  );
  return answer(
    "redactions",
    asked.filter(({ id }) => !listed.has(id)).map(({ office, id }) => wording.redactionUnlisted(office, id)),
    wording.redactionsListed(listed.size),
  );
};
