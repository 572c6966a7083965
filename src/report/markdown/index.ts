/** Markdown: the text of a report read and checked, every numeral bound or marked. */
export { type CompiledDocument, compileDocument, readDocument } from "./compileDocument.ts";
export { type FoundNumeral, findNumerals } from "./findNumerals.ts";
export type { FrontMatter } from "./frontMatter.ts";
export { frontMatterOf } from "./frontMatterOf.ts";
