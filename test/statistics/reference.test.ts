import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkVectorFile, referenceAdapters } from "../../src/statistics/index.ts";

const folder = new URL("../reference/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
const readme = readFileSync(new URL("README.md", folder), "utf8");
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), "utf8"));

describe("the reference vectors", () => {
  it.each(files)("%s agrees, every case and every answer", (name) => {
    const { failures, cases, leaves } = checkVectorFile(read(name), referenceAdapters);
    expect(failures).toEqual([]);
    expect(cases).toBeGreaterThan(0);
    expect(leaves).toBeGreaterThan(cases);
  });

  it("cover every function that can be checked, and more than the first 20 cases of each", () => {
    const cases = new Map<string, number>();
    for (const name of files) {
      const report = checkVectorFile(read(name), []);
      cases.set(report.function, (cases.get(report.function) ?? 0) + report.cases);
    }
    expect([...cases.keys()].sort()).toEqual(referenceAdapters.map(({ function: name }) => name).sort());
    const few = [...cases].filter(([, count]) => count < 32).map(([name]) => name);
    // Their inputs are whole tables of distributions, NIST's eleven sets, and two methods checked elsewhere as well.
    expect(few.sort()).toEqual([
      "bootstrap_interval",
      "cox_regression",
      "distributions",
      "linear_regression",
    ]);
  });

  it("have their format described, function by function", () => {
    const format = readme.slice(readme.indexOf("## The format"), readme.indexOf("## The files"));
    const described = [...format.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect(described).toEqual(["function", ...referenceAdapters.map(({ function: name }) => name)]);
  });

  it("change when an answer is changed: the check can fail", () => {
    const file = structuredClone(read("proportion_interval.json")) as {
      cases: { expected: { wilson: number[] } }[];
    };
    const [first] = file.cases;
    if (first === undefined) throw new Error("The file is empty.");
    first.expected.wilson[1] = (first.expected.wilson[1] as number) * (1 + 1e-9);
    const { failures } = checkVectorFile(file, referenceAdapters);
    expect(failures.map(({ path }) => path)).toEqual(["expected.wilson[1]"]);
  });

  it("accept another division of a series only when it costs the same: an exact tie, not a worse one", () => {
    const file = (changepoints: readonly number[], segments: number) => ({
      function: "changepoint",
      cases: [
        {
          id: "tie",
          input: { x: [0, 4, 0, 0, 0, 0, 0, 0], family: "poisson", penalty: "MBIC", min_segment_length: 1 },
          expected: { changepoints, n_segments: segments },
        },
      ],
    });
    const failures = (changepoints: readonly number[], segments: number) =>
      checkVectorFile(file(changepoints, segments), referenceAdapters).failures.length;
    expect(failures([2], 2)).toBe(0);
    expect(failures([1, 2], 3)).toBe(0);
    expect(failures([3], 2)).toBeGreaterThan(0);
    expect(failures([], 1)).toBeGreaterThan(0);
  });
});
