import type { Root } from "mdast";
import { type Problem, SijillError } from "../../errors/index.ts";
import { type LocatedFrontMatter, readFrontMatter } from "./frontMatter.ts";
import { messages } from "./messages.ts";

/**
 * The front matter at the head of a text.
 *
 * @throws SIJILL_REPORT_FRONT_MATTER_MISSING and the other problems of front matter, after those found before it
 */
export function locateFrontMatter(
  root: Root,
  file: string,
  earlier: readonly Problem[] = [],
): LocatedFrontMatter {
  const [head] = root.children;
  const located =
    head?.type === "yaml"
      ? readFrontMatter(head.value, file, (head.position?.start.line ?? 1) + 1)
      : [messages.frontMatterMissing(file)];
  if ("frontMatter" in located) return located;
  const [first, ...rest] = [...earlier, ...located];
  throw new SijillError(first === undefined ? messages.frontMatterMissing(file) : [first, ...rest]);
}
