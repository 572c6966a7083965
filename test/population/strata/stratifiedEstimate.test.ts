import {
  type CaptureCell,
  captureHistories,
  estimableStrata,
  isRefusal,
  randomStream,
  SijillError,
  stratifiedEstimate,
} from "sijill";
import { describe, expect, test } from "vitest";
import { imputeStrata } from "../../../src/population/strata/imputeStrata.ts";
import { shrink } from "../../../src/population/strata/shrink.ts";

const lists = ["register", "families", "press"];
const cellsOf = (stratum: string | null, times: number): readonly CaptureCell[] =>
  Object.entries({ "100": 40, "010": 35, "001": 30, "110": 12, "101": 10, "011": 9, "111": 6 }).map(
    ([history, count]) => ({ history, count: count * times, stratum }),
  );
const read = (...cells: readonly (readonly CaptureCell[])[]) =>
  captureHistories({ lists, cells: cells.flat() }, { stratum: true });

describe("strata", () => {
  test("that cannot be estimated are named with the reason before anything is run", async () => {
    const empty: readonly CaptureCell[] = [
      { history: "100", count: 4, stratum: "west" },
      { history: "010", count: 3, stratum: "west" },
      { history: "001", count: 2, stratum: "west" },
    ];
    const [east, west] = await estimableStrata(read(cellsOf("east", 2), empty));
    expect(east).toMatchObject({ stratum: "east", reason: null, recorded: 284 });
    expect(west?.reason).toContain("No person is on two lists");
  });

  test("add up, and the interval of the sum is narrower than the sum of the ends", async () => {
    const names = ["2011", "2012", "2013", "2014"];
    const answer = await stratifiedEstimate(read(...names.map((name, at) => cellsOf(name, at + 1))), {
      seed: 3,
      shrink: false,
    });
    if (isRefusal(answer)) throw new Error(answer.reasons[0]);
    const sum = (of: "lower" | "value" | "upper") => answer.strata.reduce((all, row) => all + row[of], 0);
    expect(Math.abs(answer.value / sum("value") - 1)).toBeLessThan(0.1);
    expect((answer.interval?.upper ?? 0) - (answer.interval?.lower ?? 0)).toBeLessThan(
      sum("upper") - sum("lower"),
    );
    expect(answer.compare("2014", "2011").ratio).toBeGreaterThan(2.5);
    expect(() => answer.compare("2014", "1999")).toThrow(SijillError);
    expect(answer.table.nature).toBe("estimated");
  });

  test("keep those without one: reported by history, given one within it, none lost", async () => {
    const unknown: readonly CaptureCell[] = [{ history: "001", count: 200, stratum: null }];
    const histories = read(cellsOf("east", 2), cellsOf("west", 1), unknown);
    const imputed = imputeStrata(histories, randomStream("seed", 1));
    expect(imputed.reduce((sum, { counts }) => sum + (counts[4] ?? 0), 0)).toBe(30 * 3 + 200);
    expect(imputed.map(({ counts }) => counts[1])).toEqual([80, 40]);
    const answer = await stratifiedEstimate(histories, { seed: 1, imputations: 5 });
    if (isRefusal(answer)) throw new Error(answer.reasons[0]);
    expect(answer.withoutStratum).toEqual({ "001": 200 });
    expect(answer.warnings.join(" ")).toContain("200 persons have no stratum");
  });

  test("without an estimate of their own borrow from the others, and that is said", async () => {
    const alone: readonly CaptureCell[] = [{ history: "100", count: 50, stratum: "north" }];
    const answer = await stratifiedEstimate(read(cellsOf("a", 1), cellsOf("b", 2), cellsOf("c", 3), alone), {
      seed: 2,
    });
    if (isRefusal(answer)) throw new Error(answer.reasons[0]);
    expect(answer.strata.find(({ stratum }) => stratum === "north")?.source).toBe("borrowed");
    expect(answer.warnings.join(" ")).toContain("north");
  });
});

describe("shrinkage", () => {
  test("is that of DerSimonian and Laird, by hand", () => {
    const ratios = [0.1, 0.5, 1.2].map((value) => ({ value, variance: 0.04 }));
    // Equal variances: τ² = s² − v, with s² the sample variance.
    const mean = 0.6;
    const between = (0.25 + 0.01 + 0.36) / 2 - 0.04;
    const shrunk = shrink(ratios);
    expect(shrunk?.between).toBeCloseTo(between, 12);
    const pull = 0.04 / (0.04 + between);
    expect(shrunk?.strata[2]?.value).toBeCloseTo((1 - pull) * 1.2 + pull * mean, 12);
  });

  test("needs three strata", () => {
    expect(shrink([{ value: 0, variance: 1 }, { value: 1, variance: 1 }, null])).toBeNull();
  });
});
