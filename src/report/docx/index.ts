/** Word documents: a report as DOCX for those who go on writing in it, with real captions, references and tables. */
export { type DocxParts, writeDocx } from "./writeDocx.ts";
