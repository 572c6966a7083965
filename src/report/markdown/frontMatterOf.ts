import type { FrontMatter } from "./frontMatter.ts";
import { locateFrontMatter } from "./locateFrontMatter.ts";
import { parseMarkdown } from "./parseMarkdown.ts";

/**
 * The front matter of a text, for those who need no more of it.
 *
 * @throws SIJILL_REPORT_FRONT_MATTER_MISSING and the other problems of front matter
 */
export function frontMatterOf(source: string, file: string): FrontMatter {
  const text = source.replace(/^\uFEFF/, "");
  const [head = text] = /^---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?---[ \t]*(?=\r?\n|$)/.exec(text) ?? [];
  return locateFrontMatter(parseMarkdown(head), file).frontMatter;
}
