/** Typst: a report as PDF/A. */
export { compilePdf, layoutPdf, type PdfLayout, type PdfParts } from "./compilePdf.ts";
export { typstString } from "./typstString.ts";
export type { PdfAttachment } from "./writeAttachments.ts";
export { displayedFigures, writeCourtDisplay } from "./writeCourtDisplay.ts";
export { drawingSize, writeFigurePdf } from "./writeFigurePdf.ts";
export { type TypstParts, writeTypst } from "./writeTypst.ts";
