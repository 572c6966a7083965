import { openSvg } from "./openSvg.ts";

/**
 * The same SVG with every text turned into outlines. PDF/A-2u, PDF/A-3a and PDF/UA refuse an SVG that holds Arabic
 * text; outlines pass, and the words travel as the alternative text of the figure.
 *
 * @example
 * import { outlineText } from "sijill";
 * const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><text y="20">فرع 215</text></svg>';
 * console.log(outlineText(svg).includes("<text")); // → false
 */
export function outlineText(svg: string): string {
  return openSvg(svg, 1).toString();
}
