import { type Chart, renderPng, renderSvg, withoutHatches } from "../../charts/index.ts";
import { element } from "../../report/index.ts";
import { isObject } from "../display/isObject.ts";
import type { Display } from "../display/Shown.ts";

/** The version that JupyterLab 4 draws; it takes the specifications of Vega-Lite 6 as well. */
const VEGA_LITE = "application/vnd.vegalite.v5+json";

/** Dots of the image for one of the drawing; the SVG beside it is sharp at every size. */
const PNG_SCALE = 1;

/** A chart: interactive where the reader draws Vega-Lite, otherwise as SVG or PNG, always with its alternative text. */
export const chartDisplay: Display<Chart> = {
  recognises: (value): value is Chart =>
    isObject(value) && isObject(value.spec) && typeof value.alt === "string" && isObject(value.table),

  show: async (chart) => {
    const svg = await renderSvg(chart);
    const png = renderPng(svg, { scale: PNG_SCALE });
    return {
      html: element("figure", { style: "margin:0;overflow-x:auto" }, { raw: svg }),
      text: chart.alt,
      parts: [{ kind: "chart", value: chart }],
      drawing: {
        data: {
          [VEGA_LITE]: { ...interactive(chart.spec), description: chart.alt },
          "image/svg+xml": svg,
          "image/png": png.toString("base64"),
          "text/plain": chart.alt,
        },
        metadata: {
          // Letters of an SVG are joined by the browser; a canvas would also not know the paints.
          [VEGA_LITE]: { embed_options: { renderer: "svg" } },
          "image/png": { ...sizeOf(svg), alt: chart.alt },
        },
      },
    };
  },
};

/** The specification for a reader that draws it itself: hatches as plain tints, and the data of a mark under the pointer. */
function interactive(spec: Chart["spec"]): Chart["spec"] {
  const { config = {}, ...rest } = withoutHatches(spec);
  return {
    ...rest,
    config: { ...config, mark: { ...config.mark, tooltip: { content: "data" } } },
  } as Chart["spec"];
}

function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width = "0", height = "0"] =
    /^<svg\b[^>]*? width="([\d.]+)"[^>]*? height="([\d.]+)"/.exec(svg) ?? [];
  return { width: Math.round(Number(width)), height: Math.round(Number(height)) };
}
