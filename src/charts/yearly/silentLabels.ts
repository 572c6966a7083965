import type { Box, Words } from "../frame/layers.ts";
import { overlap, type Rectangle } from "../frame/placeLabels.ts";
import { textWidth } from "../text/textWidth.ts";
import { wrapText } from "../text/wrapText.ts";
import { fontSize, lineHeight } from "../theme.ts";
import type { Stretch } from "./panelFrame.ts";

const style = { size: fontSize.small };

/** The longest first: a zone too narrow for one word is explained by the key alone. */
const wordings = [
  { words: "silent: outside the period this source could have recorded", lines: 3 },
  { words: "silent", lines: 1 },
] as const;

/** The word "silent" in the middle of each zone without coverage, on a white ground, where nothing else stands. */
export function silentLabels(
  zones: readonly Stretch[],
  taken: readonly Rectangle[],
  frame: {
    readonly first: number;
    readonly last: number;
    readonly plotWidth: number;
    readonly height: number;
    readonly maximum: number;
  },
): { readonly silentWords: readonly Words[]; readonly silentPlates: readonly Box[] } {
  const { first, height, maximum } = frame;
  const pixelsPerYear = frame.plotWidth / (frame.last + 1 - first);
  const placed = zones.flatMap((zone) => {
    const width = (zone.x2 - zone.x) * pixelsPerYear;
    const middle = (zone.x + zone.x2) / 2;
    return wordings
      .flatMap(({ words, lines: most }) => {
        const lines = wrapText(words, Math.min(width - 12, 190), style);
        const wide = Math.max(...lines.map((line) => textWidth(line, style)));
        if (wide + 8 > width || lines.length > most) return [];
        const rectangle = {
          x: (middle - first) * pixelsPerYear - wide / 2 - 3,
          width: wide + 6,
          y: height / 2 - (lines.length * lineHeight(style.size)) / 2 - 1,
          height: lines.length * lineHeight(style.size) + 2,
        };
        return taken.some((other) => overlap(other, rectangle)) ? [] : [{ middle, lines, rectangle }];
      })
      .slice(0, 1);
  });
  return {
    silentWords: placed.map(({ middle, lines }) => ({
      x: middle,
      y: ((height / 2 + ((lines.length - 1) * lineHeight(style.size)) / 2) / height) * maximum,
      text: lines.join("\n"),
    })),
    silentPlates: placed.map(({ rectangle }) => ({
      x: first + rectangle.x / pixelsPerYear,
      x2: first + (rectangle.x + rectangle.width) / pixelsPerYear,
      y: (1 - rectangle.y / height) * maximum,
      y2: (1 - (rectangle.y + rectangle.height) / height) * maximum,
    })),
  };
}
