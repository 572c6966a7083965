import fc from "fast-check";
import { type CaptureCells, captureHistories, SijillError } from "sijill";
import { describe, expect, test } from "vitest";

const lists = ["register", "families", "press"];

const problems = (ask: () => unknown): readonly string[] => {
  try {
    ask();
  } catch (error) {
    if (error instanceof SijillError) return error.problems.map(({ code }) => code);
  }
  return [];
};

describe("histories of capture", () => {
  test("are the same from cells, persons and a table", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 7, maxLength: 7 }), (counts) => {
        const text = (history: number) => [1, 2, 4].map((bit) => (history & bit ? "1" : "0")).join("");
        const cells = counts.map((count, at) => ({ history: text(at + 1), count }));
        const fromCells = captureHistories({ lists, cells });
        const persons = cells.flatMap(({ history, count }, cell) =>
          Array.from({ length: count }, (_, i) => ({
            id: `${cell}-${i}`,
            on: lists.filter((_, place) => history[place] === "1"),
          })),
        );
        const columns = [...lists, "count"].map((name) => ({
          name,
          label: name,
          type: "integer" as const,
          role: "measure" as const,
        }));
        const rows = cells.map(({ history, count }) => ({
          register: Number(history[0]),
          families: Number(history[1]),
          press: Number(history[2]),
          count,
        }));
        expect(captureHistories({ lists, persons }).counts).toEqual(fromCells.counts);
        expect(captureHistories({ columns, rows, inputs: [] }, { lists }).counts).toEqual(fromCells.counts);
        expect(fromCells.observed).toBe(counts.reduce((sum, count) => sum + count, 0));
      }),
    );
  });

  test("name everything that is wrong at once", () => {
    const cells: CaptureCells = {
      lists,
      cells: [
        { history: "100", count: -1 },
        { history: "010", count: 1.5 },
        { history: "11", count: 1 },
        { history: "000", count: 4 },
        { history: "001", count: Number.NaN },
        { history: "101", count: 1e12 },
        { history: "111", count: 1 },
        { history: "111", count: 2 },
      ],
    };
    expect(problems(() => captureHistories(cells))).toEqual([
      "SIJILL_POPULATION_COUNT_NEGATIVE",
      "SIJILL_POPULATION_COUNT_NOT_WHOLE",
      "SIJILL_POPULATION_HISTORY_INVALID",
      "SIJILL_POPULATION_HISTORY_OF_NOBODY",
      "SIJILL_POPULATION_COUNT_INVALID",
      "SIJILL_POPULATION_COUNT_TOO_LARGE",
      "SIJILL_POPULATION_CELL_TWICE",
    ]);
  });

  test("refuse a person given twice, a list unknown, a person on no list", () => {
    const persons = [
      { id: "p1", on: ["register"] },
      { id: "p1", on: ["families"] },
      { id: "p2", on: ["radio"] },
      { id: "p3", on: [] },
    ];
    expect(problems(() => captureHistories({ lists, persons }))).toEqual([
      "SIJILL_POPULATION_PERSON_TWICE",
      "SIJILL_POPULATION_LIST_UNKNOWN",
      "SIJILL_POPULATION_HISTORY_OF_NOBODY",
    ]);
  });

  test("refuse nine lists, no list, a list named twice", () => {
    const nine = Array.from({ length: 9 }, (_, i) => `list ${i}`);
    expect(problems(() => captureHistories({ lists: nine, cells: [] }))).toEqual([
      "SIJILL_POPULATION_LISTS_TOO_MANY",
    ]);
    expect(problems(() => captureHistories({ lists: [], cells: [] }))).toEqual([
      "SIJILL_POPULATION_LISTS_NONE",
    ]);
    expect(problems(() => captureHistories({ lists: ["a", "a"], cells: [] }))).toEqual([
      "SIJILL_POPULATION_LIST_TWICE",
    ]);
  });

  test("keep persons without a stratum, by history, and leave out a list where it was not active", () => {
    const cells = [
      { history: "100", count: 5, stratum: "2013" },
      { history: "110", count: 2, stratum: "2013" },
      { history: "101", count: 3, stratum: "2014" },
      { history: "001", count: 4, stratum: null },
    ];
    const read = captureHistories({ lists, cells }, { stratum: true, activeIn: { press: ["2014"] } });
    expect(
      read.strata?.map(({ name, histories, inactiveLists }) => [name, histories.lists, inactiveLists]),
    ).toEqual([
      ["2013", ["register", "families"], ["press"]],
      ["2014", lists, []],
    ]);
    expect(read.withoutStratum?.[4]).toBe(4);
    expect(read.observed).toBe(14);
    expect(
      problems(() => captureHistories({ lists, cells }, { stratum: true, activeIn: { press: ["2013"] } })),
    ).toEqual(["SIJILL_POPULATION_LIST_INACTIVE"]);
  });

  test("refuse persons in a history that nobody can have", () => {
    const cells = [{ history: "110", count: 2 }];
    expect(problems(() => captureHistories({ lists, cells }, { structuralZeros: ["110"] }))).toEqual([
      "SIJILL_POPULATION_STRUCTURAL_ZERO_FILLED",
    ]);
  });
});
