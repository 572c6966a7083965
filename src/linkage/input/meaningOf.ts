import { syrianFacilities } from "../../records/index.ts";
import type { FieldKind } from "../comparison/Field.ts";
import { governorateOf } from "../comparison/governorates.ts";
import { nameColumns } from "../names/index.ts";
import { normalizeValue } from "./normalizeValue.ts";

/** Kinds whose values are understood, not only read: what is compared is what they mean. */
export const understoodKinds = ["name", "facility", "governorate"] as const satisfies readonly FieldKind[];
export type UnderstoodKind = (typeof understoodKinds)[number];

/** Share of the different values that a vocabulary must know for a column to be taken for its own. */
const KNOWN = 0.5;
/** Different values looked at to find out. */
const LOOKED_AT = 300;

/** What a column with Arabic words holds: governorates, facilities, or names. */
export function kindOfArabic(values: readonly string[]): UnderstoodKind {
  const step = Math.max(1, Math.floor(values.length / LOOKED_AT));
  const some = values.filter((_, at) => at % step === 0);
  const share = (kind: UnderstoodKind) =>
    some.filter((value) => understood[kind](value) !== null).length / Math.max(1, some.length);
  if (share("governorate") >= KNOWN) return "governorate";
  return share("facility") >= KNOWN ? "facility" : "name";
}

/** What a value means, as a text that is the same for all ways of writing it; facilities with their governorate before a slash. */
export function meaningOf(kind: UnderstoodKind, value: string): string | null {
  const meaning = understood[kind](value) ?? normalizeValue(value).toLowerCase();
  return meaning === "" ? null : meaning;
}

const understood: Readonly<Record<UnderstoodKind, (value: string) => string | null>> = {
  governorate: governorateOf,
  facility: (value) => {
    const match = syrianFacilities().resolve(value);
    if (match.kind !== "resolved") return null;
    return `${match.facility.governorate.en.toLowerCase()}/${match.facility.id}`;
  },
  // The sound is the same in both scripts.
  name: (value) => nameColumns(value).name_sound,
};
