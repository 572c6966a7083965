import { SijillError } from "../../errors/index.ts";
import { checkExhibits } from "../exhibits/index.ts";
import {
  hasRestrictions,
  redactionMessages as messages,
  type Redaction,
  redactDocument,
} from "../redaction/index.ts";
import type { ReportVersion } from "./composeVersions.ts";

/**
 * The versions of a report without what its granted redactions restrict.
 *
 * @param keep redactions whose parts are shown all the same
 * @throws SIJILL_OPTION_KEEP_UNKNOWN, SIJILL_REDACTION_NOTHING
 */
export function redactVersions(
  versions: readonly ReportVersion[],
  keep: readonly string[],
  redactions: readonly Redaction[],
): readonly ReportVersion[] {
  const known = redactions.map(({ id }) => id);
  const unknown = keep.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new SijillError(messages.keepUnknown(unknown, known));
  const withheld = new Set(known.filter((id) => !keep.includes(id)));
  const isNothing = versions.every(
    ({ document }) =>
      !hasRestrictions(document) ||
      !document.body.some(({ restricted }) => restricted !== undefined && withheld.has(restricted.id)),
  );
  if (isNothing) throw new SijillError(messages.nothingWithheld());
  return versions.map((version) => {
    const { document, index, plan } = redactDocument(version.document, version.index, withheld);
    const { numerals } = checkExhibits(index, version.analysis.literals ?? [], version.language);
    return { ...version, document, index, numerals, redacted: { withheld, plan, whole: version } };
  });
}
