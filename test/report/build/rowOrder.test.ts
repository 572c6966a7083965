import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { sha256 } from "../../../src/report/sha256.ts";
import { runCli } from "../../support/runCli.ts";

const project = await realpath(await mkdtemp(join(tmpdir(), "sijill-row-order-")));
afterAll(() => rm(project, { recursive: true, force: true }));
await writeFile(join(project, "package.json"), '{ "private": true }\n');

const analysis = `import {
  continuation, countDeaths, defineAnalysis, facilityChart, facilityTable, facilityYearHeatMap, facilityYearTable,
  monthlySeriesChart, monthlyTable, openArchive, yearlyDeathsChart, yearlyTable,
} from "sijill";

export default defineAnalysis(async ({ resolve, language }) => {
  const archive = await openArchive(resolve("data"), { language });
  const [dataset] = archive.datasets;
  const id = dataset?.descriptor.id ?? "";
  const place = { place: "nowhere", language };
  const answer = await continuation(archive, { after: "2014-01-20" });
  const observed = answer.datasets.flatMap((one) => (one.kind === "observed" ? [one.certain, one.possible] : []));
  const tables = await Promise.all([
    yearlyTable(archive), monthlyTable(archive, id), facilityTable(archive, id), facilityYearTable(archive, id),
    countDeaths(archive, { by: ["year", "sex"] }),
  ]);
  const [years, months, facilities, grid] = tables;
  const inputs = archive.inputs();
  await archive.close();
  return {
    quantities: observed,
    tables,
    figures: [
      yearlyDeathsChart(years, { title: "By year", ...place }),
      monthlySeriesChart(months, { title: "By month", ...place }),
      facilityChart(facilities, { title: "By facility", period: "all years", ...place }),
      facilityYearHeatMap(grid, { title: "By facility and year", ...place }),
    ],
    sources: [],
    inputs,
  };
});
`;

/** Figures, each with the table of its name. */
const exhibits = [
  "deaths-by-year",
  ...["by-month", "by-facility", "by-facility-and-year"].map((id) => `synthetic-example-${id}`),
];

/** Builds the report of the synthetic template with its rows in an order of their own. */
async function build(name: string, reorder: (rows: readonly string[]) => readonly string[]): Promise<string> {
  const folder = join(project, name);
  await mkdir(folder);
  await cp("data/template/synthetic", join(folder, "data"), { recursive: true });
  const file = join(folder, "data", "records.csv");
  const [head = "", ...rows] = (await readFile(file, "utf8")).trimEnd().split(/\r?\n/);
  await writeFile(file, `${[head, ...reorder(rows)].join("\n")}\n`);
  await writeFile(join(folder, "analysis.ts"), analysis);
  await writeFile(
    join(folder, "report.en.md"),
    [
      '---\ntitle: Made up\ndate: "2026-01-05"\nauthors: [{ name: Test Author }]\nlanguage: en\nversion: "1.0"\nstatus: draft\n---\n',
      "## What is recorded\n",
      ":q[synthetic-example.after.certain]{form=unit}, :q[synthetic-example.after.possible]{form=sentence}\n",
      ...exhibits.flatMap((id) => [
        `See :ref[${id}]{kind=figure}.\n`,
        `::figure{#${id}}\n`,
        `::table{#${id}}\n`,
      ]),
    ].join("\n"),
  );
  const built = await runCli("build", folder, "--quiet");
  if (built.code !== 0) throw new Error(`${built.out}\n${built.err}`);
  return join(folder, "build");
}

describe("the order of the rows of an input", async () => {
  const asTheyAre = await build("as-they-are", (rows) => rows);
  // A fixed permutation that keeps no two neighbours: 7 and the number of rows have no common divisor.
  const permuted = await build("permuted", (rows) =>
    rows.map((_, at) => rows[(at * 7 + 3) % rows.length] ?? ""),
  );
  const read = (build: string, path: string) => readFile(join(build, path));
  const files = async (build: string) =>
    (await readdir(build, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(build.length + 1))
      .sort();

  test("is another file, and the permutation loses no row", async () => {
    const rows = async (build: string) =>
      (await readFile(join(build, "../data/records.csv"), "utf8")).trimEnd().split("\n");
    const [one, other] = [await rows(asTheyAre), await rows(permuted)];
    expect(other).not.toEqual(one);
    expect([...other].sort()).toEqual([...one].map((row) => row.trimEnd()).sort());
  });

  test("changes no figure and no row of a table: they are the same bytes", async () => {
    const paths = await files(asTheyAre);
    expect(await files(permuted)).toEqual(paths);
    const drawn = paths.filter((path) => /^figures\/(?!court-display)|\.csv$/.test(path));
    expect(drawn.length).toBe(4 * 3 + 5);
    for (const path of drawn)
      expect(sha256(await read(permuted, path)), path).toBe(sha256(await read(asTheyAre, path)));
  });

  test("changes in workbooks the hash of the input, and nothing else", async () => {
    const workbooks = (await files(asTheyAre)).filter((path) => path.endsWith(".xlsx"));
    expect(workbooks).toHaveLength(5);
    const parts = async (build: string, path: string) => {
      const input = sha256(await readFile(join(build, "../data/records.csv")));
      return Object.entries(unzipSync(await read(build, path))).map(([name, content]) => [
        name,
        sha256(Buffer.from(content).toString("latin1").replaceAll(input, "<hash of the input>")),
      ]);
    };
    for (const path of workbooks)
      expect(await parts(permuted, path), path).toEqual(await parts(asTheyAre, path));
  });

  test("changes in the ledger the hash of the input and of the specifications that name it, and nothing else", async () => {
    const hashOf = async (build: string) => sha256(await readFile(join(build, "../data/records.csv")));
    const ledger = async (build: string) =>
      (await readFile(join(build, "ledger.json"), "utf8"))
        .replaceAll(await hashOf(build), "<hash of the input>")
        .replace(
          /"specification": ?"[0-9a-f]{64}"/g,
          '"specification": "<hash of a specification with its input>"',
        );
    expect(await hashOf(permuted)).not.toBe(await hashOf(asTheyAre));
    expect(await ledger(permuted)).toContain("<hash of the input>");
    expect(await ledger(permuted)).toBe(await ledger(asTheyAre));
  });

  test("changes on the page that hash and the fingerprint of the ledger, and nothing else", async () => {
    const page = async (build: string) => {
      const input = sha256(await readFile(join(build, "../data/records.csv")));
      const fingerprint = sha256(await read(build, "ledger.json"));
      return (
        (await readFile(join(build, "report.en.html"), "utf8"))
          .replaceAll(input, "<input>")
          .replaceAll(input.slice(0, 12), "<input>")
          .replaceAll(fingerprint.slice(0, 16), "<ledger>")
          // Hashes of the styles, one of which prints the fingerprint on every page.
          .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "")
      );
    };
    expect(await page(permuted)).toContain("<ledger>");
    expect(sha256(await page(permuted))).toBe(sha256(await page(asTheyAre)));
  });

  test("what else differs holds one of the two: the manifest, the pages on paper, on screen and in Word", async () => {
    const differing: string[] = [];
    for (const path of await files(asTheyAre))
      if (sha256(await read(permuted, path)) !== sha256(await read(asTheyAre, path))) differing.push(path);
    expect(differing).toEqual([
      "figures/court-display.en.pdf",
      "ledger.json",
      "manifest.json",
      "report.en.docx",
      "report.en.html",
      "report.en.pdf",
      "tables/datapackage.json",
      ...(await files(asTheyAre)).filter((path) => path.endsWith(".xlsx")),
    ]);
  });
});
