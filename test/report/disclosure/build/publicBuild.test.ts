import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { buildReport, type Ledger, releaseBuild, verifyBuild } from "../../../../src/report/index.ts";
import { drawRecords, libraryEntry, writeRecordsReport } from "../support/recordsReport.ts";
import { holding, type Stream, streamsOf, writing } from "../support/streams.ts";

/** So many that withheld counts have four digits, which few other things in a build have by chance. */
const records = drawRecords(2, 24_000, [6000, 2500, 1000, 500, 8]);

let report = "";
const folderOf = (profile: string) => join(report, profile);
const ledgers = new Map<string, Ledger>();
const streams = new Map<string, readonly Stream[]>();

beforeAll(async () => {
  report = await writeRecordsReport({ records, languages: ["en", "ar"] });
  for (const profile of ["sealed", "public"] as const) {
    await buildReport(report, { libraryEntry, profile, outDir: profile });
    streams.set(profile, await streamsOf(folderOf(profile)));
    ledgers.set(profile, JSON.parse(await readFile(join(folderOf(profile), "ledger.json"), "utf8")));
  }
}, 600_000);

const numbersOf = (profile: string): ReadonlySet<number> => {
  const { cells = [], quantities = [] } = ledgers.get(profile) ?? {};
  return new Set(
    [...cells, ...quantities].flatMap(({ value }) => (Number.isInteger(value) ? [Number(value)] : [])),
  );
};
const of = (profile: string) => streams.get(profile) ?? [];

describe("a public build of records of persons", () => {
  test("holds no withheld number in any stream of any file; the same search finds all of them in the sealed one", () => {
    const shown = numbersOf("public");
    const withheld = [...numbersOf("sealed")].filter((number) => number >= 1000 && !shown.has(number));
    expect(withheld.length).toBeGreaterThan(5);
    for (const number of withheld) {
      expect(writing(of("public"), number), String(number)).toEqual([]);
      const found = writing(of("sealed"), number);
      for (const where of [
        /\.html$/,
        /\.docx\/word\/document\.xml$/,
        /\.xlsx\/xl\/worksheets/,
        /\.csv$/,
        /^ledger\.json$/,
        /\.pdf, stream/,
      ])
        expect(
          found.some((name) => where.test(name)),
          `${number} in ${where}`,
        ).toBe(true);
    }
  });

  test("holds no name, serial number, file name or folder; the same search finds them in the sealed one", () => {
    const [first] = records;
    for (const text of [
      first?.name,
      first?.serial,
      first?.photograph,
      "secretfile-of-records",
      "secretfile",
    ]) {
      expect(holding(of("public"), text ?? ""), text).toEqual([]);
      expect(holding(of("sealed"), text ?? "").length, text).toBeGreaterThan(5);
    }
    for (const text of ["SERIALSYNTH", "PHOTOSYNTH", "Nemosyntheticus"])
      expect(holding(of("public"), text)).toEqual([]);
    for (const profile of ["public", "sealed"]) expect(holding(of(profile), report)).toEqual([]);
  });

  test("prints withheld where a number was, in the words of each language, never 0 and never nothing", async () => {
    const { quantities = [], tables = [], numbers = [] } = ledgers.get("public") ?? {};
    const corner = quantities.find(({ id }) => id === "corner");
    expect(corner).toMatchObject({ kind: "withheld", value: null });
    const printed = numbers.filter(({ quantity }) => quantity === "corner").map(({ text }) => text);
    expect(printed).toEqual(["[withheld] persons", expect.stringContaining("محجوب")]);
    const crossed = tables.find(({ id }) => id === "crossed");
    expect(crossed?.withheld?.length).toBeGreaterThan(1);
    const csv = await readFile(join(folderOf("public"), "tables", "crossed.en.csv"), "utf8");
    expect(csv.match(/,withheld,/g)?.length).toBe(new Set(crossed?.withheld?.map(({ row }) => row)).size);
  });

  test("is released by its own profile, and hides values of the sealed one without changing any", async () => {
    const { decision } = await releaseBuild(folderOf("public"), {
      libraryEntry,
      reportFolder: report,
      sealed: folderOf("sealed"),
      recompute: false,
      day: "2026-03-01",
      latestDay: "2026-03-02",
      by: "Test Registrar",
      target: join(report, "released"),
      dryRun: true,
    });
    expect(decision.profile).toBe("public");
    expect(decision.findings.find(({ rule }) => rule === "values")).toMatchObject({ holds: true });
  });

  test("says for whom it is, and verifies: numbers come out again under the same profile", async () => {
    const manifest = JSON.parse(await readFile(join(folderOf("public"), "manifest.json"), "utf8"));
    expect(manifest.profile).toBe("public");
    expect(manifest.inputs).toMatchObject([
      { dataset: "synthetic-records", file: "", path: null, sha256: null },
    ]);
    const verification = await verifyBuild(folderOf("public"), { libraryEntry, reportFolder: report });
    expect(verification).toMatchObject({ intact: true, problems: [], numbers: [], rendered: [] });
    expect(verification.counts.numbers).toBeGreaterThan(20);
  });
});
