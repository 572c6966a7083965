import { describe, expect, it } from "vitest";
import { contrast, luminance, mix } from "../../src/charts/colour.ts";
import { watermarkOpacity } from "../../src/charts/frame/watermark.ts";
import { hatchPattern } from "../../src/charts/hatch.ts";
import { countClasses } from "../../src/charts/heatMap/countClass.ts";
import { writingIn } from "../../src/charts/text/Writing.ts";
import { ink, natureColour } from "../../src/charts/theme.ts";

const natures = ["documented", "published", "estimated", "synthetic"] as const;
const watermarked = (colour: string): string => mix(colour, ink.watermark, watermarkOpacity);

describe("theme", () => {
  it("computes contrast as WCAG 2.1 does", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 10);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
    expect(luminance("#ff0000")).toBeCloseTo(0.2126, 10);
  });

  it.each(natures)("%s marks stand out 3:1 from paper, coverage and their own hatch gaps", (nature) => {
    for (const ground of [
      ink.background,
      ink.coverage,
      hatchPattern(`possible-${nature}`).tint,
      hatchPattern(`partial-${nature}`).tint,
    ]) {
      expect(contrast(natureColour[nature], ground)).toBeGreaterThanOrEqual(3);
    }
  });

  it("text stands out 4.5:1 wherever it is printed, under a watermark too", () => {
    for (const colour of [ink.text, ink.quietText]) {
      for (const ground of [ink.background, ink.coverage, ink.silent, ink.grid]) {
        expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
      }
    }
    for (const ground of [ink.background, ink.coverage]) {
      expect(contrast(ink.text, watermarked(ground))).toBeGreaterThanOrEqual(4.5);
    }
    for (const nature of natures) {
      expect(contrast(ink.text, mix(ink.background, natureColour[nature], 0.25))).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(natures)(
    "the numbers of every %s heat map class stand out 4.5:1, and each class is darker than the last",
    (nature) => {
      const classes = countClasses(nature, writingIn("en"));
      for (const { fill, text } of classes) {
        expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5);
        if (nature === "synthetic") expect(contrast(watermarked(fill), text)).toBeGreaterThanOrEqual(4.5);
      }
      const shades = classes.map(({ fill }) => luminance(fill));
      expect([...shades].sort((a, b) => b - a)).toEqual(shades);
      expect(new Set(shades).size).toBe(classes.length);
    },
  );

  it("signs and outlines stand out 3:1", () => {
    for (const colour of [ink.axis, ink.unknown, ink.line])
      expect(contrast(colour, ink.background)).toBeGreaterThanOrEqual(3);
  });

  it("no two natures share a colour, documented and estimated differ on a grey copy, and none is red", () => {
    expect(new Set(Object.values(natureColour)).size).toBe(natures.length);
    expect(
      new Set(natures.flatMap((nature) => countClasses(nature, writingIn("en")).map(({ fill }) => fill)))
        .size,
    ).toBe(20);
    expect(contrast(natureColour.documented, natureColour.estimated)).toBeGreaterThanOrEqual(1.5);
    for (const colour of Object.values(natureColour)) {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) =>
        Number.parseInt(colour.slice(start, start + 2), 16),
      );
      expect(red > 1.9 * Math.max(green, blue)).toBe(false);
    }
  });

  it("prints nothing smaller than 10 pixels", () => {
    for (const language of ["en", "ar", "de", "fr"] as const) {
      const { leading: _, ...sizes } = writingIn(language).sizes;
      for (const size of Object.values(sizes)) expect(size).toBeGreaterThanOrEqual(10);
    }
  });
});
