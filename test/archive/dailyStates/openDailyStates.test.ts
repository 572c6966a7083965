import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkBalance,
  checkContinuity,
  exposure,
  rollCallCoverage,
  rollCallRate,
} from "../../../src/analysis/index.ts";
import { type DailyStates, openArchive, openDailyStates } from "../../../src/archive/index.ts";
import { isRefusal } from "../../../src/errors/index.ts";
import { dailyStateSchema, dailyStatesJsonSchema } from "../../../src/records/index.ts";
import { writeFolder } from "../support/synthetic.ts";

const descriptor = {
  id: "synthetic-states",
  title: "synthetic roll calls",
  files: ["states.csv"],
  kind: "daily-states",
  nature: "synthetic",
  coverage: { from: "1987-01-01", to: "1987-01-31" },
  licence: "CC0-1.0",
  source: { title: "made by a test" },
  columns: { facility: "prison", day: "day", opening: "morning", deaths: "died", closing: "evening" },
  facilities: "as-written",
};

/** Reads daily states from a temporary folder. */
async function read(
  csv: string | Uint8Array,
  changes: object = {},
  options: Parameters<typeof openDailyStates>[1] = {},
): Promise<DailyStates> {
  const folder = await writeFolder({
    "states.csv": csv,
    "dataset.json": JSON.stringify({ ...descriptor, ...changes }),
  });
  return openDailyStates(folder, options);
}
const header = "prison,day,morning,died,evening\n";
const reasons = ({ rejections }: DailyStates) =>
  rejections.map(({ row, column, value, code }) => [row, column, value, code]);

