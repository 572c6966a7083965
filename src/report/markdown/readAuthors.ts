import { locateFrontMatter } from "./locateFrontMatter.ts";
import { parseMarkdown } from "./parseMarkdown.ts";

/**
 * Names of the authors of a text, from its front matter.
 *
 * @throws SIJILL_REPORT_FRONT_MATTER_MISSING and the other problems of front matter
 */
export function readAuthors(source: string, file: string): readonly string[] {
  const { frontMatter } = locateFrontMatter(parseMarkdown(source.replace(/^\uFEFF/, "")), file);
  return frontMatter.authors.map(({ name }) => name);
}
