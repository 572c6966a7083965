import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coxRegressionAdapter } from "../../../src/statistics/reference/adapters/cox_regression.ts";
import { type CoxTies, coxRegression, logRank } from "../../../src/statistics/survival/index.ts";
import { checkVectors } from "../checkVectors.ts";
import { anyPersons, columnsOf, type Person } from "./censoredTimes.ts";

const settings = { seed: 1972, numRuns: 200 };
const anyTies = fc.constantFrom<CoxTies>("efron", "breslow");

/** The partial likelihood as a textbook writes it: one risk set counted afresh for every event time. */
function naive(
  persons: readonly Person[],
  withEntry: boolean,
  ties: CoxTies,
  x: readonly number[],
  beta: number,
) {
  let value = 0;
  for (let t = 1; t <= 12; t++) {
    const weight = (rows: number[]) => rows.reduce((sum, row) => sum + Math.exp(beta * (x[row] ?? 0)), 0);
    const rows = persons.map((_, row) => row);
    const risk = rows.filter((row) => {
      const person = persons[row];
      return person !== undefined && person.time >= t && (!withEntry || person.entry < t);
    });
    const dying = rows.filter((row) => persons[row]?.time === t && persons[row]?.event === 1);
    dying.forEach((row, d) => {
      const share = ties === "efron" ? d / dying.length : 0;
      value += beta * (x[row] ?? 0) - Math.log(weight(risk) - share * weight(dying));
    });
  }
  return value;
}

