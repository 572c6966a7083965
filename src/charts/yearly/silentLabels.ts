import type { Box, Words } from "../frame/layers.ts";
import { overlap, type Rectangle } from "../frame/placeLabels.ts";
import { textWidth } from "../text/textWidth.ts";
import { lineHeight, type Writing } from "../text/Writing.ts";
import { wrapText } from "../text/wrapText.ts";
import type { Stretch } from "./panelFrame.ts";

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
  writing: Writing,
): { readonly silentWords: readonly Words[]; readonly silentPlates: readonly Box[] } {
  const { first, height, maximum } = frame;
  const style = { size: writing.sizes.small };
  const line = lineHeight(style.size, writing);
  const { silent, silentAtLength } = writing.words.plot;
  // The longest first: a zone too narrow for one word is explained by the key alone.
  const wordings = [
    { words: silentAtLength, most: 3 },
    { words: silent, most: 1 },
  ];
  const pixelsPerYear = frame.plotWidth / (frame.last + 1 - first);
  const placed = zones.flatMap((zone) => {
    const width = (zone.x2 - zone.x) * pixelsPerYear;
    const middle = (zone.x + zone.x2) / 2;
    return wordings
      .flatMap(({ words, most }) => {
        const lines = wrapText(words, Math.min(width - 12, 190), style);
        const wide = Math.max(...lines.map((text) => textWidth(text, style)));
        if (wide + 8 > width || lines.length > most) return [];
        const rectangle = {
          x: (middle - first) * pixelsPerYear - wide / 2 - 3,
          width: wide + 6,
          y: height / 2 - (lines.length * line) / 2 - 1,
          height: lines.length * line + 2,
        };
        return taken.some((other) => overlap(other, rectangle)) ? [] : [{ middle, lines, rectangle }];
      })
      .slice(0, 1);
  });
  return {
    silentWords: placed.map(({ middle, lines }) => ({
      x: middle,
      y: ((height / 2 + ((lines.length - 1) * line) / 2) / height) * maximum,
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
