import { describe, expect, test } from "vitest";
import {
  betaVariate,
  gammaVariate,
  nextStream,
  normalVariate,
  poissonVariate,
  type RandomStream,
  randomStream,
  uniformVariate,
} from "../../../src/statistics/random/index.ts";

const DRAWS = 40_000;

describe("draws from a distribution have its mean and variance", () => {
  test.each<[string, (stream: RandomStream) => number, number, number]>([
    ["uniform", uniformVariate, 1 / 2, 1 / 12],
    ["normal", normalVariate, 0, 1],
    ["gamma of shape 1", (stream) => gammaVariate(stream, 1), 1, 1],
    ["gamma of shape 7.5", (stream) => gammaVariate(stream, 7.5), 7.5, 7.5],
    ["beta of 2 and 3", (stream) => betaVariate(stream, 2, 3), 2 / 5, 6 / 150],
    ["Poisson of mean 0.3", (stream) => poissonVariate(stream, 0.3), 0.3, 0.3],
    ["Poisson of mean 9.9", (stream) => poissonVariate(stream, 9.9), 9.9, 9.9],
    ["Poisson of mean 10.1", (stream) => poissonVariate(stream, 10.1), 10.1, 10.1],
    ["Poisson of mean 4,000", (stream) => poissonVariate(stream, 4_000), 4_000, 4_000],
  ])("%s", (_, draw, mean, variance) => {
    const stream = nextStream(randomStream("seed", 2014));
    const drawn = Float64Array.from({ length: DRAWS }, () => draw(stream));
    const average = drawn.reduce((sum, value) => sum + value, 0) / DRAWS;
    const spread = drawn.reduce((sum, value) => sum + (value - average) ** 2, 0) / (DRAWS - 1);
    expect(Math.abs(average - mean)).toBeLessThan(5 * Math.sqrt(variance / DRAWS));
    expect(Math.abs(spread / variance - 1)).toBeLessThan(0.06);
  });
});
