import { execFile, execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadAnalysis, runAnalysis } from "../../../src/report/analysis/index.ts";
import type { Ledger } from "../../../src/report/index.ts";
import { otherNode } from "../../setup/otherNode.mjs";

const hasPoppler = (process.env.PATH ?? "").split(":").some((path) => existsSync(join(path, "pdftotext")));
if (!hasPoppler)
  process.stderr.write("skipped: the text of the annex's PDFs (apt-get install poppler-utils)\n");

/** Isolates and marks of direction are for the eye; a number is read without them. */
const plain = (text: string): string =>
  text
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "")
    .replace(/&nbsp;|\u00A0|\u202F/g, " ")
    .replace(/\s+/g, " ");
const textOf = (html: string): string =>
  plain(
    html
      .slice(html.indexOf("<main"))
      .replace(/<(?:script|style)[\s\S]*?<\/(?:script|style)>/g, " ")
      .replace(/<[^>]+>/g, " "),
  );
/** Numbers with their groups and decimals; a number that another one contains is not found in it. */
const numbersIn = (text: string): ReadonlySet<string> => new Set(text.match(/\d[\d,.]*\d|\d/g) ?? []);

describe("the example annex", () => {
  let home = "";
  let elsewhere = "";
  let built = "";
  const library = resolve("test/report", `.annex-${process.pid}`);
  const read = (path: string) => readFile(join(built, path), "utf8");

  beforeAll(async () => {
    await build({
      entryPoints: ["src/index.ts"],
      outfile: join(library, "library.mjs"),
      bundle: true,
      packages: "external",
      format: "esm",
      platform: "node",
      target: "node20",
    });
    await writeFile(
      join(library, "build.mjs"),
      `import { buildReport } from "./library.mjs";
       await buildReport(process.argv[2], { libraryEntry: new URL("./library.mjs", import.meta.url) });`,
    );
    [home, elsewhere] = await Promise.all([copyOfAnnex(), copyOfAnnex()]);
    await Promise.all([
      buildIn(home, process.execPath, {
        TZ: "Pacific/Kiritimati",
        LANG: "ar_SY.UTF-8",
        LC_ALL: "ar_SY.UTF-8",
      }),
      buildIn(elsewhere, otherNode() ?? process.execPath, {
        TZ: "America/Los_Angeles",
        LANG: "C",
        LC_ALL: "C",
      }),
    ]);
    built = join(home, "reports", "annex-example", "build");
  }, 280_000);
  afterAll(() => rm(library, { recursive: true, force: true }));

  const buildIn = (folder: string, node: string, environment: Record<string, string>) =>
    promisify(execFile)(node, [join(library, "build.mjs"), join(folder, "reports", "annex-example")], {
      env: { PATH: process.env.PATH ?? "", ...environment },
      cwd: folder,
    });

  test("is built whole in both languages, with nine figures and without a placeholder", async () => {
    const ledger = JSON.parse(await read("ledger.json")) as Ledger;
    expect(ledger.figures.length).toBe(9);
    for (const language of ["en", "ar"]) {
      for (const type of ["html", "pdf", "docx"])
        expect(existsSync(join(built, `report.${language}.${type}`))).toBe(true);
      expect(textOf(await read(`report.${language}.html`))).not.toMatch(/REPLACE:|TODO|[Ll]orem/);
    }
  });

  test("prints the criteria of the court and weaknesses that are its own", async () => {
    const html = textOf(await read("report.en.html"));
    expect(html).toContain("Regulations of the International Criminal Court, regulation 44");
    expect(html).toMatch(/Known weaknesses.{200,}/s);
  });

  test("says every printed number of the English text in the Arabic one, in the page and in the PDF", async () => {
    const ledger = JSON.parse(await read("ledger.json")) as Ledger;
    const printed = ledger.numbers.filter(({ where }) => where.file === "report.en.md");
    const arabic = ledger.numbers.filter(({ where }) => where.file === "report.ar.md");
    const ids = (numbers: typeof printed) =>
      numbers.map(({ quantity, form }) => `${quantity} ${form}`).sort();
    expect(ids(arabic)).toEqual(ids(printed));

    const html = textOf(await read("report.ar.html"));
    const inPage = numbersIn(html);
    const numbers = new Set(printed.flatMap(({ text }) => [...numbersIn(plain(text))]));
    expect(numbers.size).toBeGreaterThan(40);
    expect([...numbers].filter((number) => !inPage.has(number))).toEqual([]);

    if (!hasPoppler) return;
    const pdf = plain(execFileSync("pdftotext", [join(built, "report.ar.pdf"), "-"], { encoding: "utf8" }));
    const inPdf = numbersIn(pdf);
    expect([...numbers].filter((number) => !inPdf.has(number))).toEqual([]);
  });

  test("says the rows of every table in both languages", async () => {
    const tables = JSON.parse(await read("tables/datapackage.json")) as { resources: { path: string }[] };
    const paths = tables.resources.map(({ path }) => path).filter((path) => path.endsWith(".en.csv"));
    expect(paths.length).toBeGreaterThanOrEqual(5);
    for (const path of paths) {
      const [english, arabic] = await Promise.all(
        [path, path.replace(".en.csv", ".ar.csv")].map((name) => read(join("tables", name))),
      );
      const digits = (text = ""): readonly string[] =>
        text.split("\n").map((line) => (line.match(/(?<=^|,)\d[\d-]*(?=,|\r|$)/g) ?? []).join(" "));
      expect(digits(arabic), path).toEqual(digits(english));
    }
  });

  test("keeps each number whole and in order where a line of the Arabic PDF is read", async () => {
    if (!hasPoppler) return;
    const pdf = plain(execFileSync("pdftotext", [join(built, "report.ar.pdf"), "-"], { encoding: "utf8" }));
    // Where spaces stand between directions is the reader's guess; the order of the words and numbers is the file's.
    const squeezed = pdf.replace(/ /g, "");
    expect(squeezed).toContain("من7,098إلى7,199جثة");
    expect(squeezed).toContain("20كانونالثاني2014");
    expect(squeezed).toContain("91.7%");
    expect(squeezed).not.toMatch(/%91\.7|2014الثانيكانون20/);
  });

  test("is the same bytes in another time zone, locale and folder, and on another Node where there is one", async () => {
    const other = join(elsewhere, "reports", "annex-example", "build");
    const files = (await readdir(built, { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    );
    expect(files.length).toBeGreaterThan(100);
    for (const entry of files) {
      const path = relative(built, join(entry.parentPath, entry.name));
      const [one, two] = await Promise.all([readFile(join(built, path)), readFile(join(other, path))]);
      expect(one.equals(two), path).toBe(true);
    }
  });

  test("says the same numbers when the rows of its inputs stand in another order", async () => {
    const folder = await copyOfAnnex();
    for (const dataset of [
      "vdc/deaths-monthly",
      "damascus/bodies",
      "snhr/deaths-yearly",
      "caesar-branches/bodies-by-branch",
    ]) {
      const path = join(folder, "data", `${dataset}.csv`);
      const [head = "", ...rows] = (await readFile(path, "utf8")).trimEnd().split("\n");
      await writeFile(path, `${[head, ...rows.reverse()].join("\n")}\n`);
    }
    const numbers = async (at: string) => {
      const report = join(at, "reports", "annex-example");
      const loaded = await loadAnalysis(report, {
        libraryEntry: pathToFileURL(join(library, "library.mjs")),
        cacheFolder: join(report, ".cache"),
      });
      const { quantities, tables, figures } = await runAnalysis(loaded, {
        folder: report,
        seed: 1,
        language: "ar",
      });
      return JSON.stringify([
        quantities.map(({ inputs: _, ...quantity }) => quantity),
        tables.map(({ rows }) => rows),
        figures.map(({ alt, spec }) => [alt, { ...spec, usermeta: null }]),
      ]);
    };
    expect(await numbers(folder)).toBe(await numbers(home));
  });
});

/** The annex with the data it reads, in a folder of its own. */
async function copyOfAnnex(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "sijill-annex-"));
  await cp("reports/annex-example", join(folder, "reports", "annex-example"), {
    recursive: true,
    filter: (path) => !/[\\/]build$/.test(path),
  });
  await cp("data", join(folder, "data"), { recursive: true });
  return folder;
}
