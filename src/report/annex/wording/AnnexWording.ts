import type { Nature } from "../../../quantities/index.ts";
import type { Confidence } from "../registry/confidences.ts";
import type { JudgmentPart } from "../registry/judgmentParts.ts";
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
  readonly phrases: {
    /** `{number}` */
    readonly finding: string;
    /** `{place}` */
    readonly place: string;
    /** `{paragraph}` */
    readonly see: string;
    /** What stands in place of an interval, by the nature of the figure. */
    readonly noInterval: Readonly<Record<Nature, string>>;
    readonly confidence: Readonly<Record<Confidence, string>>;
    readonly judgment: Readonly<Record<JudgmentPart, string>>;
  };
  /** What each rule asks for, in our words. */
  readonly rules: Readonly<Record<RuleId, string>>;
}
