import { describe, expect, test } from "vitest";
import { openSolver } from "../../../../src/statistics/index.ts";
import { attackRelease, truthOf } from "../support/attackRelease.ts";
import { drawRecords, writeRecordsReport } from "../support/recordsReport.ts";
import { analysisOf, releaseOf } from "../support/versions.ts";

const solver = await openSolver();

describe("an intruder with a solver and every number of a public version", () => {
  test.each([1, 2, 3, 4, 5, 6])("recovers no withheld count, of records %i", async (seed) => {
    const records = drawRecords(seed, 40 + 45 * seed);
    const folder = await writeRecordsReport({ records });
    const { analysis } = await releaseOf(folder, "public");
    const found = attackRelease(analysis, truthOf(records), solver);
    expect(found.length).toBeGreaterThan(0);
    for (const { where, truth: count, lower, upper } of found) {
      const said = `${where}: ${count} in ${lower} to ${upper}`;
      expect(upper - lower, said).toBeGreaterThan(0.5);
      expect(lower - 1e-6 <= count && count <= upper + 1e-6, said).toBe(true);
      // A small count cannot be told from one at the threshold, nor from one.
      if (count > 0 && count < 5) expect([lower <= 1 + 1e-6, upper >= 5 - 1e-6], said).toEqual([true, true]);
    }
  });

  test("recovers some where nothing but the small ones is withheld: the attack can succeed", async () => {
    const records = drawRecords(2, 130);
    const sealed = await analysisOf(await writeRecordsReport({ records }));
    const bare = {
      ...sealed,
      tables: sealed.tables.flatMap((table) => {
        if (!["crossed", "synthetic-records-transfers"].includes(table.id)) return [];
        const small = table.rows.flatMap((row, index) =>
          ["count", "certain"].flatMap((column) => {
            const value = row[column];
            return typeof value === "number" && value > 0 && value < 5 ? [{ row: index, column }] : [];
          }),
        );
        const isSmall = (index: number, column: string) =>
          small.some((cell) => cell.row === index && cell.column === column);
        const rows = table.rows.map((row, index) =>
          Object.fromEntries(
            Object.entries(row).map(([name, cell]) => [name, isSmall(index, name) ? null : cell]),
          ),
        );
        return [{ ...table, rows, withheld: small }];
      }),
    };
    const found = attackRelease(bare, truthOf(records), solver);
    expect(found.filter(({ lower, upper }) => upper - lower < 1e-6).length).toBeGreaterThan(0);
  });
});
