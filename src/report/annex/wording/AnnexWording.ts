import type { RuleId } from "../registry/rules.ts";
import type { Part, SectionId } from "../registry/sections.ts";

/** The words an annex adds to what its author wrote, in one language. Names in braces are filled in. */
export interface AnnexWording {
  readonly parts: Readonly<Record<Part, string>>;
  readonly sections: Readonly<
    Record<
      SectionId,
      {
        readonly title: string;
        /** What the section must say: the prompt of a drafted annex, and the answer to an empty one. */
        readonly asks: string;
      }
    >
  >;
  /** What each rule asks for, in our words. */
  readonly rules: Readonly<Record<RuleId, string>>;
}
