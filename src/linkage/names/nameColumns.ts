import type { NamePart } from "./NamePart.ts";
import { type NameRole, parseName, type StructuredName } from "./parseName.ts";

const roles = ["given", "father", "grandfather", "family"] as const satisfies readonly NameRole[];
type ColumnRole = (typeof roles)[number];
type PartColumn = `${ColumnRole}_${"spelled" | "sound" | "key"}`;

/** What the engine compares of a name: one flat row of ASCII texts; null where the source does not say. */
export type NameColumns = Readonly<Record<PartColumn, string | null>> & {
  /** "arabic", "latin", "other", or "mixed" when parts are of several scripts. */
  readonly name_script: string | null;
  readonly name_parts: number;
  /** All sounds in order, for whole-name similarity. */
  readonly name_sound: string | null;
  /** All keys in alphabetical order: the same whatever the order of the parts, for blocking. */
  readonly name_keys: string | null;
  readonly kunya_key: string | null;
  /** Why there is no part, so that no row is lost in silence. */
  readonly name_problem: string | null;
};

/** The columns in their order. */
export const nameColumnNames: readonly (keyof NameColumns)[] = [
  "name_script",
  "name_parts",
  ...roles.flatMap((role) => [`${role}_spelled`, `${role}_sound`, `${role}_key`] as const),
  "name_sound",
  "name_keys",
  "kunya_key",
  "name_problem",
];

/**
 * The derived columns of a name. `spelled` compares within a script, `sound` across scripts, `key` finds candidates.
 * All are ASCII, because the engine's distances count bytes: on Arabic text they would count each letter twice.
 *
 * @param name text, or parts from columns
 * @example
 * import { nameColumns } from "sijill";
 * const { given_sound, father_sound, family_key } = nameColumns("Youssef Khalid Al-Masri");
 * console.log(given_sound, father_sound, family_key); // → ywsf Xld MSR
 */
export function nameColumns(name: string | StructuredName): NameColumns {
  const { parts, roles: given, kunya, problem } = parseName(name);
  const part = (role: ColumnRole): NamePart | undefined => parts[given.indexOf(role)];
  const scripts = new Set(parts.map(({ script }) => script));
  const [script] = scripts;
  const joined = (texts: readonly string[]) => (texts.length === 0 ? null : texts.join(" "));
  return {
    given_spelled: part("given")?.spelled ?? null,
    given_sound: part("given")?.sound ?? null,
    given_key: part("given")?.key ?? null,
    father_spelled: part("father")?.spelled ?? null,
    father_sound: part("father")?.sound ?? null,
    father_key: part("father")?.key ?? null,
    grandfather_spelled: part("grandfather")?.spelled ?? null,
    grandfather_sound: part("grandfather")?.sound ?? null,
    grandfather_key: part("grandfather")?.key ?? null,
    family_spelled: part("family")?.spelled ?? null,
    family_sound: part("family")?.sound ?? null,
    family_key: part("family")?.key ?? null,
    name_script: scripts.size > 1 ? "mixed" : (script ?? null),
    name_parts: parts.length,
    name_sound: joined(parts.map(({ sound }) => sound)),
    name_keys: joined(parts.map(({ key }) => key).sort()),
    kunya_key: kunya?.key ?? null,
    name_problem: problem,
  };
}
