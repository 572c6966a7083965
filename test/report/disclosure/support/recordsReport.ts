import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { type RandomStream, randomStream, uniformIndex } from "../../../../src/statistics/random/index.ts";

/** The whole library: these reports count records and draw charts. */
export const libraryEntry = new URL("../../../../src/index.ts", import.meta.url);

/** Of three agencies. */
const facilities = ["br-215", "br-227", "br-235", "br-251", "afi-mezzeh"];
/** Larger and smaller, so that some cells are small and some are not. */
const shares = [60, 25, 10, 5, 1];
const hospitals = ["Tishreen Military Hospital", "المستشفى العسكري 601 — المزة"];

/** One synthetic record: nobody, with a made-up name, serial number and photograph. */
export interface SyntheticRecord {
  readonly serial: string;
  readonly name: string;
  readonly photograph: string;
  readonly date: string;
  readonly facility: string;
  readonly hospital: string;
  readonly sex: string;
  readonly age: string;
}

/** Draws synthetic records; the same seed gives the same ones. */
export function drawRecords(
  seed: number,
  count: number,
  weights: readonly number[] = shares,
): readonly SyntheticRecord[] {
  const draw = randomStream("disclosure records", seed);
  return Array.from({ length: count }, (_, index): SyntheticRecord => {
    const number = String(index + 1).padStart(4, "0");
    return {
      serial: `SERIALSYNTH${number}`,
      name: `Nemosyntheticus Nullius${number}`,
      photograph: `PHOTOSYNTH${number}.jpg`,
      date: `${2012 + weighted(draw, [20, 40, 30, 10])}-${twoDigits(1 + uniformIndex(draw, 12))}-${twoDigits(1 + uniformIndex(draw, 28))}`,
      facility: facilities[weighted(draw, weights)] ?? "",
      hospital: hospitals[uniformIndex(draw, 2)] ?? "",
      sex: uniformIndex(draw, 25) === 0 ? "female" : "male",
      age: String(12 + uniformIndex(draw, 60)),
    };
  });
}

function weighted(draw: RandomStream, shares: readonly number[]): number {
  let at = uniformIndex(
    draw,
    shares.reduce((sum, share) => sum + share, 0),
  );
  return shares.findIndex((share) => {
    at -= share;
    return at < 0;
  });
}

const twoDigits = (number: number): string => String(number).padStart(2, "0");

const columns = ["serial", "name", "photograph", "date", "facility", "hospital", "sex", "age"] as const;

const descriptor = {
  id: "synthetic-records",
  title: "Synthetic records",
  files: ["secretfile-of-records.csv"],
  kind: "records",
  unit: "person",
  nature: "synthetic",
  dateMeaning: "died",
  custody: "nobody",
  coverage: { from: "2012-01-01", to: "2015-12-31" },
  licence: "CC0-1.0",
  source: { title: "made by a test" },
  columns: {
    id: "serial",
    death: "date",
    facility: "facility",
    hospital: "hospital",
    "person.sex": "sex",
    "person.age": "age",
  },
};

