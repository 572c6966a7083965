import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { buildReport, createProofSecret } from "../../../../src/report/index.ts";
import { analysisTitled, drawRecords, libraryEntry, writeRecordsReport } from "../support/recordsReport.ts";
import { ledgerOf, releaseOf } from "../support/versions.ts";

const records = drawRecords(5, 150);

async function caseWith(secret: string): Promise<string> {
  const folder = await writeRecordsReport({ records, policy: { secretFile: "secret.json" } });
  await writeFile(join(folder, "secret.json"), secret);
  return folder;
}

describe("the version for a court", () => {
  let first = "";
  beforeAll(async () => {
    first = await caseWith(createProofSecret());
  });
  const serialsOf = async (folder: string) => {
    const { analysis } = await releaseOf(folder, "court");
    return analysis.tables.find(({ id }) => id === "list")?.rows.map((row) => [row.serial, row.name]) ?? [];
  };

  test("has exact counts, and tells records apart by pseudonyms that are stable within the case only", async () => {
    const { analysis, sealed } = await releaseOf(first, "court");
    expect(ledgerOf(analysis).cells).toEqual(ledgerOf(sealed).cells);
    const serials = await serialsOf(first);
    expect(serials).toHaveLength(20);
    expect(serials.flat().every((name) => /^P(?:-[0-9A-HJKMNP-TV-Z]{4}){3}$/.test(String(name)))).toBe(true);
    expect(new Set(serials.map(([serial]) => serial)).size).toBe(20);
    expect(await serialsOf(first)).toEqual(serials);
    const elsewhere = await serialsOf(await caseWith(createProofSecret()));
    expect(elsewhere.filter((row, at) => row[0] === serials[at]?.[0])).toEqual([]);
  });

  test("is refused where there is no secret to make pseudonyms from", async () => {
    await expect(releaseOf(await writeRecordsReport({ records }), "court")).rejects.toMatchObject({
      code: "SIJILL_DISCLOSURE_SECRET_MISSING",
    });
  });
});

describe("the version for the public", () => {
  test("withholds the list of records, and gives the first death by its year only", async () => {
    const { analysis, sealed } = await releaseOf(await writeRecordsReport({ records }), "public");
    expect(sealed.tables.find(({ id }) => id === "list")?.rows).toHaveLength(20);
    expect(sealed.quantities.find(({ id }) => id === "synthetic-records.after.first")?.value).toMatch(
      /^\d{4}-\d\d-\d\d$/,
    );
    expect(analysis.tables.find(({ id }) => id === "list")).toMatchObject({ rows: [] });
    expect(analysis.quantities.find(({ id }) => id === "synthetic-records.after.first")?.value).toMatch(
      /^\d{4}$/,
    );
  });

  test("does not depend on the order of rows", async () => {
    const shuffled = [...records].sort((a, b) => (a.date < b.date ? 1 : -1));
    const [one, two] = [
      await releaseOf(await writeRecordsReport({ records }), "public"),
      await releaseOf(await writeRecordsReport({ records: shuffled }), "public"),
    ];
    expect(ledgerOf(two.analysis).cells).toEqual(ledgerOf(one.analysis).cells);
    expect(ledgerOf(two.analysis).tables.map(({ withheld }) => withheld)).toEqual(
      ledgerOf(one.analysis).tables.map(({ withheld }) => withheld),
    );
  });

  test("stops where a title writes out a withheld number, until somebody has read it", async () => {
    const { withheldNumbers } = await releaseOf(await writeRecordsReport({ records }), "public");
    const [number = 0] = withheldNumbers;
    expect(number).toBeGreaterThan(31);
    const title = `There are ${number} of them`;
    const folder = await writeRecordsReport({ records, analysis: analysisTitled(title) });
    await expect(buildReport(folder, { libraryEntry, profile: "public" })).rejects.toMatchObject({
      code: "SIJILL_DISCLOSURE_TEXT_HOLDS_WITHHELD",
    });
  });
});
