import { type AlignedPart, alignParts } from "./alignParts.ts";
import { explainNames } from "./explainNames.ts";
import type { NamePart } from "./NamePart.ts";
import { type NameProblem, type ParsedName, parseName, type StructuredName } from "./parseName.ts";

/**
 * How two names agree, from the closest to none:
 * - `same`: as many parts, each with the same letters or the same name in the other script or spelling;
 * - `near`: as many parts, each at least close (slips of the pen, lost dots, initials);
 * - `parts-missing`: one name lacks parts of the other; all that both give agree, the given name among them;
 * - `reordered`: the same parts in another order: given and father's name exchanged, the family name first;
 * - `one-part-differs`: given name and at least one more agree, one part does not;
 * - `relatives`: all but the given name agree, as with brothers, or one is the father of the other;
 * - `different`.
 * `not-comparable` is none of these: one of the texts gives no name.
 */
export const nameLevels = [
  "same",
  "near",
  "parts-missing",
  "reordered",
  "one-part-differs",
  "relatives",
  "different",
  "not-comparable",
] as const;

export type NameLevel = (typeof nameLevels)[number];

export interface NameComparison {
  readonly level: NameLevel;
  /** Part by part in the order of the names, missing ones with null. */
  readonly parts: readonly AlignedPart[];
  /** Mean similarity of the parts that both names give; null when there is none. */
  readonly similarity: number | null;
  readonly problem: NameProblem | null;
  /** Why this level, in words for the person who judges. */
  readonly explanation: string;
}

/**
 * Compares two names, each in Arabic or Latin letters, whole or with parts missing.
 *
 * The level says how they agree, not how probable it is that they belong to one person: محمد العلي agrees with
 * Mohammed Al-Ali in full, and both are thousands of people. What a level is worth is learnt from the records.
 *
 * @param a text, parts from columns, or a name read before
 * @param b the same
 * @example
 * import { compareNames } from "sijill";
 * console.log(compareNames("عمر حسين درويش", "Omar Darwish").level); // → parts-missing
 * console.log(compareNames("Husayn Omar Darwish", "عمر حسين درويش").level); // → reordered
 */
export function compareNames(
  a: string | StructuredName | ParsedName,
  b: string | StructuredName | ParsedName,
): NameComparison {
  const x = parsed(a);
  const y = parsed(b);
  const problem = x.problem ?? y.problem;
  const first = x.parts.length === 0 && x.kunya !== null ? [x.kunya] : x.parts;
  const second = y.parts.length === 0 && y.kunya !== null ? [y.kunya] : y.parts;
  if (first.length === 0 || second.length === 0) return answer("not-comparable", [], problem);
  const parts = inOneOrder(first, second);
  const level = levelOf(parts);
  if (level === "same" || level === "near" || level === "parts-missing") return answer(level, parts, null);
  return answer(isReordered(first, second) ? "reordered" : level, parts, null);
}

/** Where two ways of setting parts beside each other are equally good, the one taken must not depend on which name is a. */
function inOneOrder(a: readonly NamePart[], b: readonly NamePart[]): AlignedPart[] {
  const spelled = (parts: readonly NamePart[]) => parts.map(({ spelled }) => spelled).join(" ");
  if (spelled(a) <= spelled(b)) return alignParts(a, b);
  return alignParts(b, a).map((part) => ({ a: part.b, b: part.a, comparison: part.comparison }));
}

function parsed(name: string | StructuredName | ParsedName): ParsedName {
  return typeof name === "object" && "parts" in name ? name : parseName(name);
}

function answer(
  level: NameLevel,
  parts: readonly AlignedPart[],
  problem: NameProblem | null,
): NameComparison {
  const compared = parts.flatMap(({ comparison }) => (comparison === null ? [] : [comparison.similarity]));
  const similarity =
    compared.length === 0 ? null : compared.reduce((sum, value) => sum + value, 0) / compared.length;
  return { level, parts, similarity, problem, explanation: explainNames(level, parts, problem) };
}

function levelOf(parts: readonly AlignedPart[]): NameLevel {
  const given = parts[0] as AlignedPart;
  const compared = parts.filter(({ comparison }) => comparison !== null);
  const missing = parts.length - compared.length;
  const agreeing = compared.filter(agrees);
  if (agreeing.length === compared.length && given.comparison !== null) {
    if (missing > 0) return "parts-missing";
    return compared.every(isSame) ? "same" : "near";
  }
  if (agrees(given) && agreeing.length >= 2 && compared.length - agreeing.length === 1)
    return "one-part-differs";
  const others = compared.filter((part) => part !== given);
  return others.length > 0 && others.every(agrees) ? "relatives" : "different";
}

function isSame({ comparison }: AlignedPart): boolean {
  return comparison?.relation === "equal" || comparison?.relation === "transliterated";
}

function agrees({ comparison }: AlignedPart): boolean {
  return comparison !== null && comparison.relation !== "consonants" && comparison.relation !== "different";
}

/** Given and father's name exchanged, or the family name first, in either name; other parts may be missing as well. */
function isReordered(a: readonly NamePart[], b: readonly NamePart[]): boolean {
  return agreesWhenReordered(a, b) || agreesWhenReordered(b, a);
}

function agreesWhenReordered(a: readonly NamePart[], b: readonly NamePart[]): boolean {
  const [first, second, ...rest] = a;
  if (first === undefined || second === undefined) return false;
  const orders =
    rest.length === 0
      ? [[second, first]]
      : [
          [second, first, ...rest],
          [second, ...rest, first],
        ];
  return orders.some((order) => {
    const parts = inOneOrder(order, b);
    // Without the moved parts in both names it would be the father with his son: محمد حسن خليل, حسن خليل.
    const moved = parts.filter((part) => part.a === first || part.a === second);
    return moved.every(agrees) && ["same", "near", "parts-missing"].includes(levelOf(parts));
  });
}
