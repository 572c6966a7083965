import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { findChangedRows, fingerprintFile } from "../../../src/report/manifest/index.ts";

const folder = mkdtempSync(join(tmpdir(), "sijill-rows-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, "file");

const write = (lines: readonly string[]) => writeFileSync(path, lines.map((line) => `${line}\n`).join(""));

async function compare(before: readonly string[], after: readonly string[], level: "aggregate" | "record") {
  write(before);
  const { rows } = await fingerprintFile(path, level);
  if (rows === null) throw new Error("text expected");
  write(after);
  return findChangedRows(path, rows);
}

const rows = (count: number) => Array.from({ length: count }, (_, index) => `row ${index + 1}`);

describe("changed rows of an aggregate file", () => {
  test("each is named by its number", async () => {
    const after = rows(10).with(3, "other").with(8, "other");
    expect(await compare(rows(10), after, "aggregate")).toEqual([
      { change: "changed", from: 4, to: 4, isBlock: false },
      { change: "changed", from: 9, to: 9, isBlock: false },
    ]);
  });

  test.each([
    ["first", 0, 1],
    ["middle", 5, 6],
    ["last", 9, 10],
  ])("an inserted row is named: %s", async (_, at, row) => {
    expect(await compare(rows(9), rows(9).toSpliced(at, 0, "new"), "aggregate")).toEqual([
      { change: "inserted", from: row, to: row, isBlock: false },
    ]);
  });

  test.each([
    ["first", 0, 1],
    ["middle", 5, 6],
    ["last", 8, 9],
  ])("a deleted row is named: %s", async (_, at, row) => {
    expect(await compare(rows(9), rows(9).toSpliced(at, 1), "aggregate")).toEqual([
      { change: "deleted", from: row, to: row, isBlock: false },
    ]);
  });

  test("a file cut off at its end, and one that is empty now", async () => {
    expect(await compare(rows(9), rows(6), "aggregate")).toEqual([
      { change: "deleted", from: 7, to: 9, isBlock: false },
    ]);
    expect(await compare(rows(9), [], "aggregate")).toEqual([
      { change: "deleted", from: 1, to: 9, isBlock: false },
    ]);
    expect(await compare([], rows(2), "aggregate")).toEqual([
      { change: "inserted", from: 1, to: 2, isBlock: false },
    ]);
  });

  test("rows put in or taken out among equal ones are counted once", async () => {
    expect(await compare(["a", "a", "a"], ["a", "a"], "aggregate")).toEqual([
      { change: "deleted", from: 3, to: 3, isBlock: false },
    ]);
    expect(await compare(["a", "a"], ["a", "a", "a"], "aggregate")).toEqual([
      { change: "inserted", from: 3, to: 3, isBlock: false },
    ]);
    const line = fc.constantFrom("a", "b");
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 8 }),
        fc.array(line, { minLength: 1, maxLength: 3 }),
        fc.nat(8),
        async (rest, more, at) => {
          const longer = rest.toSpliced(at, 0, ...more);
          for (const change of ["inserted", "deleted"] as const) {
            const [found, ...others] =
              change === "inserted"
                ? await compare(rest, longer, "aggregate")
                : await compare(longer, rest, "aggregate");
            expect(others).toEqual([]);
            expect(found).toMatchObject({ change });
            expect((found?.to ?? 0) - (found?.from ?? 0) + 1).toBe(more.length);
          }
        },
      ),
      { seed: 20140120, numRuns: 200 },
    );
  });

  test("every changed row is inside a named range, and nothing is named when nothing changed", async () => {
    const line = fc.constantFrom("a", "b", "c");
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 12 }),
        fc.array(line, { maxLength: 12 }),
        async (before, after) => {
          const found = await compare(before, after, "aggregate");
          expect(found.length === 0).toBe(
            before.join("\n") === after.join("\n") && before.length === after.length,
          );
          if (before.length !== after.length) return;
          for (const [index, text] of before.entries()) {
            const named = found.some(({ from, to }) => from <= index + 1 && index + 1 <= to);
            expect(named).toBe(text !== after[index]);
          }
        },
      ),
      { seed: 20140120, numRuns: 300 },
    );
  });
});

describe("changed rows of a record-level file", () => {
  test("only the block is named: a single person's row has no fingerprint", async () => {
    expect(await compare(rows(200), rows(200).with(76, "other"), "record")).toEqual([
      { change: "changed", from: 51, to: 100, isBlock: true },
    ]);
    expect(await compare(rows(149), rows(149).with(148, "other"), "record")).toEqual([
      { change: "changed", from: 51, to: 149, isBlock: true },
    ]);
  });

  test("an insertion is named by the blocks it may be in", async () => {
    const [found, ...more] = await compare(rows(200), rows(200).toSpliced(76, 0, "new"), "record");
    expect(more).toEqual([]);
    expect(found).toMatchObject({ change: "changed", isBlock: true, from: 51 });
    expect(found?.to).toBeLessThanOrEqual(150);
  });
});
