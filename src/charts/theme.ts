import type { Config } from "vega-lite";
import type { Nature } from "../quantities/index.ts";
import { lineHeight, type Writing } from "./text/Writing.ts";

/** Width of every figure in pixels, unless its labels need more; 6.3 inches in print, so 10 px are 6.7 points. */
export const figureWidth = 680;

/** Empty frame around a figure, in pixels. */
export const figurePadding = 8;

/** The families that the shipped files hold; quoted because a CSS name may not begin a word with a digit. */
export const latinFont = "'Source Sans 3', Amiri, sans-serif";
export const arabicFont = "Amiri, 'Source Sans 3', serif";

/**
 * Ink on white. Marks have a contrast of at least 3:1 and text of at least 4.5:1 (WCAG 2.1, 1.4.11 and 1.4.3), computed
 * in test/charts/theme.test.ts. Never red. Documented and estimated figures differ in hue and in lightness, so
 * they stay apart for a reader who cannot see the hue and on a grey copy.
 */
export const ink = {
  text: "#222222",
  quietText: "#4d4d4d",
  axis: "#595959",
  grid: "#e2e2e2",
  background: "#ffffff",
  /** Behind the period that a source could have recorded. */
  coverage: "#e9eff5",
  /** Lines of the hatch over the periods about which a source is silent. */
  silent: "#c4c4c4",
  /** Lines and frames of "no figure" marks. */
  unknown: "#737373",
  /** The marked day. */
  line: "#111111",
  watermark: "#000000",
} as const;

/** One colour a nature, never shared. */
export const natureColour: Readonly<Record<Nature, string>> = {
  documented: "#1f4e79",
  published: "#3d5a4c",
  estimated: "#b0660f",
  synthetic: "#6b6b6b",
};

/** Pale version of each, for the gaps of a hatch and for renderers that know no patterns. */
export const natureTint: Readonly<Record<Nature, string>> = {
  documented: "#dbe5ef",
  published: "#dfe8e2",
  estimated: "#f6e7d3",
  synthetic: "#e6e6e6",
};

/** The one Vega-Lite configuration of all charts in a language. */
export function chartConfig(writing: Writing): Config {
  const { sizes, mirrored } = writing;
  return {
    aria: false,
    background: ink.background,
    padding: figurePadding,
    font: latinFont,
    view: { stroke: null },
    axis: {
      domain: false,
      grid: false,
      ticks: false,
      title: null,
      labelColor: ink.text,
      labelFontSize: sizes.label,
      labelLimit: 0,
      labelOverlap: false,
      labelBound: false,
      labelFlush: false,
      labelPadding: 4,
    },
    title: {
      anchor: mirrored ? "end" : "start",
      frame: "bounds",
      color: ink.text,
      fontSize: sizes.title,
      fontWeight: "bold",
      ...boldFont(writing),
      lineHeight: lineHeight(sizes.title, writing),
      limit: 0,
      subtitleColor: ink.text,
      subtitleFontSize: sizes.subtitle,
      subtitleFontWeight: "normal",
      subtitleLineHeight: lineHeight(sizes.subtitle, writing),
      subtitlePadding: 4,
      offset: 10,
    },
    text: { color: ink.text, fontSize: sizes.label, font: latinFont, limit: 0, lineBreak: "\n" },
    concat: { spacing: 6 },
  };
}

/**
 * The font of bold words. A letter that the first font lacks is drawn in the other one without its weight, so bold
 * Arabic needs the font that holds it to stand first.
 */
export function boldFont({ mirrored }: Writing): { readonly font?: string } {
  return mirrored ? { font: arabicFont } : {};
}
