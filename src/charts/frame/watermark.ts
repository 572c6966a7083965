import type { Nature } from "../../quantities/index.ts";
import { textWidth } from "../text/textWidth.ts";
import type { Writing } from "../text/Writing.ts";
import { ink } from "../theme.ts";
import { type Layer, pixels, texts } from "./layers.ts";

/** As dark as the numbers printed on it allow. */
export const watermarkOpacity = 0.16;

/**
 * The words for synthetic data across a plot of invented figures, as large as the plot allows and again every 300 pixels
 * of a tall plot; nothing for other natures. They lie over the marks and under the numbers: they cannot be cropped
 * away without the marks, and every number stays readable (test/charts/theme.test.ts).
 */
export function watermark(nature: Nature, width: number, height: number, writing: Writing): readonly Layer[] {
  if (nature !== "synthetic") return [];
  const { syntheticMark } = writing.words;
  const times = Math.max(1, Math.ceil(height / 300));
  const band = height / times;
  const slope = band / width > 0.5 ? -24 : band / width > 0.25 ? -12 : 0;
  const widthOfOnePixelText = textWidth(syntheticMark, { size: 1, bold: true });
  const size = Math.max(14, Math.floor(Math.min(64, band * 0.55, (width * 0.8) / widthOfOnePixelText)));
  const places = Array.from({ length: times }, (_, index) => ({
    x: width / 2,
    y: band * (index + 0.5),
    text: syntheticMark,
  }));
  return [
    texts(
      "watermark",
      pixels,
      places,
      {
        align: "center",
        baseline: "middle",
        angle: slope,
        fontSize: size,
        fontWeight: "bold",
        fill: ink.watermark,
        fillOpacity: watermarkOpacity,
      },
      writing,
    ),
  ];
}
