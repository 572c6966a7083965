import { SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";
import { openSvg } from "./openSvg.ts";

/**
 * An SVG of `renderSvg` as a PNG on white, with the shipped fonts and no other.
 *
 * @param options `scale`: pixels of the image for one of the SVG, above 0 and at most 10; 2 prints at 200 dots an inch.
 * @throws SIJILL_CHART_OPTION_INVALID
 * @example
 * import { renderPng } from "sijill";
 * const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4"/></svg>';
 * console.log(renderPng(svg, { scale: 2 }).subarray(1, 4).toString("latin1")); // → PNG
 */
export function renderPng(svg: string, options: { readonly scale: number }): Buffer {
  const { scale } = options;
  if (!(scale > 0 && scale <= 10))
    throw new SijillError(messages.option("scale", scale, "a number above 0 and at most 10"));
  return openSvg(svg, scale).render().asPng();
}
