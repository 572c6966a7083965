import type { Root } from "mdast";
import { directiveFromMarkdown } from "mdast-util-directive";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { directive } from "micromark-extension-directive";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";

/**
 * Parses GitHub-flavoured Markdown with directives and front matter into its syntax tree.
 *
 * By the parser below remark, whose plugins are default exports: bundled as CommonJS they arrive as modules, not
 * functions, and the package must load from a notebook that compiles to CommonJS.
 */
export function parseMarkdown(source: string): Root {
  return fromMarkdown(source, {
    // One tilde stays a tilde: "~10 to ~20" must not strike out what stands between.
    extensions: [frontmatter(["yaml"]), gfm({ singleTilde: false }), directive()],
    mdastExtensions: [frontmatterFromMarkdown(["yaml"]), gfmFromMarkdown(), directiveFromMarkdown()],
  });
}
