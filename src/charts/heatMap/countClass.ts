import { fillTemplate, type Nature } from "../../quantities/index.ts";
import { contrast, mix } from "../colour.ts";
import type { Writing } from "../text/Writing.ts";
import { ink, natureColour } from "../theme.ts";

/** One step of the heat map: counts of one order of magnitude, so that the same shade means the same in every chart. */
export interface CountClass {
  readonly from: number;
  readonly label: string;
  readonly fill: string;
  /** Black or white, whichever stands out more on the fill: at least 4.5:1 on any colour. */
  readonly text: string;
}

export function countClasses(nature: Nature, writing: Writing): readonly CountClass[] {
  return steps.map(({ from, share }, index) => {
    const next = steps[index + 1];
    const label =
      next === undefined
        ? fillTemplate(writing.words.orMore, { from: writing.count(from) })
        : writing.range(from, next.from - 1);
    const fill = mix(ink.background, natureColour[nature], share);
    return {
      from,
      label,
      fill,
      text: contrast(fill, "#000000") > contrast(fill, "#ffffff") ? "#000000" : "#ffffff",
    };
  });
}

const steps = [
  { from: 1, share: 0.14 },
  { from: 10, share: 0.36 },
  { from: 100, share: 0.6 },
  { from: 1_000, share: 0.75 },
  { from: 10_000, share: 1 },
] as const;