const analysis = `
import { readFileSync } from "node:fs";
import {
  continuation, countDeaths, countFromTable, defineAnalysis, facilityChart, facilityTable, facilityYearHeatMap,
  facilityYearTable, isRefusal, monthlySeriesChart, monthlyTable, openArchive, transferSummary, yearlyDeathsChart,
  yearlyTable,
} from "sijill";

export default defineAnalysis(async ({ resolve, language }) => {
  const archive = await openArchive(resolve("data"), { language });
  try {
    const all = await countDeaths(archive, {});
    const years = await countDeaths(archive, { by: ["year"] });
    const sexes = await countDeaths(archive, { by: ["sex"] });
    const ages = await countDeaths(archive, { by: ["ageGroup"] });
    const crossed = await countDeaths(archive, { by: ["year", "facility"] });
    const women = await countDeaths(archive, { where: { sex: ["female"] } });
    const corner = await countDeaths(archive, { where: { facility: ["br-251"] }, period: { from: "2015-01-01", to: "2015-12-31" } });
    const answer = await continuation(archive, { after: "2014-01-20" });
    const [after] = answer.datasets;
    const [transfers] = await transferSummary(archive);
    const byFacility = await facilityTable(archive, "synthetic-records");
    const rows = readFileSync(resolve("data/secretfile-of-records.csv"), "utf8").trim().split("\\n").slice(1, 21)
      .map((line) => line.split(","));
    const list = {
      id: "list", title: "Every record",
      columns: [
        { name: "serial", label: "Serial number", type: "text" as const, role: "dimension" as const, meaning: "record" as const },
        { name: "photograph", label: "Photograph", type: "text" as const, role: "dimension" as const, meaning: "record" as const },
        { name: "name", label: "Name", type: "text" as const, role: "dimension" as const, meaning: "record" as const },
        { name: "date", label: "Date", type: "date" as const, role: "dimension" as const, meaning: "time" as const },
      ],
      rows: rows.map(([serial, name, photograph, date]) => ({ serial, photograph, name, date })),
      unit: "person" as const, nature: "synthetic" as const, method: { name: "list of records" },
      inputs: all.inputs, notes: ["The first serial number is " + rows[0]?.[0] + "."],
    };
    const one = (id: string, table: typeof all, row: Record<string, string>, label: string) =>
      countFromTable(table, { id, label, column: "certain", row });
    return {
      quantities: [
        one("all", all, {}, "synthetic records"),
        one("year.2013", years, { year: "2013" }, "synthetic records of 2013"),
        one("women", women, {}, "synthetic records of women"),
        one("corner", corner, {}, "synthetic records of one branch in 2015"),
        ...(after === undefined || after.kind === "silent" ? [] : [after.total, after.certain, after.possible,
          ...[after.share, after.first].filter((one) => one !== null)]),
        ...(transfers === undefined || isRefusal(transfers) ? [] : transfers.shares),
      ],
      tables: [
        { ...crossed, id: "crossed" }, { ...sexes, id: "sexes" }, { ...ages, id: "ages" }, list,
        ...(transfers === undefined || isRefusal(transfers) ? [] : [transfers.flows, transfers.byFacility]),
      ],
      figures: [
        facilityChart(byFacility, { id: "branches", title: "Synthetic records by branch", place: "nowhere", language, period: "2012 to 2015" }),
        facilityYearHeatMap(await facilityYearTable(archive, "synthetic-records"), { id: "grid", title: "Synthetic records by branch and year", place: "nowhere", language }),
        monthlySeriesChart(await monthlyTable(archive, "synthetic-records"), { id: "months", title: "Synthetic records by month", place: "nowhere", language }),
        yearlyDeathsChart(await yearlyTable(archive), { id: "years", title: "Synthetic records by year", place: "nowhere", language, after: { day: "2014-01-20", label: "a day" } }),
      ],
      sources: [],
      quality: undefined,
      inputs: archive.inputs(),
    };
  } finally {
    await archive.close();
  }
});
`;

/** The analysis with another title of its table by year and facility. */
export const analysisTitled = (title: string): string =>
  analysis.replace('id: "crossed" }', `id: "crossed", title: ${JSON.stringify(title)} }`);

const frontMatter = (language: string) => `---
title: ${language === "ar" ? "مثال مصطنع" : "A synthetic example"}
date: "2026-01-05"
authors: [{ name: Test Author }]
language: ${language}
version: "1.0"
status: draft
---
`;

const body = `
There are :q[all]{form=unit}, of them :q[year.2013]{form=unit} in one year and :q[women]{form=unit} of women; in one branch
and year :q[corner]{form=unit}. Later ones: :q[synthetic-records.after.share]{form=base}.

See :ref[branches].

::figure{#branches}

See :ref[grid].

::figure{#grid}

See :ref[months].

::figure{#months}

See :ref[years].

::figure{#years}

See :ref[crossed].

::table{#crossed}

See :ref[sexes].

::table{#sexes}

See :ref[ages].

::table{#ages}

See :ref[list].

::table{#list}

See :ref[synthetic-records-transfers].

::table{#synthetic-records-transfers}
`;

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

export interface RecordsReportOptions {
  readonly records?: readonly SyntheticRecord[];
  readonly policy?: unknown;
  readonly languages?: readonly string[];
  readonly analysis?: string;
  readonly body?: string;
}

/** Writes a report on synthetic records under a temporary project; removed after the tests of the file. */
export async function writeRecordsReport(options: RecordsReportOptions = {}): Promise<string> {
  const { records = drawRecords(1, 400), languages = ["en"] } = options;
  const project = await realpath(await mkdtemp(join(tmpdir(), "sijill-records-")));
  folders.push(project);
  const folder = join(project, "reports", "example");
  await mkdir(join(folder, "data"), { recursive: true });
  await writeFile(join(project, "package.json"), '{ "private": true }\n');
  await writeFile(join(folder, "analysis.ts"), options.analysis ?? analysis);
  for (const language of languages)
    await writeFile(join(folder, `report.${language}.md`), frontMatter(language) + (options.body ?? body));
  await writeRecords(folder, records);
  await writeFile(join(folder, "data", "dataset.json"), JSON.stringify(descriptor));
  if (options.policy !== undefined)
    await writeFile(join(folder, "disclosure.json"), JSON.stringify(options.policy));
  return folder;
}

export async function writeRecords(folder: string, records: readonly SyntheticRecord[]): Promise<void> {
  const lines = records.map((record) => columns.map((column) => record[column]).join(","));
  await writeFile(
    join(folder, "data", "secretfile-of-records.csv"),
    `${[columns.join(","), ...lines].join("\n")}\n`,
  );
}
