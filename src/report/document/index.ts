/** The document: a report's text with every number, figure, table and source resolved, ready to be written out. */
export { anchors } from "./anchors.ts";
export { describeInput, nameInput } from "./describeInput.ts";
export { fillInlines, paragraph, referenceInline, separated, text } from "./inlineParts.ts";
export { mapInlines } from "./mapInlines.ts";
export { type NumberedPart, numberedParts } from "./numberedParts.ts";
export { numberParagraphs } from "./numberParagraphs.ts";
export { type Passage, passagesIn, passagesOf } from "./passagesOf.ts";
export { plainText } from "./plainText.ts";
export type {
  Block,
  CitationInline,
  DataTableBlock,
  FigureBlock,
  Footnote,
  HeadingBlock,
  Inline,
  LiteralInline,
  ParagraphBlock,
  QuantityInline,
  RedactedBlock,
  RedactedInline,
  ReferenceInline,
  ReportDocument,
  RestrictedInline,
  Restriction,
  TextPlace,
  TextTableBlock,
} from "./ReportDocument.ts";
export { hiddenCharacters, visibleText } from "./visibleText.ts";
export { inlinesIn, walkInlines } from "./walkInlines.ts";
export { withSources } from "./withSources.ts";
