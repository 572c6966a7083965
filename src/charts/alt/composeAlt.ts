import { plainText } from "../text/plainText.ts";
import type { Writing } from "../text/Writing.ts";

/** The three layers of an alternative text. Every number comes from the table that was drawn. */
export interface AltLayers {
  /** What kind of chart, and what its axes are. */
  readonly form: string;
  /** The main numbers, a sentence each. */
  readonly numbers: readonly string[];
  /** What not to conclude, a sentence each. */
  readonly cautions: readonly string[];
}

/** The layers as one text, one layer a line; the notes printed under the chart are part of the last. */
export function composeAlt(
  synthetic: boolean,
  layers: AltLayers,
  notes: readonly string[],
  { words }: Writing,
): string {
  const form = synthetic
    ? `${words.syntheticMark}${words.comma}${words.alt.noDeath} ${layers.form}`
    : layers.form;
  return [form, layers.numbers.join(" "), [...notes, ...layers.cautions.map(plainText)].join(" ")]
    .filter((layer) => layer !== "")
    .join("\n");
}
