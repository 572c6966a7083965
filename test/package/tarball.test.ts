import { execFile } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";

const run = promisify(execFile);
const limits = { maxBuffer: 64_000_000, timeout: 300_000 };

/** The package as a stranger gets it: packed, and installed into an empty folder. */
let folder = "";
let files: readonly string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sijill-package-"));
  const packed = await run(
    "npm",
    ["pack", "--json", "--ignore-scripts", "--pack-destination", folder],
    limits,
  );
  const [description] = JSON.parse(packed.stdout.slice(packed.stdout.indexOf("[")));
  files = description.files.map(({ path }: { path: string }) => path);
  await writeFile(
    join(folder, "package.json"),
    JSON.stringify({ name: "stranger", private: true, type: "module" }),
  );
  await run(
    "npm",
    [
      "install",
      "--no-audit",
      "--no-fund",
      join(folder, description.filename),
      "typescript@6.0.3",
      "ts50@npm:typescript@5.0.4",
      "@types/node@20",
    ],
    { ...limits, cwd: folder },
  );
});

const node = (...args: string[]) => run(process.execPath, args, { ...limits, cwd: folder });

describe("the packed package", () => {
  it("holds the library, the command and the citable data, and no tests, reports or records", () => {
    expect(files).toContain("dist/index.js");
    expect(files).toContain("dist/index.cjs");
    expect(files).toContain("dist/bootstrapWorker.js");
    expect(files).toContain("dist/cli/main.js");
    expect(files).toContain("data/vdc/dataset.json");
    expect(files).toContain("data/dataset.schema.json");
    expect(files).toContain("data/template/daily-states/states.csv");
    expect(files).toContain("LICENSE");
    expect(files.filter((path) => /^(?:src|test|reports|notebooks)\//.test(path))).toEqual([]);
    expect(files.filter((path) => /detention-deaths-daily|us-custody/.test(path))).toEqual([]);
  });

  const program = `
    const archive = await sijill.openArchive("node_modules/sijill/data/vdc");
    const table = await sijill.countDeaths(archive, { by: ["year"] });
    await archive.close();
    const chart = sijill.monthlySeriesChart(
      { id: "m", title: "m", columns: [], unit: "person", nature: "documented", method: { name: "count" }, inputs: [], notes: [],
        rows: [{ month: "2014-01", count: 3, status: "covered" }, { month: "2014-02", count: 0, status: "covered" }] },
      { title: "t", place: "p" });
    const svg = await sijill.renderSvg(chart);
    console.log(table.rows[3].certain, svg.startsWith("<svg"));`;

  it("is imported as an ES module, reads, counts and draws", async () => {
    await writeFile(join(folder, "esm.mjs"), `import * as sijill from "sijill";${program}`);
    expect((await node("esm.mjs")).stdout.trim()).toBe("1906 true");
  });

  it("is required as CommonJS, reads, counts and draws", async () => {
    await writeFile(
      join(folder, "cjs.cjs"),
      `const sijill = require("sijill");(async () => {${program}})();`,
    );
    expect((await node("cjs.cjs")).stdout.trim()).toBe("1906 true");
  });

  /** Ends by itself only when its threads were ended. */
  const threaded = (url: string) => `
    const values = Array.from({ length: 500 }, (_, i) => (i * i) % 997);
    const options = { seed: 2014, replicates: 999 };
    const mean = await sijill.bootstrapInThreads(values, "mean", { ...options, threads: 2 });
    const own = { kind: "module", url: ${url}, export: "range" };
    const range = await sijill.bootstrapInThreads(values, own, { ...options, threads: 2, method: "percentile" });
    const wrong = { ...own, export: "absent" };
    const error = await sijill.bootstrapInThreads(values, wrong, options).catch((error) => error);
    console.log(
      JSON.stringify(mean) === JSON.stringify(sijill.bootstrap(values, "mean", options)),
      range.estimate,
      error instanceof sijill.SijillError && error.code,
    );`;

  it.each([
    ["ES module", "esm.mjs", 'import * as sijill from "sijill";', "", "import.meta.url"],
    [
      "CommonJS module",
      "cjs.cjs",
      'const sijill = require("sijill");(async () => {',
      "})();",
      'require("node:url").pathToFileURL(__filename)',
    ],
  ])("draws a bootstrap in threads (%s), and the process ends", async (_, file, head, tail, base) => {
    await writeFile(
      join(folder, "statistics.mjs"),
      "export const range = (sample) => Math.max(...sample) - Math.min(...sample);",
    );
    await writeFile(
      join(folder, `threads-${file}`),
      `${head}${threaded(`new URL("statistics.mjs", ${base}).href`)}${tail}`,
    );
    expect((await node(`threads-${file}`)).stdout.trim()).toBe("true 996 SIJILL_STATISTIC_NOT_LOADED");
  });

  it("answers on the command line", async () => {
    const { version } = JSON.parse(await readFile("package.json", "utf8"));
    const { stdout } = await run(join(folder, "node_modules/.bin/sijill"), ["--version"], limits);
    expect(stdout.trim()).toBe(version);
  });

  it("builds a report whose analysis imports it by name", async () => {
    const report = join(folder, "report");
    await run("mkdir", [report]);
    await writeFile(
      join(report, "analysis.ts"),
      `import { defineAnalysis, openArchive, countDeaths, countFromTable } from "sijill";
       export default defineAnalysis(async ({ resolve }) => {
         const archive = await openArchive(resolve("../node_modules/sijill/data/vdc"));
         const table = await countDeaths(archive, { by: ["year"] });
         const quantity = countFromTable(table, { id: "y", label: "deaths", column: "certain", row: { year: "2014" } });
         const inputs = archive.inputs();
         await archive.close();
         return { quantities: [quantity], tables: [], figures: [], sources: [], inputs };
       });`,
    );
    await writeFile(
      join(report, "report.en.md"),
      '---\ntitle: Test\ndate: 2026-01-05\nauthors:\n  - name: Nobody\nlanguage: en\nversion: "1"\nstatus: draft\n---\n\nThere are :q[y].\n',
    );
    const sijill = join(folder, "node_modules/.bin/sijill");
    await run(sijill, ["build", report, "--quiet"], limits);
    expect(await readFile(join(report, "build/report.en.html"), "utf8")).toContain("1,906");
    const verified = await run(sijill, ["verify", join(report, "build")], limits);
    expect(verified.stdout).toContain("intact");
  });

  const consumer = `import { countDeaths, openArchive, proportionInterval, type Quantity, type Table } from "sijill";
    export async function first(): Promise<Table> { const a = await openArchive("x"); return countDeaths(a, { by: ["year"] }); }
    export const lower: number = proportionInterval(1, 2).lower;
    export const value = (quantity: Quantity): number | string | null => quantity.value;
    // @ts-expect-error a count has no interval of text
    export const wrong: string = proportionInterval(1, 2).lower;`;

  it.each([
    ["TypeScript 5.0 with moduleResolution node, as the notebook kernel", "ts50", "node", "commonjs"],
    ["TypeScript 6.0 with moduleResolution nodenext", "typescript", "nodenext", "nodenext"],
  ])("has types that %s reads", async (_, compiler, moduleResolution, module) => {
    await writeFile(join(folder, "consumer.ts"), consumer);
    const args = [
      "--noEmit",
      "--strict",
      "--skipLibCheck",
      "--target",
      "es2022",
      "--module",
      module,
      "--moduleResolution",
      moduleResolution,
      "--types",
      "node",
      "consumer.ts",
    ];
    const { stdout } = await node(`node_modules/${compiler}/bin/tsc`, ...args).catch((error) => error);
    expect(stdout).toBe("");
  });
});
