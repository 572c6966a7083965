import { SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";
import { isSubset } from "./conceptSets.ts";
import { type Anchor, type DescribedFacility, describeFacility } from "./describeFacility.ts";
import type { Facility } from "./Facility.ts";
import type { FacilityMatch } from "./FacilityMatch.ts";
import { facilityConcepts } from "./facilityConcepts.ts";
import { facilityTokens } from "./facilityTokens.ts";
import { type FacilityEntry, resolveConcepts } from "./resolveConcepts.ts";

/** Facilities that can be looked up by what a register calls them. */
export interface FacilityVocabulary {
  /** All facilities, sorted by id. */
  readonly facilities: readonly Facility[];
  /** The facility of an id, for reading references back. */
  byId(id: string): Facility | undefined;
  /** What a text means: one facility, several that it can be, or none. Never a guess. */
  resolve(text: string): FacilityMatch;
}

/** Longer than any name of a place; what is longer is a sentence. */
const LONGEST_NAME = 200;

/**
 * Builds a vocabulary in which texts are resolved by whole names, whole aliases and branch numbers, whatever the
 * script, spelling of hamza and ta marbuta, digits, case, order of words or punctuation.
 *
 * 1. An id, as written, is the facility.
 * 2. A whole name or alias, or a number, identifies a facility if all other words of the text fit it: its agency,
 *    governorate, type, other names. "Br. 215 (Raids)" is 215.
 * 3. If some word speaks for another facility, the text is ambiguous: "Branch 215 (Palestine)" is 215 or 235.
 * 4. Words that fit several facilities without identifying one are ambiguous: "Military Intelligence", "Harasta".
 *    An alias that others are called by too ("Mezze", "Investigation Branch") identifies nobody.
 * 5. Everything else is unresolved, above all a text with any word that the vocabulary does not know. There is no
 *    edit distance, and a part of a name is never enough: "Kafr Souseh" is a police station and a quarter of Damascus
 *    full of branches.
 *
 * @param facilities with different ids
 * @throws SIJILL_FACILITY_ID_REPEATED, SIJILL_FACILITY_WITHIN_UNKNOWN
 * @example
 * import { createFacilityVocabulary, syrianFacilities } from "sijill";
 * const hospitals = syrianFacilities().facilities.filter((facility) => facility.type === "military hospital");
 * const match = createFacilityVocabulary(hospitals).resolve("مشفى تشرين العسكري");
 * console.log(match.kind === "resolved" ? match.facility.id : match.kind); // → hosp-tishreen
 */
export function createFacilityVocabulary(facilities: readonly Facility[]): FacilityVocabulary {
  const sorted = [...facilities].sort((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(sorted.map((facility) => [facility.id, facility]));
  checkIds(sorted, byId);
  const entries = enter(sorted.map(describeFacility));
  const known = new Set(entries.flatMap(({ context }) => [...context]));

  return {
    facilities: sorted,
    byId: (id) => byId.get(id),
    resolve(text) {
      const coded = byId.get(text.trim());
      if (coded !== undefined) return { kind: "resolved", facility: coded, matchedBy: "code", text };
      if (text.length > LONGEST_NAME) return { kind: "unresolved", text };
      const tokens = facilityTokens(text);
      const said = facilityConcepts(tokens);
      if (said.concepts.size === 0 || !isSubset(said.concepts, known)) return { kind: "unresolved", text };
      return resolveConcepts(text, tokens.join(" "), said, entries);
    },
  };
}

/**
 * An anchor with a number is always the facility's own; any other is its own unless another facility is called by all
 * its words. A facility within this one does not count: "Section 40, subordinate to Branch 251" has the name of 251.
 */
function enter(described: readonly DescribedFacility[]): readonly FacilityEntry[] {
  const fittingById = new Map(described.map((entry) => [entry.facility.id, entry.fitting]));
  return described.map((entry) => {
    const { id, within } = entry.facility;
    const others = described.filter(({ facility }) => facility.id !== id && facility.within !== id);
    const isOwn = ({ concepts }: Anchor): boolean =>
      [...concepts].some((concept) => concept.startsWith("#")) ||
      !others.some(({ called }) => isSubset(concepts, called));
    const surrounding = within === null ? undefined : fittingById.get(within);
    return {
      ...entry,
      own: entry.anchors.filter(isOwn),
      context: new Set([...entry.fitting, ...(surrounding ?? [])]),
    };
  });
}

function checkIds(facilities: readonly Facility[], byId: ReadonlyMap<string, Facility>): void {
  facilities.forEach(({ id, within }, i) => {
    if (facilities[i + 1]?.id === id) throw new SijillError(messages.facilityIdRepeated(id));
    if (within !== null && !byId.has(within))
      throw new SijillError(messages.facilityWithinUnknown(id, within));
  });
}
