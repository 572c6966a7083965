import type { Nature, UnitOfCount } from "../../quantities/index.ts";
import type { Writing } from "../text/Writing.ts";
import { type Box, boxes, type Layer, type Plane } from "./layers.ts";

/** A part of a plot, and what is drawn there in words. */
export interface Reading extends Box {
  readonly says: string;
}

/**
 * Unseen rectangles over a plot, one for each row of the table: where a page shows the words of a row beside the
 * pointer, and what it reads out. They stand over everything else of their plot.
 */
export function readings(name: string, plane: Plane, values: readonly Reading[]): Layer {
  return spoken(boxes(name, plane, values, { type: "rect", fill: "#ffffff", fillOpacity: 0 }));
}

/** The same layer, its marks carrying what their field `says` holds into the drawing (`data-says`). */
export function spoken(layer: Layer): Layer {
  const { mark, encoding } = layer as { mark: object; encoding: object };
  return {
    ...layer,
    mark: { ...mark, aria: true },
    encoding: { ...encoding, description: { field: "says", type: "nominal" } },
  } as Layer;
}

/** A figure in words with its unit and how it came to be: "2014: 120 (bodies, documented)". */
export function readingWords(
  said: string,
  unit: UnitOfCount,
  nature: Nature,
  { words, line }: Writing,
): string {
  return line(`${said} (${words.units[unit]}${words.comma}${words.natureWords[nature]})`);
}
