import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { multiverse } from "../../../src/analysis/index.ts";
import type { Refusal } from "../../../src/errors/index.ts";
import type { Quantity } from "../../../src/quantities/index.ts";

const count = (id: string, value: number): Quantity => ({
  kind: "count",
  id,
  label: `synthetic ${id}`,
  value,
  unit: "record",
  period: null,
  method: { name: "count of rows" },
  inputs: [],
  nature: "synthetic",
});

const choice = (id: string, ...options: readonly string[]) => ({
  id,
  label: id,
  options: options.map((one) => ({ id: one, label: one })),
});

const refusal: Refusal = {
  kind: "refusal",
  code: "SIJILL_EXAMPLE",
  question: "how many",
  reasons: ["the branch is not recorded."],
  wouldNeed: "branches",
};

describe("multiverse", () => {
  test("computes every combination once, the report's first, and names the choice that moves each finding most", async () => {
    const asked: string[] = [];
    const result = await multiverse({
      choices: [choice("dates", "certain", "possible"), choice("excluded", "none", "spring", "summer")],
      compute: ({ dates, excluded }) => {
        asked.push(`${dates}/${excluded}`);
        const less = { none: 0, spring: 3, summer: 40 }[excluded ?? ""] ?? 0;
        return [count("deaths", (dates === "certain" ? 100 : 110) - less), count("months", 55)];
      },
    });
    expect(asked).toEqual([
      "certain/none",
      "certain/spring",
      "certain/summer",
      "possible/none",
      "possible/spring",
      "possible/summer",
    ]);
    expect(result.ranges).toEqual([
      {
        finding: "deaths",
        label: "synthetic deaths",
        reported: 100,
        lower: 60,
        upper: 110,
        refused: 0,
        mover: "excluded",
      },
      {
        finding: "months",
        label: "synthetic months",
        reported: 55,
        lower: 55,
        upper: 55,
        refused: 0,
        mover: null,
      },
    ]);
  });

  test("keeps a refusal as a refusal, and counts it", async () => {
    const { rows, ranges } = await multiverse({
      choices: [choice("attribution", "sender", "place")],
      compute: ({ attribution }) => [attribution === "sender" ? count("deaths", 7) : refusal],
    });
    expect(rows[1]?.values).toEqual([
      { finding: "deaths", value: null, reason: "the branch is not recorded." },
    ]);
    expect(ranges[0]).toMatchObject({ reported: 7, lower: 7, upper: 7, refused: 1 });
  });

  test("a choice that cannot bear on a finding says why, and what it does to the others is a number", async () => {
    const { effects, rows } = await multiverse({
      choices: [
        {
          ...choice("attribution", "card", "hospital"),
          notApplicable: [{ findings: ["list"], because: "the list names no facility" }],
        },
        {
          ...choice("sampling"),
          notApplicable: [{ findings: ["branch", "list"], because: "nothing was sampled" }],
        },
        choice("dates", "certain", "possible"),
      ],
      compute: ({ attribution, dates }) => [
        attribution === "card" ? count("branch", 7) : refusal,
        count("list", dates === "certain" ? 10 : 14),
      ],
    });
    expect(rows).toHaveLength(4);
    expect(effects).toEqual([
      {
        kind: "applies",
        choice: "attribution",
        finding: "branch",
        moves: 0,
        refused: [{ option: "hospital", reason: "the branch is not recorded." }],
      },
      {
        kind: "not-applicable",
        choice: "attribution",
        finding: "list",
        because: "the list names no facility",
      },
      { kind: "not-applicable", choice: "sampling", finding: "branch", because: "nothing was sampled" },
      { kind: "not-applicable", choice: "sampling", finding: "list", because: "nothing was sampled" },
      { kind: "applies", choice: "dates", finding: "branch", moves: 0, refused: [] },
      { kind: "applies", choice: "dates", finding: "list", moves: 4, refused: [] },
    ]);
  });

  test.each([
    ["moves a finding", [{ findings: ["x"], because: "so it is said" }], "and changes it"],
    ["names no finding", [{ findings: ["nobody"], because: "so it is said" }], "none of the findings"],
  ])("a choice that is said not to apply and %s is refused", async (_, notApplicable, why) => {
    const choices = [{ ...choice("dates", "a", "b"), notApplicable }];
    const compute = ({ dates }: Readonly<Record<string, string>>) => [count("x", dates === "a" ? 1 : 2)];
    await expect(multiverse({ choices, compute })).rejects.toThrow(why);
  });

  test("a choice without options must say of every finding why it does not apply", async () => {
    const closed = { ...choice("unit"), notApplicable: [{ findings: ["x"], because: "there is one unit" }] };
    const compute = () => [count("x", 1), count("y", 2)];
    await expect(multiverse({ choices: [choice("dates", "a", "b"), closed], compute })).rejects.toMatchObject(
      { code: "SIJILL_MULTIVERSE_CHOICES" },
    );
  });

  test.each([
    ["no choice", []],
    ["a choice of one option", [choice("dates", "certain")]],
    ["an option named twice", [choice("dates", "certain", "certain")]],
    ["a choice named twice", [choice("dates", "a", "b"), choice("dates", "a", "b")]],
    ["too many combinations", Array.from({ length: 11 }, (_, at) => choice(`c${at}`, "a", "b"))],
  ])("%s is refused", async (_, choices) => {
    await expect(multiverse({ choices, compute: () => [] })).rejects.toMatchObject({
      code: "SIJILL_MULTIVERSE_CHOICES",
    });
  });

  test("another number of findings under one combination is refused", async () => {
    const compute = ({ dates }: Readonly<Record<string, string>>) => (dates === "a" ? [count("x", 1)] : []);
    await expect(multiverse({ choices: [choice("dates", "a", "b")], compute })).rejects.toMatchObject({
      code: "SIJILL_MULTIVERSE_FINDINGS",
    });
  });

  test("the reported value always lies in the range, whatever the values", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 6, maxLength: 6 }),
        async (values) => {
          let at = 0;
          const { ranges, rows } = await multiverse({
            choices: [choice("one", "a", "b"), choice("two", "a", "b", "c")],
            compute: () => [count("x", values[at++] ?? 0)],
          });
          const [range] = ranges;
          expect(rows).toHaveLength(6);
          expect(range?.lower).toBe(Math.min(...values));
          expect(range?.upper).toBe(Math.max(...values));
          expect(range?.reported).toBe(values[0]);
        },
      ),
      { numRuns: 30 },
    );
  });
});