describe("openDailyStates", () => {
  test("reads rows with their source, in order, and hashes the file", async () => {
    const rollCalls = await read(`${header}B,1987-01-02,10,0,10\nA,1987-01-02,9,1,8\nA,1987-01-01,10,1,9\n`);
    expect(rollCalls.states).toEqual([
      {
        facility: "A",
        day: "1987-01-01",
        opening: 10,
        deaths: 1,
        closing: 9,
        source: { file: "states.csv", row: 4 },
      },
      {
        facility: "A",
        day: "1987-01-02",
        opening: 9,
        deaths: 1,
        closing: 8,
        source: { file: "states.csv", row: 3 },
      },
      {
        facility: "B",
        day: "1987-01-02",
        opening: 10,
        deaths: 0,
        closing: 10,
        source: { file: "states.csv", row: 2 },
      },
    ]);
    for (const state of rollCalls.states) expect(dailyStateSchema.parse(state)).toEqual(state);
    expect(rollCalls).toMatchObject({
      read: 3,
      accepted: 3,
      rejected: 0,
      nature: "synthetic",
      source: "synthetic roll calls",
    });
    expect(rollCalls.inputs).toEqual([
      {
        dataset: "synthetic-states",
        file: "states.csv",
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        rows: 3,
        selection: "all accepted rows",
      },
    ]);
  });

  test("a missing number keeps a name and is never 0; Arabic digits are digits", async () => {
    const { states } = await read(`${header}A,1987-01-01,,illegible,غير معروف\nA,1987-01-02,١٢٠,٠, 7 \n`, {
      missing: ["", "غير معروف"],
    });
    expect(states).toMatchObject([
      { opening: "unknown", deaths: "illegible", closing: "unknown" },
      { opening: 120, deaths: 0, closing: 7 },
    ]);
    expect(states[0]).not.toHaveProperty("arrivals");
  });

  test("every bad row is rejected with its reason, and the account closes", async () => {
    const rollCalls = await read(
      `${header}A,1987-01-01,10,0,10\n,1987-01-02,10,0,10\nA,,10,0,10\nA,1987-01,10,0,10\nA,1987-01-03~,10,0,10\n` +
        "A,1987-02-30,10,0,10\nA,1987-02-01,10,0,10\nA,1987-01-04,-1,0,10\nA,1987-01-05,10,0.5,ten\nA,1987-01-01,11,0,11\n",
    );
    expect(reasons(rollCalls)).toEqual([
      [3, "prison", "", "SIJILL_FACILITY_MISSING"],
      [4, "day", "", "SIJILL_DAY_MISSING"],
      [5, "day", "1987-01", "SIJILL_DAY_NOT_WHOLE"],
      [6, "day", "1987-01-03~", "SIJILL_DAY_NOT_WHOLE"],
      [7, "day", "1987-02-30", "SIJILL_DATE_INVALID"],
      [8, "day", "1987-02-01", "SIJILL_DATE_OUTSIDE_COVERAGE"],
      [9, "morning", "-1", "SIJILL_COUNT_INVALID"],
      [10, "died", "0.5", "SIJILL_COUNT_INVALID"],
      [10, "evening", "ten", "SIJILL_COUNT_INVALID"],
      [11, "day", "1987-01-01", "SIJILL_STATE_TWICE"],
    ]);
    expect(rollCalls).toMatchObject({ read: 10, accepted: 1, rejected: 9 });
    expect(rollCalls.rejections.at(-1)?.message).toContain(
      "A has a state of 1987-01-01 already, in states.csv, row 2.",
    );
  });

  test("two readings of a day are no day until the descriptor decides", async () => {
    const csv = `${header}A,03/01/1987,10,0,10\n`;
    expect(reasons(await read(csv))).toEqual([[2, "day", "03/01/1987", "SIJILL_DAY_NOT_WHOLE"]]);
    expect((await read(csv, { dateOrder: "day-month" })).states[0]?.day).toBe("1987-01-03");
  });

  test("one facility of all rows, names of a codebook, and names that the vocabulary does not know", async () => {
    const { facility: _, ...columns } = descriptor.columns;
    const one = await read("day,morning,died,evening\n1987-01-01,10,0,10\n", {
      columns,
      facility: "br-215",
      facilities: "syria",
    });
    expect(one.states[0]?.facility).toBe("br-215");
    const coded = await read(`${header}B2,1987-01-01,10,0,10\nNowhere,1987-01-01,1,0,1\n`, {
      facilities: "syria",
      codebook: { facility: { B2: "Branch 215" } },
    });
    expect(coded.states.map(({ facility }) => facility)).toEqual(["Nowhere", "br-215"]);
    expect(coded.unresolved).toEqual([
      { field: "facility", value: "Nowhere", rows: 1, reason: "not in the vocabulary", candidates: [] },
    ]);
  });

  test("gaps of the coverage belong to no state", async () => {
    const coverage = {
      from: "1987-01-01",
      to: "1987-01-31",
      gaps: [{ from: "1987-01-10", to: "1987-01-12" }],
    };
    const { rejections } = await read(`${header}A,1987-01-11,10,0,10\n`, { coverage });
    expect(rejections.map(({ code }) => code)).toEqual(["SIJILL_DATE_OUTSIDE_COVERAGE"]);
  });

  test.each<[string, object, string]>([
    [
      "neither a column nor a name of the facility",
      { columns: { day: "day", opening: "morning" } },
      "either a column is mapped",
    ],
    ["no day", { columns: { facility: "prison", opening: "morning" } }, "the column of the day"],
    [
      "no number of persons",
      { columns: { facility: "prison", day: "day", deaths: "died" } },
      "number at the start or at the end",
    ],
    ["what belongs to records", { unit: "person" }, "unit"],
    ["a number that no state has", { columns: { ...descriptor.columns, death: "died" } }, "death"],
  ])("a descriptor with %s is refused", async (_, changes, expected) => {
    await expect(read(header, changes)).rejects.toThrowError(
      expect.objectContaining({ code: "SIJILL_DATASET_INVALID" }),
    );
    await expect(read(header, changes)).rejects.toThrowError(expected);
  });

  test("each kind of folder is refused where the other is meant, with the way to read it", async () => {
    const states = await writeFolder({ "states.csv": header, "dataset.json": JSON.stringify(descriptor) });
    await expect(openArchive(states)).rejects.toThrowError(
      expect.objectContaining({ code: "SIJILL_DATASET_KIND" }),
    );
    await expect(openArchive(states)).rejects.toThrowError(/Read it with openDailyStates/);
    await expect(openDailyStates("data/vdc")).rejects.toThrowError(
      expect.objectContaining({ code: "SIJILL_DATASET_KIND" }),
    );
  });

  test("whatever stands in the cells, every row is accepted or rejected, and no number is made up", async () => {
    const cell = fc.oneof(
      fc.constantFrom("A", "1987-01-05", "", "0", "12", "unknown", "-3", "1e9", "٣", "NaN", "1,5"),
      fc.string({ maxLength: 8 }).map((text) => text.replace(/["\r\n\0\p{Cs}]/gu, "x")),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell, cell, cell), { minLength: 1, maxLength: 6 }),
        async (rows) => {
          const rollCalls = await read(
            header + rows.map((row) => row.map((value) => `"${value}"`).join(",")).join("\n"),
          );
          expect(rollCalls.read).toBe(rows.length);
          expect(rollCalls.accepted).toBe(rollCalls.states.length);
          expect(rollCalls.accepted + rollCalls.rejected).toBe(rollCalls.read);
          for (const state of rollCalls.states) {
            expect(dailyStateSchema.safeParse(state).success).toBe(true);
            const [, , opening = ""] = rows[(state.source.row ?? 0) - 2] ?? [];
            if (state.opening === 0) expect(opening.trim()).toMatch(/^[0٠۰]+$/);
          }
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe("the template of daily states", () => {
  test("shows a clean read, one missing day, one unreadable number and one state that does not add up", async () => {
    const rollCalls = await openDailyStates("data/template/daily-states");
    expect(rollCalls).toMatchObject({ read: 61, accepted: 61, rejected: 0, unresolved: [] });
    const { unbalanced, notCheckable } = checkBalance(rollCalls.states);
    expect(unbalanced.map(({ state, difference }) => [state.facility, state.day, difference])).toEqual([
      ["Synthetic prison A", "2014-01-25", 1],
    ]);
    expect(notCheckable.map(({ state, missing }) => [state.day, missing])).toEqual([
      ["2014-01-12", ["closing"]],
    ]);
    expect(checkContinuity(rollCalls.states)).toMatchObject({
      discontinuous: [],
      notCheckable: 1,
      interrupted: 1,
    });
    expect(rollCallCoverage(rollCalls).share).toMatchObject({ numerator: 60, denominator: 62 });
    expect(isRefusal(exposure(rollCalls))).toBe(false);
    expect(rollCallRate(rollCalls)).toMatchObject({ kind: "rate", nature: "synthetic" });
  });

  test("ships the schema that editors complete such descriptors by, as the code checks it", () => {
    expect(JSON.parse(readFileSync("data/daily-states.schema.json", "utf8"))).toEqual(
      dailyStatesJsonSchema(),
    );
  });
});
