import { createRequire } from "node:module";
import type { Resvg } from "@resvg/resvg-js";
import { fontFiles } from "./fontFiles.ts";

/**
 * Opens an SVG with the shipped fonts and no other; one whose text is outlines needs none, and reading them is most of
 * the work. The drawing library is loaded when the first SVG is opened.
 */
export function openSvg(svg: string, scale: number): Resvg {
  const library = createRequire(import.meta.url)("@resvg/resvg-js") as { readonly Resvg: typeof Resvg };
  return new library.Resvg(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: svg.includes("<text") ? fontFiles().map((font) => font.path) : [],
      defaultFontFamily: "Source Sans 3",
      sansSerifFamily: "Source Sans 3",
      serifFamily: "Amiri",
    },
    fitTo: { mode: "zoom", value: scale },
    background: "#ffffff",
    logLevel: "off",
  });
}
