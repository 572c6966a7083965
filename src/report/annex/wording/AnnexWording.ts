import type { Dimension } from "../../../archive/index.ts";
import type { Column, Language, Nature, UnitOfCount } from "../../../quantities/index.ts";
import type { AnalysisInput } from "../../analysis/index.ts";
import type { Jurisdiction } from "../Jurisdiction.ts";
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
  /** What each rule asks for, in our words. */
  readonly rules: Readonly<Record<RuleId, string>>;
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
  readonly generated: GeneratedWording;
  /** What the front matter of a new annex asks of its author. */
  readonly draft: Readonly<
    Record<
      | "title"
      | "date"
      | "name"
      | "qualifications"
      | "role"
      | "case"
      | "number"
      | "asked"
      | "request"
      | "question"
      | "notAsked"
      | "funding"
      | "priorWork"
      | "priorPublications"
      | "understood"
      | "truth"
      | "from",
      string
    >
  >;
}

/** The words of the parts that a build writes. */
export interface GeneratedWording {
  readonly identity: {
    readonly introduction: string;
    readonly item: string;
    readonly content: string;
    readonly case: string;
    readonly number: string;
    readonly jurisdiction: string;
    readonly jurisdictions: Readonly<Record<Jurisdiction, string>>;
    readonly status: string;
    readonly languages: string;
    readonly languageNames: Readonly<Record<Language, string>>;
  };
  readonly authors: {
    readonly wrote: string;
    readonly name: string;
    readonly role: string;
    readonly qualifications: string;
    readonly reviewed: string;
    readonly notReviewed: string;
    readonly outcome: string;
  };
  readonly instructions: {
    readonly none: string;
    /** `{from}`, `{date}` */
    readonly received: string;
    readonly receivedJointly: string;
    readonly questions: string;
    readonly notAsked: string;
  };
  readonly independence: {
    readonly funding: string;
    readonly priorWork: string;
    readonly priorPublications: string;
    readonly supplied: string;
    readonly dataset: string;
    readonly figures: string;
    readonly ofFigures: string;
  };
  readonly duty: {
    readonly none: string;
    readonly understood: Readonly<Record<Jurisdiction, string>>;
    readonly truth: string;
    readonly unsigned: string;
    /** `{names}`, `{date}` */
    readonly signed: string;
    /** `{names}`, `{date}`, `{place}` */
    readonly signedAt: string;
  };
  readonly material: {
    readonly introduction: string;
    readonly file: string;
    readonly rows: string;
    readonly levels: Readonly<Record<AnalysisInput["rowLevel"], string>>;
    readonly unknownLevel: string;
  };
  readonly population: {
    readonly none: string;
    readonly introduction: string;
    readonly dataset: string;
    readonly unit: string;
    readonly units: Readonly<Record<UnitOfCount, string>>;
    readonly coverage: string;
    readonly read: string;
    readonly rejected: string;
    readonly accepted: string;
  };
  readonly dictionary: {
    readonly none: string;
    readonly introduction: string;
    readonly exhibit: string;
    readonly column: string;
    readonly role: string;
    readonly roles: Readonly<Record<Column["role"], string>>;
    readonly missing: string;
    readonly nothingMissing: string;
    /** `{missing}`, `{rows}`, `{meaning}` */
    readonly missingOf: string;
  };
  readonly formulas: {
    readonly none: string;
    readonly introduction: string;
    readonly method: string;
    readonly used: string;
    readonly reference: string;
    readonly noReference: string;
  };
  readonly otherAnalyses: {
    readonly none: string;
    readonly introduction: string;
    readonly id: string;
    readonly result: string;
  };
  readonly kinds: {
    readonly introduction: string;
    readonly kind: string;
    readonly figures: string;
    readonly withInterval: string;
    readonly withLimits: string;
    readonly alone: string;
  };
  readonly uncertainty: {
    readonly none: string;
    readonly introduction: string;
    readonly figure: string;
    readonly kind: string;
    readonly interval: string;
    readonly limits: string;
  };
  /** `{files}`, `{methods}` */
  readonly judgmentBasis: string;
  readonly history: {
    /** `{version}` */
    readonly first: string;
    /** `{version}`, `{date}` */
    readonly introduction: string;
    readonly earlier: string;
    readonly change: string;
  };
  readonly reproduction: {
    /** `{tool}`, `{seed}`, `{inputs}` */
    readonly built: string;
    readonly recorded: string;
    readonly fingerprint: string;
  };
  readonly weaknesses: {
    readonly listSeparator: string;
    readonly sources: string;
    /** `{number}`, `{title}`, `{verification}` */
    readonly source: string;
    /** `{title}` */
    readonly dataset: string;
    /** `{rows}`, `{reason}` */
    readonly rejected: string;
    /** `{rows}`, `{field}` */
    readonly unresolved: string;
    /** `{share}`, `{dimension}` */
    readonly missing: string;
    /** `{dimensions}` */
    readonly notRecorded: string;
    /** `{deaths}` */
    readonly partialDates: string;
    /** `{deaths}` */
    readonly undated: string;
    /** `{deaths}` */
    readonly rounded: string;
    /** `{period}` */
    readonly gap: string;
    readonly limits: string;
    readonly tables: string;
    /** `{exhibit}`, `{missing}`, `{cells}` */
    readonly cells: string;
    readonly dimensions: Readonly<Record<Dimension, string>>;
  };
  readonly criteria: {
    readonly introduction: string;
    readonly rule: string;
    readonly asks: string;
    readonly answered: string;
    /** `{title}`, `{where}` */
    readonly answer: string;
    /** `{first}`, `{last}` */
    readonly paragraphs: string;
  };
}
