import type { Nature } from "../../quantities/index.ts";
import { contrast, mix } from "../colour.ts";
import { ink, natureColour } from "../theme.ts";

/** One step of the heat map: counts of one order of magnitude, so that the same shade means the same in every chart. */
export interface CountClass {
  readonly from: number;
  readonly label: string;
  readonly fill: string;
  /** Black or white, whichever stands out more on the fill: at least 4.5:1 on any colour. */
  readonly text: string;
}

export function countClasses(nature: Nature): readonly CountClass[] {
  return steps.map(({ from, label, share }) => {
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
  { from: 1, label: "1–9", share: 0.14 },
  { from: 10, label: "10–99", share: 0.36 },
  { from: 100, label: "100–999", share: 0.6 },
  { from: 1_000, label: "1,000–9,999", share: 0.75 },
  { from: 10_000, label: "10,000 or more", share: 1 },
] as const;
