import type { Root } from "mdast";
import remarkDirective from "remark-directive";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

// One tilde stays a tilde: "~10 to ~20" must not strike out what stands between.
const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ["yaml"])
  .use(remarkGfm, { singleTilde: false })
  .use(remarkDirective)
  .freeze();

/** Parses GitHub-flavoured Markdown with directives and front matter into its syntax tree. */
export function parseMarkdown(source: string): Root {
  return processor.parse(source);
}
