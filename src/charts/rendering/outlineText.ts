import { openSvg } from "./openSvg.ts";

/**
 * The same SVG with every text turned into outlines. PDF/A-2u, PDF/A-3a and PDF/UA refuse an SVG that holds Arabic
 * text (platform.md §4); outlines pass, and the words travel as the alternative text of the figure.
 */
export function outlineText(svg: string): string {
  return openSvg(svg, 1).toString();
}
