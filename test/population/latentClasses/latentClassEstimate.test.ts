import { isRefusal, latentClassEstimate, normalVariate, randomStream, threadRunner } from "sijill";
import { describe, expect, test } from "vitest";
import { convergenceOf } from "../../../src/population/latentClasses/convergence.ts";
import { latentClassData } from "../../../src/population/latentClasses/LatentClassData.ts";
import { latentClassPosterior } from "../../../src/population/latentClasses/posterior.ts";
import { runChain } from "../../../src/population/latentClasses/runChain.ts";
import { histories, readDataset, referencesAreHere } from "../support/shared.ts";

const table = histories({ "100": 40, "010": 35, "001": 30, "110": 12, "101": 10, "011": 9, "111": 6 });
const settings = { classes: 4, alphaShape: 0.25, alphaRate: 0.25, cap: 20 };

describe("the posterior of latent classes", () => {
  test.each([1, 0.3])("has the gradient that differences give, at heat %s", (heat) => {
    const posterior = latentClassPosterior(latentClassData(table), settings);
    const stream = randomStream("seed", 5);
    const point = Float64Array.from({ length: posterior.size }, () => 1.5 * normalVariate(stream));
    const gradient = new Float64Array(posterior.size);
    posterior.at(point, gradient, heat);
    const nothing = new Float64Array(posterior.size);
    for (let i = 0; i < posterior.size; i++) {
      const moved = (by: number) =>
        posterior.at(
          point.map((value, at) => (at === i ? value + by : value)),
          nothing,
          heat,
        );
      expect(gradient[i]).toBeCloseTo((moved(1e-5) - moved(-1e-5)) / 2e-5, 4);
    }
  });

  test("with one class is that of independent lists, integrated over their chances", () => {
    // With uniform chances and p(N) ∝ 1/N: p(n₀) ∝ (N−1)!/n₀! Π n_j! (N − n_j)!/(N + 1)!.
    const sizes = [68, 62, 55];
    const logs = Array.from({ length: 2_000 }, (_, unseen) => {
      const size = 142 + unseen;
      let log = 0;
      for (let k = unseen + 1; k < size; k++) log += Math.log(k);
      for (const on of sizes) for (let k = size - on + 1; k <= size + 1; k++) log -= Math.log(k);
      return log;
    });
    const top = Math.max(...logs);
    const weights = logs.map((log) => Math.exp(log - top));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const mean = weights.reduce((sum, weight, unseen) => sum + weight * unseen, 0) / total;
    const drawn = runChain(
      latentClassData(table),
      { ...settings, classes: 1 },
      { warmUp: 500, draws: 8_000 },
      randomStream("seed", 3),
    );
    const average = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    const spread = Math.sqrt(drawn.reduce((sum, value) => sum + (value - average) ** 2, 0) / drawn.length);
    const { effectiveSampleSize } = convergenceOf([drawn]);
    expect(effectiveSampleSize).toBeGreaterThan(500);
    expect(Math.abs(average - mean)).toBeLessThan((4 * spread) / Math.sqrt(effectiveSampleSize));
  });

  test("is the same with several heats: chains differ in how they move, not in what they say", () => {
    const chains = [1, 4].map((heats) =>
      runChain(
        latentClassData(table),
        settings,
        { warmUp: 500, draws: 3_000, heats },
        randomStream("seed", 11),
      ),
    );
    const logMean = (chain: Float64Array) =>
      chain.reduce((sum, value) => sum + Math.log1p(value), 0) / chain.length;
    const errors = chains.map((chain) => {
      const mean = logMean(chain);
      const variance = chain.reduce((sum, value) => sum + (Math.log1p(value) - mean) ** 2, 0) / chain.length;
      return variance / convergenceOf([chain]).effectiveSampleSize;
    });
    const [one = 0, four = 0] = chains.map(logMean);
    expect(Math.abs(one - four)).toBeLessThan(4 * Math.sqrt(errors.reduce((sum, error) => sum + error, 0)));
  });
});

describe("convergence", () => {
  test("is seen where chains agree, and its lack where one lies elsewhere", () => {
    const stream = randomStream("seed", 1);
    const chain = (centre: number) =>
      Float64Array.from({ length: 1_000 }, () => Math.exp(centre + 0.1 * normalVariate(stream)));
    const good = convergenceOf([chain(8), chain(8), chain(8), chain(8)]);
    expect(good.rHat).toBeLessThan(1.01);
    expect(good.effectiveSampleSize).toBeGreaterThan(3_000);
    expect(convergenceOf([chain(8), chain(8), chain(8), chain(8.5)]).rHat).toBeGreaterThan(1.5);
  });
});

describe("latent class estimates", () => {
  test("are the same in one thread and in two, from one seed", async () => {
    const ask = async (threads: number) => {
      const runner = threadRunner(threads);
      const answer = await latentClassEstimate(table, {
        seed: 4,
        classes: 3,
        draws: 600,
        warmUp: 300,
        heats: 2,
        runner,
      });
      await runner.end();
      return answer;
    };
    expect(await ask(2)).toEqual(await ask(1));
  });

  test("are refused, with what the chains say, where chains are too short to agree", async () => {
    const answer = await latentClassEstimate(table, { seed: 4, draws: 100, warmUp: 5, heats: 1 });
    if (!isRefusal(answer)) throw new Error("answered");
    expect(answer.code).toBe("SIJILL_POPULATION_NOT_CONVERGED");
    expect(answer.reasons[1]).toContain("medians");
  });
});

describe.skipIf(!referencesAreHere("LCMCR's median for Kosovo"))("LCMCR", () => {
  test("Kosovo: median 10,432 within three Monte Carlo errors", async () => {
    const answer = await latentClassEstimate(readDataset("kosovo"), { seed: 2016, draws: 1_500 });
    if (isRefusal(answer)) throw new Error(answer.reasons.join(" "));
    // LCMCR, K = 10, 4 chains of 110,500 sweeps: about 800 independent draws.
    const theirs = (1.2533 * 1_200) / Math.sqrt(800);
    expect(Math.abs(answer.value - 10_432)).toBeLessThan(3 * Math.hypot(answer.monteCarloError, theirs));
  });
});
