import { difference, isSubset } from "./conceptSets.ts";
import type { Anchor, DescribedFacility } from "./describeFacility.ts";
import type { Facility } from "./Facility.ts";
import type { FacilityMatch, MatchedBy } from "./FacilityMatch.ts";
import type { FacilityConcepts } from "./facilityConcepts.ts";
import { BRANCH } from "./facilityTerms.ts";

/** A facility among the others of its vocabulary. */
export interface FacilityEntry extends DescribedFacility {
  /** Anchors that no other facility is called by. */
  readonly own: readonly Anchor[];
  /** What fits it and the facility it is within. */
  readonly context: ReadonlySet<string>;
}

const RANK: readonly MatchedBy[] = ["name", "alias", "generated-alias", "branch-number"];

/**
 * Steps 2 to 5 of `createFacilityVocabulary`, on a text whose words are all known.
 *
 * @param text as written, for the answer
 * @param key its tokens joined, for literal comparison
 * @param said what its words mean
 * @param entries sorted by id
 */
export function resolveConcepts(
  text: string,
  key: string,
  said: FacilityConcepts,
  entries: readonly FacilityEntry[],
): FacilityMatch {
  const literal = entries.flatMap((entry) =>
    identify(
      entry,
      entry.own.filter((anchor) => anchor.key === key),
      said,
      true,
    ),
  );
  if (literal.length > 0) return answer(text, literal);
  const anchored = entries
    .map((entry) => ({
      entry,
      anchors: entry.own.filter((anchor) => isSubset(anchor.concepts, said.concepts)),
    }))
    .filter(({ anchors }) => anchors.length > 0);
  const fitting = anchored.filter(({ entry, anchors }) =>
    anchors.some((a) => isSubset(rest(said, a), entry.context)),
  );
  if (fitting.length > 0)
    return answer(
      text,
      fitting.flatMap(({ entry, anchors }) =>
        identify(
          entry,
          anchors.filter((a) => isSubset(rest(said, a), entry.context)),
          said,
          false,
        ),
      ),
    );
  if (anchored.length === 0)
    return oneOf(
      text,
      entries.filter((entry) => isSubset(said.concepts, entry.fitting)),
    );
  return oneOf(text, namedOrSaid(anchored, said, entries));
}

/**
 * Some word contradicts every facility that is named or numbered. Whoever that word fits can be meant as well, unless
 * it is another of those named: "Branch 215, Homs" is 215 or any facility in Homs.
 */
function namedOrSaid(
  anchored: readonly { readonly entry: FacilityEntry; readonly anchors: readonly Anchor[] }[],
  said: FacilityConcepts,
  entries: readonly FacilityEntry[],
): readonly FacilityEntry[] {
  const named = new Set(anchored.map(({ entry }) => entry));
  const contradicting = anchored
    .flatMap(({ entry, anchors }) => anchors.map((anchor) => difference(rest(said, anchor), entry.context)))
    .filter((words) => ![...named].some((entry) => isSubset(words, entry.context)));
  return entries.filter(
    (entry) => named.has(entry) || contradicting.some((words) => isSubset(words, entry.fitting)),
  );
}

interface Identified {
  readonly facility: Facility;
  readonly matchedBy: MatchedBy;
}

/** How the anchors identify their facility; the longest one counts, and of equals the best attested. */
function identify(
  entry: FacilityEntry,
  anchors: readonly Anchor[],
  said: FacilityConcepts,
  isLiteral: boolean,
): readonly Identified[] {
  const [best] = [...anchors].sort(
    (a, b) => b.concepts.size - a.concepts.size || RANK.indexOf(a.matchedBy) - RANK.indexOf(b.matchedBy),
  );
  if (best === undefined) return [];
  const spelledAnew = said.placeSpellings.some((spelling) => !entry.seenSpellings.has(spelling));
  const isWhole = [...said.concepts].every((concept) => concept === BRANCH || best.concepts.has(concept));
  const hasNumber = [...best.concepts].some((concept) => concept.startsWith("#"));
  const byNumber = hasNumber && !(isWhole && (isLiteral || best.matchedBy !== "generated-alias"));
  const matchedBy = spelledAnew ? "generated-alias" : byNumber ? "branch-number" : best.matchedBy;
  return [{ facility: entry.facility, matchedBy }];
}

function answer(text: string, identified: readonly Identified[]): FacilityMatch {
  const [first, second] = identified;
  if (first !== undefined && second === undefined) return { kind: "resolved", ...first, text };
  return { kind: "ambiguous", candidates: identified.map(({ facility }) => facility), text };
}

/** A single candidate that nothing identifies stays unresolved. */
function oneOf(text: string, entries: readonly FacilityEntry[]): FacilityMatch {
  if (entries.length < 2) return { kind: "unresolved", text };
  return { kind: "ambiguous", candidates: entries.map(({ facility }) => facility), text };
}

function rest(said: FacilityConcepts, anchor: Anchor): ReadonlySet<string> {
  return difference(said.concepts, anchor.concepts);
}
