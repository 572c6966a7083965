import { SijillError } from "../../errors/index.ts";
import { messages } from "./messages.ts";

const unsafe: readonly (readonly [RegExp, string])[] = [
  [/<script\b/i, "a script"],
  [/<foreignObject\b/i, "foreign content"],
  [/<style\b/i, "a style sheet"],
  [
    /<(?:image|use|a|iframe)\b[^>]*\bhref\s*=\s*["']?(?!#|data:image\/(?:png|jpeg);)/i,
    "a link or an image from elsewhere",
  ],
  [/<[^>]*\son[a-z]+\s*=/i, "an event handler"],
  [/url\(\s*["']?(?!#)/i, "something fetched from elsewhere"],
];

/**
 * Refuses a drawing that runs or fetches anything: it stands in the page as it is.
 *
 * @throws SIJILL_REPORT_FIGURE_UNSAFE
 */
export function checkDrawing(svg: string, id: string): void {
  // Text between tags and what marks say is escaped by the renderer; only tags are looked at.
  const tags = (svg.match(/<[^>]*>/g) ?? []).join("\n").replace(/ data-says="[^"]*"/g, "");
  for (const [pattern, what] of unsafe)
    if (pattern.test(tags)) throw new SijillError(messages.figureUnsafe(id, what));
}
