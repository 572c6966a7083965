import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { maximiseExpectation, type Shares } from "../../../src/linkage/model/maximiseExpectation.ts";
import type { Patterns } from "../../../src/linkage/model/Patterns.ts";
import { benchmarkFile } from "../support/benchmark.ts";

/** Patterns of vectors given as levels, -1 missing; `levels` says how many each comparison has. */
function patternsOf(
  vectors: readonly { readonly levels: readonly number[]; readonly pairs: number }[],
  levels: readonly number[],
): Patterns {
  return {
    comparisons: levels.length,
    length: vectors.length,
    levels: Uint8Array.from(
      vectors.flatMap((vector) =>
        vector.levels.map((level, k) => (level < 0 ? (levels[k] as number) : level)),
      ),
    ),
    counts: Float64Array.from(vectors, ({ pairs }) => pairs),
  };
}

function csv(path: string): readonly Readonly<Record<string, string>>[] {
  const [header = "", ...lines] = readFileSync(path, "utf8").trim().split("\n");
  const names = header.split(",");
  return lines.map((line) => {
    // Texts in quotes hold commas.
    const cells = [...line.matchAll(/("[^"]*"|[^,]*)(?:,|$)/g)].map(([, cell = ""]) => cell);
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""]));
  });
}

describe("known parameters", () => {
  const path = benchmarkFile("known_params_comparison_vectors.csv");

  test.skipIf(path === null)("are found again from 4,000 vectors without their truth", () => {
    const rows = csv(path ?? "");
    const columns = ["gamma_col_1", "gamma_col_2", "gamma_col_3"] as const;
    const counts = new Map<string, { levels: number[]; pairs: number; probability: number }>();
    for (const row of rows) {
      const levels = columns.map((column) => Number(row[column]));
      const found = counts.get(levels.join()) ?? {
        levels,
        pairs: 0,
        probability: Number(row.true_match_probability_l),
      };
      found.pairs += 1;
      counts.set(levels.join(), found);
    }
    const vectors = [...counts.values()];
    const fit = maximiseExpectation(
      patternsOf(vectors, [2, 2, 2]),
      {
        m: [
          [0.3, 0.7],
          [0.3, 0.7],
          [0.3, 0.7],
        ],
        u: [
          [0.7, 0.3],
          [0.7, 0.3],
          [0.7, 0.3],
        ],
        matchProbability: 0.3,
      },
      { tolerance: 1e-9, maxIterations: 2000 },
    );
    // The truth of the file: its own probabilities of each vector. Half of the pairs are matches.
    const matches = vectors.reduce((sum, { pairs, probability }) => sum + pairs * probability, 0);
    expect(matches).toBeCloseTo(2000, 0);
    expect(fit.converged).toBe(true);
    expect(fit.matchProbability).toBeCloseTo(matches / 4000, 2);
    for (const k of [0, 1, 2]) {
      const share = (weight: (one: (typeof vectors)[number]) => number) =>
        vectors.reduce((sum, one) => sum + (one.levels[k] === 1 ? weight(one) : 0), 0) /
        vectors.reduce((sum, one) => sum + weight(one), 0);
      expect(fit.m[k]?.[1]).toBeCloseTo(
        share(({ pairs, probability }) => pairs * probability),
        1.5,
      );
      expect(fit.u[k]?.[1]).toBeCloseTo(
        share(({ pairs, probability }) => pairs * (1 - probability)),
        1.5,
      );
    }
  });
});

describe("the steps of Splink 2", () => {
  const levels = [3, 2, 2, 2];
  const names = ["first_name", "dob", "city", "email"];
  const vectors = JSON.parse(readFileSync(new URL("./splink2Pairs.json", import.meta.url), "utf8")) as Record<
    "no_fix" | "fixed_u",
    { levels: number[]; pairs: number }[]
  >;

  for (const kind of ["no_fix", "fixed_u"] as const) {
    const history = benchmarkFile(`splink2_m_u_history_${kind}.csv`);
    const proportions = benchmarkFile(`splink2_proportion_of_matches_history_${kind}.csv`);
    test.skipIf(history === null || proportions === null)(
      `${kind}: the same shares after each step, to 1e-9`,
      () => {
        const rows = csv(history ?? "");
        const shares = (iteration: number): Shares => {
          const of = (column: "m_probability" | "u_probability") =>
            names.map((name, k) =>
              Array.from({ length: levels[k] as number }, (_, level) =>
                Number(
                  rows.find(
                    (row) =>
                      row.column_name === name &&
                      Number(row.gamma_index) === level &&
                      Number(row.iteration) === iteration,
                  )?.[column],
                ),
              ),
            );
          const matches = csv(proportions ?? "").find((row) => Number(row.iteration) === iteration);
          return { m: of("m_probability"), u: of("u_probability"), matchProbability: Number(matches?.λ) };
        };
        const start = shares(0);
        const steps: Shares[] = [];
        maximiseExpectation(patternsOf(vectors[kind], levels), start, {
          ...(kind === "fixed_u" ? { u: (k: number) => start.u[k] as readonly number[] } : {}),
          maxIterations: 2,
          tolerance: 0,
          step: (step) => steps.push(step),
        });
        expect(steps).toHaveLength(2);
        for (const [at, step] of steps.entries()) {
          const published = shares(at + 1);
          expect(step.matchProbability).toBeCloseTo(published.matchProbability, 9);
          for (const side of ["m", "u"] as const)
            for (const [k, list] of published[side].entries())
              for (const [level, share] of list.entries())
                expect(step[side][k]?.[level]).toBeCloseTo(share, 9);
        }
      },
    );
  }
});

test("a missing value moves nothing", () => {
  const start = { m: [[0.1, 0.9]], u: [[0.9, 0.1]], matchProbability: 0.25 };
  const fit = maximiseExpectation(patternsOf([{ levels: [-1], pairs: 10 }], [2]), start, {
    maxIterations: 1,
  });
  expect(fit.matchProbability).toBeCloseTo(0.25, 12);
});
