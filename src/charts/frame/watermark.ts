import type { Nature } from "../../quantities/index.ts";
import { textWidth } from "../text/textWidth.ts";
import { ink } from "../theme.ts";
import { type Layer, pixels, texts } from "./layers.ts";

export const syntheticMark = "SYNTHETIC DATA";

/**
 * The words "SYNTHETIC DATA" across a plot of invented figures, as large as the plot allows; nothing for other
 * natures. It lies over the marks, so it cannot be cropped away without cropping them.
 */
export function watermark(nature: Nature, width: number, height: number): readonly Layer[] {
  if (nature !== "synthetic") return [];
  const slope = height / width > 0.5 ? -30 : height / width > 0.25 ? -14 : 0;
  const widthOfOnePixelText = textWidth(syntheticMark, { size: 1, bold: true });
  const size = Math.max(14, Math.floor(Math.min(76, height * 0.55, (width * 0.85) / widthOfOnePixelText)));
  return [
    texts("watermark", pixels, [{ x: width / 2, y: height / 2, text: syntheticMark }], {
      align: "center",
      baseline: "middle",
      angle: slope,
      fontSize: size,
      fontWeight: "bold",
      color: ink.watermark,
      opacity: 0.22,
    }),
  ];
}
