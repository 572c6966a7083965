import type { Facility } from "./Facility.ts";

/**
 * What a text identified a facility by. "generated-alias": by a spelling that was made for the vocabulary and seen in
 * no source. "branch-number": by its number, with no word beside it that speaks for another facility.
 */
export type MatchedBy = "code" | "name" | "alias" | "generated-alias" | "branch-number";

/** What the vocabulary makes of a text; it never guesses. */
export type FacilityMatch =
  | {
      readonly kind: "resolved";
      readonly facility: Facility;
      readonly matchedBy: MatchedBy;
      readonly text: string;
    }
  | { readonly kind: "ambiguous"; readonly candidates: readonly Facility[]; readonly text: string }
  | { readonly kind: "unresolved"; readonly text: string };
