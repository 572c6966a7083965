import type { DataQuality } from "../../../analysis/index.ts";
import {
  formatQuantity,
  type Language,
  type Quantity,
  type QuantityForm,
} from "../../../quantities/index.ts";
import type { AnalysisIndex, AnalysisInput } from "../../analysis/index.ts";
import type { QuantityInline, ReportDocument, TextPlace } from "../../document/index.ts";
import type { Redaction } from "../../redaction/Redaction.ts";
import type { ReportWording } from "../../wording/index.ts";
import type { AnnexFrontMatter } from "../annexSchema.ts";
import type { AnnexWording } from "../wording/AnnexWording.ts";

/** What the generated parts of an annex are written from. */
export interface GenerationContext {
  /** The text as its author wrote it. */
  readonly document: ReportDocument;
  readonly annex: AnnexFrontMatter;
  readonly analysis: AnalysisIndex;
  /** The accounts of the datasets, when the analysis returned them. */
  readonly quality: DataQuality | null;
  readonly inputs: readonly AnalysisInput[];
  /** What anyone asked to be withheld; null where no redactions.json is there. */
  readonly redactions: readonly Redaction[] | null;
  /** Quantities that the author prints, in reading order. */
  readonly printed: readonly Quantity[];
  /** Quantities that each passage for the judgment binds. */
  readonly judged: readonly Quantity[];
  readonly language: Language;
  readonly languages: readonly Language[];
  readonly words: AnnexWording;
  readonly wording: ReportWording;
  /** Name and version of the library. */
  readonly tool: string;
  /** Where the generated text is said to stand: the heading of its section. */
  readonly place: TextPlace;
}

/** A number of a generated sentence, bound like one that an author writes. */
export function bound(
  quantity: Quantity,
  form: QuantityForm,
  { language, place }: GenerationContext,
): QuantityInline {
  return { type: "quantity", quantity, form, text: formatQuantity(quantity, { language, form }), place };
}
