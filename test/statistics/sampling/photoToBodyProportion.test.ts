import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  photoToBodyProportion,
  ratioEstimate,
  surveyProportion,
} from "../../../src/statistics/sampling/index.ts";

const settings = { seed: 55, numRuns: 200 };
/** Synthetic bodies: how many photographs each has, and whether it shows the sign. */
const anyBodies = fc.array(fc.record({ photographs: fc.integer({ min: 1, max: 6 }), shows: fc.boolean() }), {
  minLength: 2,
  maxLength: 20,
});

describe("photoToBodyProportion", () => {
  it("agrees with R's svyratio of sums of x/k and 1/k over sampled photographs", () => {
    const k = [2,3,1,3,1,1,5,6,3,3,6,2,5,4,2,5,3,1,6,4,3,2,5,2,2,3,1,2,6,4,5,3,6,6,2,1,2,2,4,4]; // biome-ignore format: as R printed them
    const x = [1,0,0,0,0,0,1,1,1,1,0,1,0,1,1,0,1,1,1,0,0,1,1,1,0,0,1,1,1,1,1,0,0,1,0,0,1,0,1,1]; // biome-ignore format: as R printed them
    const photographs = k.map((photographsOfBody, i) => ({
      body: `body ${i}`,
      photographsOfBody,
      shows: x[i] === 1,
    }));
    const result = photoToBodyProportion({ drawn: "photographs", photographs, population: 300 });
    expect(result.estimate).toBeCloseTo(0.5182266009852217, 13);
    expect(result.standardError).toBeCloseTo(0.0887789395378016, 13);
  });

  it("is the share of bodies, not of images, when every photograph was looked at, whichever was drawn", () => {
    fc.assert(
      fc.property(anyBodies, (bodies) => {
        const photographs = bodies.flatMap(({ photographs: photographsOfBody, shows }, body) =>
          Array.from({ length: photographsOfBody }, () => ({ body, photographsOfBody, shows })),
        );
        const share = bodies.filter(({ shows }) => shows).length / bodies.length;
        for (const drawn of ["photographs", "bodies"] as const) {
          const population = drawn === "photographs" ? photographs.length : bodies.length;
          const result = photoToBodyProportion({ drawn, photographs, population });
          expect(result.estimate).toBeCloseTo(share, 12);
          expect(result.bodies).toBe(bodies.length);
          expect(result.interval).toMatchObject({
            kind: "interval",
            lower: result.estimate,
            upper: result.estimate,
          });
        }
      }),
      settings,
    );
  });

  it("is right on average over every sample of photographs, where the plain share of images is not", () => {
    // Bodies with 1, 2 and 6 photographs, only the last shows the sign: 1 of 3 bodies, 6 of 9 images.
    const all = [1, 2, 6].flatMap((photographsOfBody) =>
      Array.from({ length: photographsOfBody }, () => ({
        body: photographsOfBody,
        photographsOfBody,
        shows: photographsOfBody === 6,
      })),
    );
    let weighted = 0;
    let weight = 0;
    let plain = 0;
    let samples = 0;
    for (let mask = 0; mask < 512; mask++) {
      const photographs = all.filter((_, i) => (mask >> i) % 2 === 1);
      if (photographs.length !== 5) continue;
      samples++;
      // The two sums of which the estimate is the ratio are unbiased; the ratio itself is so in large samples.
      const bodies = photographs.reduce((sum, { photographsOfBody }) => sum + 1 / photographsOfBody, 0);
      weighted +=
        photoToBodyProportion({ drawn: "photographs", photographs, population: 9 }).estimate * bodies;
      weight += bodies;
      plain += photographs.filter(({ shows }) => shows).length / 5;
    }
    expect(weighted / weight).toBeCloseTo(1 / 3, 12);
    expect(plain / samples).toBeCloseTo(6 / 9, 12);
  });

  it("treats drawn bodies as a simple random sample of bodies", () => {
    const photographs = Array.from({ length: 30 }, (_, i) => ({ body: i % 12, shows: i % 12 < 5 }));
    const result = photoToBodyProportion({ drawn: "bodies", photographs, population: 400 });
    const simple = surveyProportion({ successes: 5, sample: 12, population: 400 });
    expect(result.estimate).toBeCloseTo(simple.estimate, 14);
    expect(result.standardError).toBeCloseTo(simple.standardError, 14);
    expect(result.designEffect).toBeCloseTo(1, 12);
    expect(result.interval).toMatchObject({ kind: "interval", level: 0.95, method: "logit" });
  });

  it("leaves out photographs that could not be judged, counts them, and keeps their place in the design", () => {
    const photographs = [
      { body: "A", photographsOfBody: 4, shows: true },
      { body: "B", photographsOfBody: 1, shows: false },
      { body: "C", photographsOfBody: 2, shows: null },
      { body: "D", photographsOfBody: 2, shows: true },
    ];
    const result = photoToBodyProportion({ drawn: "photographs", photographs });
    const ratio = ratioEstimate({ numerator: [0.25, 0, 0, 0.5], denominator: [0.25, 1, 0, 0.5] });
    expect(result).toMatchObject({
      photographsNotJudged: 1,
      bodies: 3,
      observations: 4,
      degreesOfFreedom: 3,
    });
    expect(result.estimate).toBeCloseTo(ratio.ratio, 14);
    expect(result.standardError).toBeCloseTo(ratio.standardError, 14);
  });

  it("names the argument that is wrong", () => {
    const of =
      (sample: unknown, options = {}) =>
      () =>
        photoToBodyProportion(sample as Parameters<typeof photoToBodyProportion>[0], options);
    const one = { body: "A", photographsOfBody: 2, shows: true };
    const drawn = "photographs";
    expect(of({ drawn, photographs: [] })).toThrow("sample.photographs is empty.");
    expect(of({ drawn: "images", photographs: [one] })).toThrow('sample.drawn is "images"');
    expect(of({ drawn, photographs: [one] })).toThrow("sample.photographs has a single sampled photograph");
    expect(of({ drawn, photographs: [one, { ...one, photographsOfBody: 3 }] })).toThrow(
      "sample.photographs[1].photographsOfBody says that body A has 3 photographs, an earlier row says 2.",
    );
    expect(of({ drawn, photographs: [one, one, one] })).toThrow(
      "3 photographs of body A are in the sample, but it is said to have 2.",
    );
    expect(of({ drawn, photographs: [{ ...one, photographsOfBody: 0 }, one] })).toThrow("body A");
    expect(of({ drawn, photographs: [{ ...one, photographsOfBody: 1.5 }] })).toThrow(
      "photographsOfBody is 1.5",
    );
    expect(of({ drawn, photographs: [{ ...one, shows: null }] })).toThrow(
      "No photograph in sample.photographs could be judged.",
    );
    expect(of({ drawn, photographs: [one, { ...one, body: "B" }], population: 1 })).toThrow(
      "sample.population is 1, fewer",
    );
    expect(of({ drawn, photographs: [one, { ...one, body: "B" }] }, { level: -1 })).toThrow(
      "options.level is -1",
    );
  });
});
