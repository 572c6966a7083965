import { rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Scratch, Store } from "../../../src/archive/index.ts";
import { comparisonOf } from "../../../src/linkage/comparison/comparisonOf.ts";
import type { FieldKind } from "../../../src/linkage/comparison/Field.ts";
import { vectorSql } from "../../../src/linkage/comparison/vectorSql.ts";
import { openInput } from "../../../src/linkage/input/openInput.ts";
import { type AgeAt, prepareRecords } from "../../../src/linkage/input/prepareRecords.ts";

let store: Store;
const scratch = new Scratch();
beforeAll(async () => {
  store = await Store.open();
});
afterAll(async () => {
  await store.close();
  await scratch.remove();
});

/** The label of the level at which two values of a column are compared, "missing" where they are not. */
async function levelOf(
  kind: FieldKind,
  left: string,
  right: string,
  beside: Readonly<Record<string, readonly [FieldKind, string, string]>> = {},
  ageAt?: AgeAt,
): Promise<string> {
  const file = join(tmpdir(), `sijill-levels-${process.pid}.csv`);
  const names = ["value", ...Object.keys(beside)];
  const cells = (side: 1 | 2) => [
    side === 1 ? left : right,
    ...Object.values(beside).map((each) => each[side]),
  ];
  const line = (texts: readonly string[]) => texts.map((text) => `"${text}"`).join(",");
  await writeFile(file, [names.join(","), line(cells(1)), line(cells(2))].join("\n"));
  try {
    const { columns } = await openInput([file], store, scratch);
    const kinds = Object.fromEntries([
      ["value", kind],
      ...Object.entries(beside).map(([name, [one]]) => [name, one]),
    ]);
    const { fields } = await prepareRecords(columns, store, kinds, ageAt);
    const field = fields.find(({ name }) => name === "value");
    if (field === undefined) return "missing";
    const comparison = comparisonOf(field, fields);
    const at = await store.number(
      `SELECT vector0 FROM (${vectorSql([comparison], "records l JOIN records r ON l.rid = 0 AND r.rid = 1")})`,
    );
    return comparison.levels[at]?.label ?? "missing";
  } finally {
    await rm(file, { force: true });
  }
}

describe("dates", () => {
  test.each([
    ["2013-05-04", "2013-05-04", "the same"],
    ["2013-05-04", "2013-04-05", "day and month changed places"],
    ["2013-05-04", "2013-05-14", "one keystroke apart"],
    ["2013-05-21", "2013-05-12", "one keystroke apart"],
    ["2013-05-04", "2013-05", "the same as far as known"],
    ["2013-05-04", "2013", "the same as far as known"],
    ["2013-05-04", "2013-07", "the same year"],
    ["2013-05-04", "2013-05-27", "year and month the same"],
    ["1985-05-04", "2013-11-27", "different"],
    ["04/05/2013", "2013-05-04", "the same"],
    ["2013-05-04", "", "missing"],
  ])("%s and %s: %s", async (left, right, label) => {
    expect(await levelOf("date", left, right)).toBe(label);
  });
});

describe("places and names, in either script", () => {
  test.each([
    ["governorate", "حمص", "Homs", "the same"],
    ["governorate", "Damascus", "ريف دمشق", "in neighbouring governorates"],
    ["governorate", "Idlib", "السويداء", "different"],
    ["facility", "Branch 215", "فرع ٢١٥", "the same"],
    ["facility", "Branch 215", "Branch 227", "in the same governorate"],
    ["name", "محمّد", "محمد", "the same"],
  ] as const)("%s %s and %s: %s", async (kind, left, right, label) => {
    expect(await levelOf(kind, left, right)).toBe(label);
  });
});

describe("dates that are intervals (EDTF level 1)", () => {
  const far = "can be the same, one of them known to more than a year";
  test.each([
    ["2013-08/2013-10", "2013-09-14", "the same as far as known"],
    ["2013-09-14", "2013-08/2013-10", "the same as far as known"],
    ["2013-08/2013-10", "2013-10/2014-01", "the same as far as known"],
    ["2013-08/2013-10", "2013-08/2013-10", "the same as far as known"],
    ["2014-05-XX", "2014-05-03", "the same as far as known"],
    ["2014-05-XX", "2014-05", "the same as far as known"],
    ["2014-XX-XX", "2014-11-30", "the same as far as known"],
    ["201X", "2014-05-03", far],
    ["../2014", "2012-03", far],
    ["2014-05/..", "2016-01-01", far],
    ["2014-05~", "2014-05-03", "the same as far as known"],
    // Excluded: what is left is what the years say.
    ["2013-08/2013-10", "2013-11-01", "the same year"],
    ["2013-08/2013-10", "2013-07-31", "the same year"],
    ["2014-05-XX", "2014-06-01", "the same year"],
    ["2014-05-XX", "2016-05-03", "within two years"],
    ["201X", "2005-05-03", "different"],
    ["../2014", "2015-01-01", "different"],
    ["2014-05/..", "2014-04-30", "different"],
    ["2013-08/2013-10", "2016-12", "different"],
  ])("%s and %s: %s", async (left, right, label) => {
    expect(await levelOf("date", left, right)).toBe(label);
  });

  test("an interval that ends before it begins, or a month that is none, is no interval", async () => {
    expect(await levelOf("date", "2014-05/2013-05", "2013-08-01")).toBe("different");
    expect(await levelOf("date", "2014-13-XX", "2014-05-03")).toBe("different");
  });

  test("numbers with a stroke in a column of other things stay what they are", async () => {
    expect(await levelOf("identifier", "2012/2013", "2012/2013")).toBe("the same");
    expect(await levelOf("identifier", "2012/2013", "2012-08-01")).toBe("different");
  });
});

describe("numbers of bodies are used again", () => {
  test("at the same place and time they are the same", async () => {
    const level = await levelOf("body-number", "9077", "9077", {
      place: ["facility", "Branch 215", "فرع 215"],
      died: ["date", "2013-05-04", "2013-05-06"],
    });
    expect(level).toBe("the same");
  });

  test("at another place, or years later, they are not", async () => {
    const elsewhere = await levelOf("body-number", "9077", "9077", {
      place: ["facility", "Branch 215", "Branch 227"],
    });
    expect(elsewhere).toBe("the same number at another place");
    const later = await levelOf("body-number", "9077", "9077", {
      died: ["date", "2013-05-04", "2016-05-06"],
    });
    expect(later).toBe("the same number after a reset");
  });
});

test("ages are guesses", async () => {
  expect(await levelOf("age", "32", "31")).toBe("one year apart");
  expect(await levelOf("age", "32", "35")).toBe("within three years, one of them a round number");
  expect(await levelOf("age", "32", "60")).toBe("different");
});

test("one keystroke in an identifier, also two exchanged", async () => {
  expect(await levelOf("identifier", "7564321", "7564312")).toBe("one keystroke apart, one of them rare");
  expect(await levelOf("identifier", "7564321", "7564399")).toBe("two keystrokes apart");
});

describe("an age against a date of birth", () => {
  const ageAt = { age: "age", at: "died", born: "value" };
  const beside = (age: string) =>
    ({ age: ["age", "33", age], died: ["date", "2013-05-04", "2013-05-04"] }) as const;

  test("agrees where the birth lies in the years that the age leaves", async () => {
    expect(await levelOf("date", "1980-02-01", "", beside("34"), ageAt)).toBe(
      "can be the same, one of them known to more than a year",
    );
  });

  test("excludes where it does not", async () => {
    expect(await levelOf("date", "1980-02-01", "", beside("60"), ageAt)).toBe("different");
  });
});