describe("coxRegression", () => {
  it("agrees with R's coxph, late entries, strata and heavy ties included", () => {
    checkVectors("cox_regression", coxRegressionAdapter, 13);
  });

  it("finds for lung cancer by age, sex and performance what R's manual prints: 0.01106676, −0.55261240, 0.46372848", () => {
    const url = new URL("../../reference/cox_regression.json", import.meta.url);
    const { input } = JSON.parse(readFileSync(url, "utf8")).cases[0];
    const [age, sex, performance] = input.covariates;
    const fit = coxRegression(
      { time: input.time, event: input.status },
      {
        covariates: [
          { name: "age", values: age },
          { name: "sex", values: sex },
          { name: "ph.ecog", values: performance },
        ],
      },
    );
    expect(fit.kind === "fitted" && fit.coefficients.map(({ estimate }) => estimate.toFixed(8))).toEqual([
      "0.01106676",
      "-0.55261240",
      "0.46372848",
    ]);
  });

  it("stands at the top of the likelihood counted afresh, with its curvature there", () => {
    fc.assert(
      fc.property(anyPersons(4), fc.boolean(), anyTies, (persons, withEntry, ties) => {
        fc.pre(persons.some(({ event }) => event === 1));
        const x = persons.map(({ group }, i) => group + (i % 4) / 2);
        const fit = coxRegression(columnsOf(persons, withEntry), {
          ties,
          covariates: [{ name: "x", values: x }],
        });
        const at = (beta: number) => naive(persons, withEntry, ties, x, beta);
        if (fit.kind === "monotone-likelihood") {
          const way = at(1) > at(0) ? 1 : -1;
          expect(at(way * 12)).toBeGreaterThanOrEqual(at(way * 6) - 1e-9);
          return;
        }
        if (fit.kind === "not-identified") {
          expect(at(1.7)).toBeCloseTo(at(0), 9);
          return;
        }
        expect(fit.kind).toBe("fitted");
        if (fit.kind !== "fitted") return;
        const [coefficient] = fit.coefficients;
        const beta = coefficient?.estimate ?? Number.NaN;
        const step = 1e-3;
        const curvature = -(at(beta + step) - 2 * at(beta) + at(beta - step)) / step ** 2;
        expect(fit.logLikelihood.fitted).toBeCloseTo(at(beta), 9);
        expect(fit.logLikelihood.null).toBeCloseTo(at(0), 9);
        expect(Math.abs(at(beta + step) - at(beta - step)) / (2 * step)).toBeLessThan(1e-4 * (1 + curvature));
        expect((coefficient?.standardError ?? 0) ** -2 / curvature).toBeCloseTo(1, 3);
      }),
      settings,
    );
  });

  it("has the log-rank test as its score test when no two events are tied", () => {
    fc.assert(
      fc.property(anyPersons(3), fc.boolean(), (persons, withEntry) => {
        const apart = persons.map((person, i) => ({ ...person, time: person.time + i / 64 }));
        fc.pre(apart.some(({ event }) => event === 1));
        fc.pre(new Set(apart.map(({ group }) => group)).size === 3);
        const columns = columnsOf(apart, withEntry);
        const group = apart.map((person) => person.group);
        const { test } = logRank(columns, { group });
        const fit = coxRegression(columns, {
          covariates: [2, 3].map((k) => ({ name: `group ${k}`, values: group.map((g) => Number(g === k)) })),
        });
        if (fit.kind === "fitted") {
          expect(test).toMatchObject({ kind: "tested", degreesOfFreedom: 2 });
          expect(test.kind === "tested" && test.chiSquare).toBeCloseTo(fit.tests.score.statistic, 8);
        }
      }),
      settings,
    );
  });

  it("turns its coefficient with the unit of the covariate and ignores where its zero lies and how time is measured", () => {
    const data = { time: [5, 8, 12, 3, 9, 7, 11, 2, 6], event: [1, 1, 0, 1, 1, 1, 0, 1, 1] };
    const values = [30, 41, 27, 44, 60, 35, 29, 51, 38];
    const fitOf = (time: number[], x: number[]) => {
      const fit = coxRegression({ time, event: data.event }, { covariates: [{ name: "age", values: x }] });
      if (fit.kind !== "fitted") throw new Error(fit.kind);
      return fit.coefficients[0];
    };
    const years = fitOf(data.time, values);
    const months = fitOf(
      data.time.map((t) => t ** 3),
      values.map((age) => 12 * age + 1e5),
    );
    expect((months?.estimate ?? 0) * 12).toBeCloseTo(years?.estimate ?? Number.NaN, 10);
    expect(months?.z).toBeCloseTo(years?.z ?? Number.NaN, 8);
    expect(months?.p).toBeCloseTo(years?.p ?? Number.NaN, 10);
  });

  it("keeps its digits when persons leave the risk set and take large weights with them", () => {
    // Two windows of observation that never overlap: late entry must give what two strata give. The person of value
    // 40 outweighs the others of the first window by e^40 and more, and leaves before the second begins.
    const time = [1, 2, 3, 4, 5, 6, 50, 51, 52, 53, 54];
    const entry = [0, 0, 0, 0, 0, 0, 10, 10, 10, 10, 10];
    const event = [1, 1, 1, 0, 1, 1, 1, 0, 1, 1, 1];
    const covariates = [{ name: "x", values: [40, 1, 0, 1, 0, 0, 1, 0, 1, 0, 1] }];
    const late = coxRegression({ time, event, entry }, { covariates });
    const strata = coxRegression({ time, event }, { covariates, stratum: entry });
    if (late.kind !== "fitted" || strata.kind !== "fitted") throw new Error(`${late.kind}, ${strata.kind}`);
    expect(strata.coefficients[0]?.estimate).toBeGreaterThan(0.5);
    expect(late.coefficients[0]?.estimate).toBeCloseTo(strata.coefficients[0]?.estimate ?? Number.NaN, 11);
    expect(late.coefficients[0]?.standardError).toBeCloseTo(
      strata.coefficients[0]?.standardError ?? Number.NaN,
      11,
    );
  });

  it("would rather give no coefficient than one from hazards that differ by more than a number can hold", () => {
    const data = { time: [1, 2, 3, 4, 5, 6, 7], event: [1, 1, 1, 0, 1, 1, 1], entry: [0, 0, 0, 0, 3, 4, 4] };
    const fit = coxRegression(data, { covariates: [{ name: "x", values: [2000, 1, 0, 1, 1, 0, 1] }] });
    if (fit.kind === "fitted") expect(Number.isFinite(fit.coefficients[0]?.estimate)).toBe(true);
    else expect(fit.kind).toBe("not-converged");
  });

  it("says when the likelihood rises for ever, and along which covariates", () => {
    const data = { time: [1, 2, 3, 4, 5, 6], event: [1, 1, 1, 0, 0, 0] };
    const group = { name: "shackled", values: [1, 1, 1, 0, 0, 0] };
    expect(coxRegression(data, { covariates: [group] })).toEqual({
      kind: "monotone-likelihood",
      covariates: ["shackled"],
    });
    const age = { name: "age", values: [30, 25, 41, 38, 29, 33] };
    expect(coxRegression(data, { covariates: [age, group] })).toMatchObject({
      kind: "monotone-likelihood",
      covariates: expect.arrayContaining(["shackled"]),
    });
  });

  it("says which covariates the data cannot tell apart", () => {
    const data = { time: [1, 2, 3, 4, 5], event: [1, 1, 0, 1, 1] };
    const a = { name: "a", values: [1, 3, 2, 5, 1] };
    const twice = { name: "twice a plus 1", values: a.values.map((value) => 2 * value + 1) };
    const constant = { name: "constant", values: [4, 4, 4, 4, 4] };
    expect(coxRegression(data, { covariates: [constant, a, twice] })).toEqual({
      kind: "not-identified",
      covariates: ["constant", "twice a plus 1"],
    });
  });

  it("names the argument that is wrong", () => {
    const data = { time: [1, 2], event: [1, 1] };
    const of =
      (covariates: { name: string; values: number[] }[], options = {}) =>
      () =>
        coxRegression(data, { covariates, ...options });
    expect(of([])).toThrow("options.covariates is empty.");
    expect(of([{ name: "x", values: [1] }])).toThrow(
      "data has 2 values and options.covariates[0].values has 1.",
    );
    expect(of([{ name: "x", values: [1, Number.NaN] }])).toThrow("options.covariates[0].values[1] is NaN");
    expect(
      of([
        { name: "x", values: [1, 2] },
        { name: "x", values: [2, 1] },
      ]),
    ).toThrow('Two covariates are called "x".');
    expect(of([{ name: "x", values: [1, 2] }], { ties: "exact" })).toThrow('options.ties is "exact"');
    expect(of([{ name: "x", values: [1, 2] }], { stratum: [1] })).toThrow("options.stratum has 1.");
    expect(() =>
      coxRegression({ time: [1, 2], event: [0, 0] }, { covariates: [{ name: "x", values: [1, 2] }] }),
    ).toThrow("data holds no event, so no effect on events can be estimated.");
    const extreme = coxRegression(
      { time: [1, 2, 3, 4], event: [1, 1, 1, 1] },
      { covariates: [{ name: "x", values: [-1e308, 1e308, -1e308, 1e308] }] },
    );
    expect(extreme.kind).toBe("fitted");
  });
});
