import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SijillError } from "../../../src/errors/index.ts";
import { bootstrap, bootstrapInThreads, type Statistic } from "../../../src/statistics/bootstrap/index.ts";

const days = [1, 2, 2, 3, 5, 8, 9, 13, 21, 34, 40];
const held = [30, 31, 28, 60, 90, 75, 12, 45, 100, 250, 300];
const seen = [0, 1, 1, 0, 0, 0, 1, 0, 1, 0, 0];
const seed = 2014;

const scatter = (sample: Float64Array) => {
  const centre = sample.reduce((sum, x) => sum + x, 0) / sample.length;
  return Math.sqrt(sample.reduce((sum, x) => sum + (x - centre) ** 2, 0) / sample.length);
};

let folder: string;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sijill-threads-"));
  const file = join(folder, "statistics.mjs");
  await writeFile(
    file,
    `export const scatter = ${scatter};
     export const never = () => NaN;
     export const broken = () => { throw new RangeError("the sample is not what this expects"); };
     export const text = "no function";`,
  );
  url = pathToFileURL(file).href;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const problemOf = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => (error instanceof SijillError ? error : null),
  );

describe("bootstrapInThreads", () => {
  it.each<[string, readonly number[], Statistic]>([
    ["a mean", days, "mean"],
    ["a median", days, "median"],
    ["a proportion", seen, "proportion"],
    ["a quantile", days, { kind: "quantile", probability: 0.9 }],
    ["a ratio", days, { kind: "ratio", denominators: held }],
  ])("gives the answer of bootstrap for %s, with one thread and with eight", async (_, values, statistic) => {
    const expected = bootstrap(values, statistic, { seed, replicates: 5000 });
    for (const threads of [1, 8])
      expect(await bootstrapInThreads(values, statistic, { seed, replicates: 5000, threads })).toEqual(
        expected,
      );
  });

  it("runs a function of a module in threads, replicates and values left out alike", async () => {
    const statistic = { kind: "module", url, export: "scatter" } as const;
    for (const method of ["bca", "percentile", "basic"] as const) {
      const expected = bootstrap(days, scatter, { seed, replicates: 999, method });
      for (const threads of [1, 8])
        expect(await bootstrapInThreads(days, statistic, { seed, replicates: 999, method, threads })).toEqual(
          expected,
        );
    }
  });

  it("runs a function given as it is in the calling thread, and lets other work in between", async () => {
    const expected = bootstrap(days, scatter, { seed, replicates: 5000 });
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    expect(await bootstrapInThreads(days, scatter, { seed, replicates: 5000 })).toEqual(expected);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
  });

  it("tells how far it is, up to the end", async () => {
    const module = { kind: "module", url, export: "scatter" } as const;
    // 2,000 replicates, and without each of the 10 different values once.
    for (const [statistic, total] of [
      ["mean", 2000],
      [module, 2010],
      [scatter, 2010],
    ] as const) {
      const told: number[] = [];
      const progress = (done: number, of: number) => {
        expect(of).toBe(total);
        told.push(done);
      };
      await bootstrapInThreads(days, statistic, { seed, replicates: 2000, threads: 2, progress });
      expect(told.length).toBeGreaterThan(3);
      expect(told).toEqual([...told].sort((a, b) => a - b));
      expect(told.at(-1)).toBe(total);
    }
  });

  it("throws what is wrong in a thread as the typed error that it is there", async () => {
    const of = (name: string, at = url) =>
      problemOf(
        bootstrapInThreads(days, { kind: "module", url: at, export: name }, { seed, replicates: 99 }),
      );
    const here = await problemOf(
      bootstrapInThreads(days, () => Number.NaN, { seed, replicates: 99, threads: 2 }),
    );
    expect(here?.code).toBe("SIJILL_STATISTIC_NOT_FINITE");
    expect((await of("never"))?.problems).toEqual(here?.problems);
    expect((await of("text"))?.message).toContain("exports no function named text");
    expect((await of("scatter", `${url}.absent`))?.code).toBe("SIJILL_STATISTIC_NOT_LOADED");
    await expect(
      bootstrapInThreads(days, { kind: "module", url, export: "broken" }, { seed, replicates: 99 }),
    ).rejects.toThrow("the sample is not what this expects");
  });

  it("answers wrong arguments before a thread is started, naming them", async () => {
    const of = (values: number[], statistic: unknown = "mean", options = {}) =>
      problemOf(bootstrapInThreads(values, statistic as "mean", { seed, ...options })).then(
        (error) => error?.problems[0]?.what,
      );
    expect(await of([])).toBe("values is empty.");
    expect(await of([1], "mode")).toContain('statistic is "mode"');
    expect(await of([1], "mean", { threads: 0 })).toContain("options.threads is 0");
    expect(await of([1], "mean", { threads: 1.5 })).toContain("options.threads is 1.5");
    for (const wrong of [Number.NaN, Infinity, "7", -1, 1.5, 2 ** 32])
      expect(await of([1], "mean", { seed: wrong })).toContain("options.seed is");
    for (const wrong of [Number.NaN, Infinity, "7", -1, 1.5, 10])
      expect(await of([1], "mean", { replicates: wrong })).toContain("options.replicates is");
    for (const wrong of [Number.NaN, Infinity, "0.9", 0, 1, 95])
      expect(await of([1], "mean", { level: wrong })).toContain("options.level is");
    for (const wrong of [Number.NaN, Infinity, "7"])
      expect(await of([1, wrong as number])).toContain("values[1] is");
    expect(await of([1], "mean", { method: "studentised" })).toContain('options.method is "studentised"');
    expect(await of([Number.NaN], { kind: "module", url, export: "scatter" })).toContain("values[0] is NaN");
  });
});
