import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ReportAnalysis } from "../../../../src/report/index.ts";
import { stableJson } from "../../../../src/report/stableJson.ts";
import { drawRecords, type SyntheticRecord, writeRecordsReport } from "../support/recordsReport.ts";
import { ledgerOf, releaseOf } from "../support/versions.ts";

const before = drawRecords(7, 200);
/** Two more records than before. */
const after = drawRecords(7, 202);

async function reportAfter(
  earlier: ReportAnalysis,
  records: readonly SyntheticRecord[],
  policy: object = {},
) {
  const folder = await writeRecordsReport({
    records,
    policy: { earlierReleases: [{ title: "first", ledger: "earlier/ledger.json" }], ...policy },
  });
  await mkdir(join(folder, "earlier"));
  await writeFile(join(folder, "earlier", "ledger.json"), stableJson(ledgerOf(earlier)));
  return folder;
}

/** What both versions show, and how much it differs: the counts of those who came in between. */
function differences(first: ReportAnalysis, second: ReportAnalysis): readonly number[] {
  const shown = new Map(
    ledgerOf(first).cells.map(({ table, about, column, value }) => [
      stableJson([table, about, column]),
      value,
    ]),
  );
  for (const { id, kind, value } of first.quantities) if (kind === "count") shown.set(id, value);
  const now = [
    ...ledgerOf(second).cells.map(
      ({ table, about, column, value }) => [stableJson([table, about, column]), value] as const,
    ),
    ...second.quantities.flatMap(({ id, kind, value }) => (kind === "count" ? [[id, value] as const] : [])),
  ];
  return now.flatMap(([key, value]) => {
    const was = shown.get(key);
    return was === undefined || was === value ? [] : [Math.abs(value - was)];
  });
}

describe("a second release", () => {
  test("without the first in its policy tells how many came in between; with it, nothing small can be subtracted", async () => {
    const first = (await releaseOf(await writeRecordsReport({ records: before }), "public")).analysis;
    const careless = (await releaseOf(await writeRecordsReport({ records: after }), "public")).analysis;
    expect(differences(first, careless).filter((difference) => difference < 5).length).toBeGreaterThan(3);
    const careful = (await releaseOf(await reportAfter(first, after), "public")).analysis;
    expect(differences(first, careful).filter((difference) => difference < 5)).toEqual([]);
  });

  test("of the same records withholds what the first withheld, and may say the rest again", async () => {
    const first = (await releaseOf(await writeRecordsReport({ records: before }), "public")).analysis;
    const again = (await releaseOf(await reportAfter(first, before), "public")).analysis;
    expect(ledgerOf(again).cells).toEqual(ledgerOf(first).cells);
  });

  test("is refused where the first shows what is too small now, unless the policy says why it is known", async () => {
    const court = (await releaseOf(await writeRecordsReport({ records: before }), "authority")).analysis;
    await expect(releaseOf(await reportAfter(court, before), "public")).rejects.toMatchObject({
      code: "SIJILL_DISCLOSURE_ALREADY_RELEASED",
      message: expect.stringMatching(
        /small counts that this version would have to withhold: synthetic-records: /,
      ),
    });
    const known = await reportAfter(court, before, { alreadyKnown: "The court read them out." });
    await expect(releaseOf(known, "public")).resolves.toBeDefined();
  });

  test.each([
    ["no file", null, "the file cannot be read"],
    ["no JSON", "{", "it is not JSON"],
    ["no ledger", "{}", "it does not say what its tables are about"],
  ])("is refused where the first is %s", async (_, content, detail) => {
    const folder = await writeRecordsReport({
      records: before,
      policy: { earlierReleases: [{ title: "first", ledger: "ledger.json" }] },
    });
    if (content !== null) await writeFile(join(folder, "ledger.json"), content);
    await expect(releaseOf(folder, "public")).rejects.toMatchObject({
      code: "SIJILL_DISCLOSURE_LEDGER_UNUSABLE",
      message: expect.stringContaining(detail),
    });
  });
});
