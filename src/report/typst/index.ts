/** Typst: a report as PDF/A. */
export { compilePdf, type PdfParts } from "./compilePdf.ts";
export { typstString } from "./typstString.ts";
export type { PdfAttachment } from "./writeAttachments.ts";
export { type TypstParts, writeTypst } from "./writeTypst.ts";
