import { union } from "./conceptSets.ts";
import type { Facility } from "./Facility.ts";
import type { MatchedBy } from "./FacilityMatch.ts";
import { facilityConcepts } from "./facilityConcepts.ts";
import { BRANCH } from "./facilityTerms.ts";
import { facilityTokens } from "./facilityTokens.ts";

/** A set of concepts that means one facility: a whole name, a whole alias, or its number. */
export interface Anchor {
  /** Tokens of the whole text, joined; for literal comparison. */
  readonly key: string;
  readonly concepts: ReadonlySet<string>;
  readonly matchedBy: MatchedBy;
}

/** A facility as it is searched. */
export interface DescribedFacility {
  readonly facility: Facility;
  readonly anchors: readonly Anchor[];
  /** Concepts of names and seen aliases: what the facility is called. */
  readonly called: ReadonlySet<string>;
  /** Everything that fits the facility: names, all aliases, agency, governorate, type. */
  readonly fitting: ReadonlySet<string>;
  /** Spellings of places in names, seen aliases and governorate. */
  readonly seenSpellings: ReadonlySet<string>;
}

/** Takes a facility's names apart into what identifies it and what merely fits it. */
export function describeFacility(facility: Facility): DescribedFacility {
  const seen: readonly (readonly [string, MatchedBy])[] = [
    [facility.nameEn, "name"],
    [facility.nameAr, "name"],
    ...facility.aliasesSeen.map((alias) => [alias, "alias"] as const),
  ];
  const generated = facility.aliasesGenerated.map((alias) => [alias, "generated-alias"] as const);
  const anchors = [...seen, ...generated].map(([text, matchedBy]) => anchor(text, matchedBy));
  if (facility.number !== null) anchors.push(anchor(String(facility.number), "branch-number"));
  const { agency, governorate, type } = facility;
  const context = [agency.code, agency.en, agency.ar, governorate.en, governorate.ar, type].map(concepts);
  return {
    facility,
    anchors,
    called: union(seen.map(([text]) => concepts(text))),
    fitting: union([...[...seen, ...generated].map(([text]) => concepts(text)), ...context]),
    seenSpellings: new Set(
      [...seen.map(([text]) => text), governorate.en, governorate.ar].flatMap(
        (text) => facilityConcepts(facilityTokens(text)).placeSpellings,
      ),
    ),
  };
}

/**
 * "Branch" may be left out where an agency or a number stands beside it ("AFI Harasta", "215"). Where it is the only
 * word beside another ("Branch of Death", "Internal Branch") it belongs to the name.
 */
function anchor(text: string, matchedBy: MatchedBy): Anchor {
  const tokens = facilityTokens(text);
  const all = new Set(facilityConcepts(tokens).concepts);
  const isNamedOtherwise = [...all].some((concept) => concept.startsWith("#") || AGENCIES.has(concept));
  if (isNamedOtherwise) all.delete(BRANCH);
  return { key: tokens.join(" "), concepts: all, matchedBy };
}

const AGENCIES: ReadonlySet<string> = new Set(["@MI", "@GID", "@AFI", "@PSD", "@CRIM", "@MP"]);

function concepts(text: string): ReadonlySet<string> {
  return facilityConcepts(facilityTokens(text)).concepts;
}
