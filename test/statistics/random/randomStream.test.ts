import { describe, expect, it } from "vitest";
import {
  gammaVariate,
  nextStream,
  normalVariate,
  randomStream,
  uniformIndex,
  uniformVariate,
} from "../../../src/statistics/random/index.ts";

const DRAWS = 200_000;

describe("randomStream", () => {
  it("repeats itself for the same seed and differs for another", () => {
    const draw = (seed: number) =>
      Array.from(
        { length: 5 },
        (
          (s) => () =>
            s.next()
        )(randomStream("seed", seed)),
      );
    expect(draw(5)).toEqual(draw(5));
    expect(draw(5)).not.toEqual(draw(6));
  });

  it("keeps these first draws for ever: figures printed in reports depend on them", () => {
    const stream = randomStream("seed", 2014);
    expect([uniformIndex(stream, 1000), uniformIndex(stream, 1000), uniformIndex(stream, 1000)]).toEqual([
      663, 196, 476,
    ]);
  });

  it("is left unchanged when the next stream is taken", () => {
    const one = randomStream("seed", 9);
    const other = randomStream("seed", 9);
    const next = nextStream(one);
    expect(one.next()).toBe(other.next());
    expect(next.next()).not.toBe(other.next());
  });

  it("refuses a seed that would be cut to 32 bits", () => {
    expect(() => randomStream("options.seed", 4294967296)).toThrow(
      "options.seed is 4294967296, which is outside its range.",
    );
    expect(() => randomStream("options.seed", -1)).toThrow("options.seed");
    expect(() => randomStream("options.seed", 1.5)).toThrow("options.seed");
    expect(() => randomStream("options.seed", Number.NaN)).toThrow("options.seed");
  });
});

describe("the variates", () => {
  const moments = (draw: () => number) => {
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < DRAWS; i++) {
      const x = draw();
      sum += x;
      squares += x * x;
    }
    const mean = sum / DRAWS;
    return { mean, variance: squares / DRAWS - mean * mean };
  };

  it("have the moments of their distributions within Monte Carlo error", () => {
    const stream = randomStream("seed", 4);
    const uniform = moments(() => uniformVariate(stream));
    expect(Math.abs(uniform.mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / DRAWS));
    expect(Math.abs(uniform.variance - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / DRAWS));
    const normal = moments(() => normalVariate(stream));
    expect(Math.abs(normal.mean)).toBeLessThan(4 / Math.sqrt(DRAWS));
    expect(Math.abs(normal.variance - 1)).toBeLessThan(4 * Math.sqrt(2 / DRAWS));
    for (const shape of [1, 2, 17, 500]) {
      const gamma = moments(() => gammaVariate(stream, shape));
      expect(Math.abs(gamma.mean - shape)).toBeLessThan(4 * Math.sqrt(shape / DRAWS));
      expect(Math.abs(gamma.variance / shape - 1)).toBeLessThan(4 * Math.sqrt((2 + 6 / shape) / DRAWS));
    }
  });
});
