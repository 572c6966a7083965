import type { Nature } from "../quantities/index.ts";
import { ink, natureColour, natureTint } from "./theme.ts";

/**
 * A hatched fill. In a specification it is written as `url(#sijill-possible-documented) #dbe5ef`: an SVG paint with
 * a plain colour to fall back on. `renderSvg` adds the pattern and gives it an id of the chart's own.
 */
export type Hatch = `${"possible" | "partial"}-${Nature}` | "silent" | "unknown";

/** The paint to write into a specification. */
export function hatchFill(hatch: Hatch): string {
  return `url(#sijill-${hatch}) ${hatchPattern(hatch).tint}`;
}

/** Lines of a pattern tile: a square of `size` pixels, turned by `angle` degrees. */
export interface HatchPattern {
  readonly size: number;
  readonly angle: number;
  readonly colour: string;
  readonly tint: string;
  readonly shape: "line" | "dot";
  readonly weight: number;
}

/** Possible rises to the right, partial lies flat, silent falls to the right and is sparse, unknown is dotted. */
export function hatchPattern(hatch: Hatch): HatchPattern {
  if (hatch === "silent") {
    return { size: 8, angle: 135, colour: ink.silent, tint: ink.background, shape: "line", weight: 1 };
  }
  if (hatch === "unknown") {
    return { size: 5, angle: 45, colour: ink.unknown, tint: ink.background, shape: "dot", weight: 1 };
  }
  const [kind, nature] = hatch.split("-") as ["possible" | "partial", Nature];
  return {
    size: kind === "possible" ? 5 : 4,
    angle: kind === "possible" ? 45 : 90,
    colour: natureColour[nature],
    tint: natureTint[nature],
    shape: "line",
    weight: 1.5,
  };
}

/** The same specification with the plain colour of each hatch, for those who draw it without `renderSvg`. */
export function withoutHatches<Spec>(spec: Spec): Spec {
  return JSON.parse(JSON.stringify(spec).replaceAll(/url\(#sijill-[a-z-]+\) (#[0-9a-f]{6})/g, "$1")) as Spec;
}
