import fc from "fast-check";
import { decomposableGraphEstimate, isRefusal, logGamma } from "sijill";
import { describe, expect, test } from "vitest";
import { decomposableGraphs } from "../../../src/population/graphs/decomposableGraphs.ts";
import { graphLikelihood } from "../../../src/population/graphs/graphLikelihood.ts";
import { graphPosterior } from "../../../src/population/graphs/graphPosterior.ts";
import { histories, readDataset, referencesAreHere } from "../support/shared.ts";

const table = histories({ "100": 40, "010": 35, "001": 30, "110": 12, "101": 10, "011": 9, "111": 6 });

describe("decomposable graphs", () => {
  test("are as many as there are chordal graphs", () => {
    expect([3, 4, 5].map((lists) => decomposableGraphs(lists).length)).toEqual([8, 61, 822]);
  });

  test("have cliques and separators that count every list once", () => {
    for (const { cliques, separators } of decomposableGraphs(5))
      for (let place = 0; place < 5; place++) {
        const on = (sets: readonly number[]) => sets.filter((set) => (set >> place) & 1).length;
        expect(on(cliques) - on(separators)).toBe(1);
      }
  });
});

describe("the posterior", () => {
  test("by pieces equals the plain sum over every number of unseen", () => {
    const graphs = decomposableGraphs(3);
    const likelihood = graphLikelihood(table.counts, 3, graphs, 1 / 8, "reciprocal");
    const to = 20_000;
    const posterior = graphPosterior(likelihood, { from: 0, to });
    const everything = Array.from({ length: to + 1 }, (_, unseen) => unseen);
    const write = likelihood.at(everything);
    const into = new Float64Array(to + 1);
    const sums = graphs.map((_, g) => {
      write(g, into);
      return into.reduce((sum, log) => sum + Math.exp(log), 0);
    });
    const total = sums.reduce((sum, one) => sum + one, 0);
    for (const [g, sum] of sums.entries())
      expect((posterior.graphs[g] ?? 0) / (sum / total)).toBeCloseTo(1, 10);
    for (const share of [0.025, 0.5, 0.975]) {
      const at = posterior.quantile(share);
      expect(posterior.cumulative(at)).toBeGreaterThanOrEqual(share);
      expect(posterior.cumulative(at - 1)).toBeLessThan(share);
    }
  });

  test("has the quantiles and the mode of the plain sum, whatever the table", () => {
    const count = fc.integer({ min: 0, max: 300 });
    const table = fc.tuple(count, count, count, count, count, count, fc.integer({ min: 1, max: 40 }));
    const to = 3_000;
    const everything = Array.from({ length: to + 1 }, (_, unseen) => unseen);
    fc.assert(
      fc.property(table, (cells) => {
        const likelihood = graphLikelihood([0, ...cells], 3, decomposableGraphs(3), 1 / 8, "reciprocal");
        const posterior = graphPosterior(likelihood, { from: 0, to });
        const write = likelihood.at(everything);
        const logs = likelihood.graphs.map((_, g) => {
          const into = new Float64Array(to + 1);
          write(g, into);
          return into;
        });
        const top = logs.reduce((most, own) => own.reduce((a, b) => Math.max(a, b), most), -Infinity);
        const heights = everything.map((at) =>
          logs.reduce((sum, own) => sum + Math.exp((own[at] as number) - top), 0),
        );
        const total = heights.reduce((sum, height) => sum + height, 0);
        const cumulative = heights.map(
          (
            (sum) => (height: number) =>
              (sum += height / total)
          )(0),
        );
        for (const share of [1e-6, 0.025, 0.5, 0.975, 0.999999]) {
          const at = posterior.quantile(share);
          expect(cumulative[at]).toBeGreaterThan(share - 1e-9);
          expect(at === 0 ? 0 : cumulative[at - 1]).toBeLessThan(share + 1e-9);
          expect(posterior.cumulative(at)).toBeCloseTo(cumulative[at] as number, 9);
        }
        expect(heights[posterior.mode]).toBeCloseTo(Math.max(...heights), 10);
      }),
      { seed: 17, numRuns: 60 },
    );
  });

  test("of independence with a flat prior is the Dirichlet integral, worked out by hand", () => {
    const graphs = decomposableGraphs(3).filter(({ cliques }) =>
      cliques.every((set) => (set & (set - 1)) === 0),
    );
    const likelihood = graphLikelihood(table.counts, 3, graphs, 1 / 8, "flat");
    const into = new Float64Array(2);
    likelihood.at([10, 11])(0, into);
    const log = (unseen: number) => {
      const size = 142 + unseen;
      const sizes = [40 + 12 + 10 + 6, 35 + 12 + 9 + 6, 30 + 10 + 9 + 6];
      const betas = sizes.reduce(
        (sum, on) => sum + logGamma(on + 0.5) + logGamma(size - on + 0.5) - logGamma(size + 1),
        0,
      );
      return betas + logGamma(size + 1) - logGamma(unseen + 1);
    };
    expect((into[1] ?? 0) - (into[0] ?? 0)).toBeCloseTo(log(11) - log(10), 10);
  });

  test("says when it piles up at its bound, and when all lists depend on one another", () => {
    const sparse = histories({ "100": 40, "010": 30, "001": 20, "110": 6 });
    const estimate = decomposableGraphEstimate(sparse, { unseen: { from: 0, to: 300 } });
    if (isRefusal(estimate)) throw new Error(estimate.reasons[0]);
    expect(estimate.atBound).toBeGreaterThan(0.001);
    expect(estimate.warnings.join(" ")).toContain("piles up at the largest size");
    expect(estimate.saturated).toBeGreaterThan(0.05);
    expect(estimate.warnings.join(" ")).toContain("does not exist");
  });

  test("is refused for two lists and for seven", () => {
    for (const cells of [
      { "10": 5, "01": 5, "11": 5 },
      {
        "1000000": 9,
        "0100000": 9,
        "1100000": 9,
        "0010000": 3,
        "0001000": 3,
        "0000100": 3,
        "0000010": 3,
        "0000001": 3,
      },
    ])
      expect(isRefusal(decomposableGraphEstimate(histories(cells as Record<string, number>)))).toBe(true);
  });
});

describe.skipIf(!referencesAreHere("dga on Kosovo"))("dga", () => {
  test("Kosovo: median 12,595, 97 of 100 for one graph", () => {
    const estimate = decomposableGraphEstimate(readDataset("kosovo"));
    if (isRefusal(estimate)) throw new Error(estimate.reasons[0]);
    expect(estimate.value).toBe(12_595);
    expect(estimate.graphs[0]?.graph).toBe("[123,134]");
    expect(estimate.interval).toMatchObject({ lower: 9_827, upper: 16_544 });
  });
});
