import type { ColumnProfile } from "./ColumnProfile.ts";
import type { FieldKind } from "./Field.ts";

/** Why a column takes no part in the comparison. */
export type Unused =
  | "empty"
  | "one value"
  | "different in every record"
  | "a row number"
  | "free text"
  | "other columns together";

/** Decides from the values of a column alone how it is compared, or why it is not. */
export function kindOfColumn(profile: ColumnProfile): FieldKind | Unused {
  const { filled, distinct, records } = profile;
  if (filled === 0) return "empty";
  if (distinct === 1) return "one value";
  if (distinct === records && records > 2) {
    const { smallest, largest } = profile;
    const span = smallest === null || largest === null ? null : largest - smallest + 1;
    if (span === records) return "a row number";
    if (profile.withDigits > 0.5) return "different in every record";
  }
  if (profile.meanLength > 200) return "free text";
  if (profile.days > 0.2 && profile.partialDates > 0.85) return "date";
  if (profile.digitsOnly > 0.9) return profile.longest <= 4 && distinct <= 200 ? "number" : "identifier";
  if (
    profile.withLetters < 0.5 ||
    (profile.withDigits > 0.8 && profile.meanLength <= 20 && !hasWords(profile))
  )
    return "identifier";
  return "text";
}

function hasWords({ meanLength, withLetters }: ColumnProfile): boolean {
  return withLetters > 0.9 && meanLength > 12;
}
