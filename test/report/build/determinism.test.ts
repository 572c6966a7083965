import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fontFiles } from "../../../src/charts/index.ts";
import { otherNode } from "../../setup/otherNode.mjs";
import { bundleLibrary, bundlePageWorker } from "../support/bundleLibrary.ts";
import { writeReport } from "../support/exampleReport.ts";

const here = fileURLToPath(new URL("..", import.meta.url));
let folder = "";
let home = "";

beforeAll(async () => {
  folder = await mkdtemp(join(here, ".process-"));
  home = await mkdtemp(join(tmpdir(), "sijill-home-"));
  await bundleLibrary(join(folder, "library.mjs"));
  await writeFile(
    join(folder, "build.mjs"),
    `import { buildReport } from "./library.mjs";
     const libraryEntry = new URL("./library.mjs", import.meta.url);
     const { root } = await buildReport(process.argv[2], { libraryEntry });
     console.log(root);`,
  );
  await mkdir(join(home, ".local", "share", "fonts"), { recursive: true });
  const { resolve } = createRequire(import.meta.url);
  const fonts = [
    ...fontFiles().map((font) => font.path),
    // Faces of the same families that are not shipped.
    resolve("@expo-google-fonts/source-sans-3/700Bold_Italic/SourceSans3_700Bold_Italic.ttf"),
    resolve("@expo-google-fonts/source-sans-3/900Black/SourceSans3_900Black.ttf"),
    resolve("@expo-google-fonts/amiri/400Regular_Italic/Amiri_400Regular_Italic.ttf"),
    resolve("@expo-google-fonts/amiri/700Bold_Italic/Amiri_700Bold_Italic.ttf"),
  ];
  for (const [index, path] of fonts.entries())
    await writeFile(join(home, ".local", "share", "fonts", `${index}.ttf`), widened(await readFile(path)));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(home, { recursive: true, force: true });
});

/** A font of the same name whose letters are wider: what a system font of another version would be. */
function widened(font: Buffer): Buffer {
  const copy = Buffer.from(font);
  for (let table = 0; table < copy.readUInt16BE(4); table += 1) {
    const record = 12 + 16 * table;
    if (copy.toString("latin1", record, record + 4) !== "hmtx") continue;
    const offset = copy.readUInt32BE(record + 8);
    for (let glyph = 0; glyph < 200; glyph += 1)
      copy.writeUInt16BE(copy.readUInt16BE(offset + 4 * glyph) + 300, offset + 4 * glyph);
  }
  return copy;
}

async function buildIn(
  report: string,
  environment: Record<string, string>,
  node: string = process.execPath,
): Promise<ReadonlyMap<string, string>> {
  await promisify(execFile)(node, [join(folder, "build.mjs"), report], {
    env: { PATH: process.env.PATH ?? "", ...environment },
    cwd: environment.HOME ?? tmpdir(),
  });
  const files = new Map<string, string>();
  const entries = await readdir(join(report, "build"), { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(join(report, "build").length + 1), (await readFile(path)).toString("base64"));
  }
  return files;
}

test("two processes in two time zones, locales, homes and folders build the same bytes", async () => {
  const [here, there] = await Promise.all([writeReport(), writeReport()]);
  const first = await buildIn(here, {
    TZ: "Pacific/Kiritimati",
    LANG: "ar_SY.UTF-8",
    LC_ALL: "ar_SY.UTF-8",
    HOME: home,
  });
  const second = await buildIn(there, { TZ: "America/Los_Angeles", LANG: "C", LC_ALL: "C" });
  expect(first.size).toBe(12);
  expect([...first.keys()].sort()).toEqual([...second.keys()].sort());
  for (const [path, content] of first) expect(content === second.get(path), path).toBe(true);
});

test("a build with a second thread and a build without one give the same bytes", async () => {
  const started = join(folder, "started");
  const firstLine = `import { appendFileSync } from "node:fs"; appendFileSync(${JSON.stringify(started)}, "one ");`;
  const report = await writeReport();
  const alone = await buildIn(report, {});
  expect(existsSync(started)).toBe(false);
  await bundlePageWorker(join(folder, "pageWorker.js"), firstLine);
  try {
    const together = await buildIn(report, {});
    expect(await readFile(started, "utf8")).toBe("one ");
    expect([...together.keys()].sort()).toEqual([...alone.keys()].sort());
    for (const [path, content] of alone) expect(content === together.get(path), path).toBe(true);
  } finally {
    await rm(join(folder, "pageWorker.js"));
  }
});

const second = otherNode();
if (second === null)
  process.stderr.write("skipped: the same bytes on another Node (node test/setup/ensure.mjs installs it)\n");

test.skipIf(second === null)("another version of Node builds the same bytes", async () => {
  const report = await writeReport();
  const here = await buildIn(report, {});
  const there = await buildIn(report, {}, second ?? "");
  expect(here.size).toBe(12);
  for (const [path, content] of here) expect(content === there.get(path), path).toBe(true);
});

test("an error in the analysis names its line when the library is compiled, too", async () => {
  const report = await writeReport({
    analysis: 'import "sijill";\n\nexport default () => {\n  throw new Error("here");\n};\n',
  });
  const { loadAnalysis, runAnalysis } = await import("../../../src/report/analysis/index.ts");
  const libraryEntry = pathToFileURL(join(folder, "library.mjs"));
  const loaded = await loadAnalysis(report, { libraryEntry, cacheFolder: join(report, ".cache") });
  await expect(runAnalysis(loaded, { folder: report, seed: 1, language: "en" })).rejects.toMatchObject({
    problems: [{ place: { file: "analysis.ts", line: 4 } }],
  });
});
