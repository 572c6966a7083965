import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { build } from "tsdown";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** Loaded when they are needed and not before: native code, drawing, typesetting. */
const heavy = [
  "@duckdb/node-api",
  "@e965/xlsx",
  "@myriaddreamin/typst-ts-node-compiler",
  "@resvg/resvg-js",
  "esbuild",
  "harfbuzzjs",
  "piscina",
  "vega",
  "vega-lite",
];

/** Only these may be awaited before an `import "sijill"` returns. */
const light = ["pure-rand", "zod"];

let dist: string;

beforeAll(async () => {
  // Inside the project, so that a bundle that is executed finds its packages.
  dist = await mkdtemp(join("node_modules", ".sijill-bundle-"));
  await build({ outDir: dist, dts: false, clean: false, logLevel: "error" });
}, 60_000);

afterAll(() => rm(dist, { recursive: true, force: true }));

describe("the ES module", () => {
  test("waits for no package but the light ones", async () => {
    expect(await packagesLoadedBy("index.js")).toEqual(light);
  });

  test("loads the heavy packages when they are needed", async () => {
    const code = await everything(".js");
    for (const name of heavy) expect(loadsLater(code, name), name).toBe(true);
  });
});

describe("the CommonJS bundle", () => {
  test("waits for no package but the light ones", async () => {
    expect(await packagesLoadedBy("index.cjs")).toEqual(light);
  });

  test("imports by import() what cannot be required: vega waits at its top level", async () => {
    const code = await everything(".cjs");
    for (const name of ["vega", "vega-lite"]) {
      expect(code, name).toMatch(new RegExp(`(?<!\\w)import\\("${name}"\\)`));
      expect(code, name).not.toContain(`require("${name}")`);
    }
  });

  test("knows its own place, which ES modules read from import.meta.url", async () => {
    // In words and in text it may be named; in code it would be an error of syntax.
    const named = (await everything(".cjs")).split("\n").filter((line) => /\bimport\.meta\b/.test(line));
    expect(
      named.filter((line) => !/^\s*(?:\*|\/[/*])/.test(line) && !/["'`]import\.meta/.test(line)),
    ).toEqual([]);
  });

  test("carries the facility vocabulary within it", async () => {
    expect((await everything(".cjs")).match(/.*(?:require|import)\([^)]*\.json["']\)/g)).toBeNull();
  });
});

describe("the command line", () => {
  test("answers --version with the argument parser alone", async () => {
    expect(await packagesLoadedBy("cli/main.js")).toEqual(["commander"]);
  });

  test("is a program", async () => {
    expect(await readFile(join(dist, "cli/main.js"), "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
  });
});

/** Packages in the static closure of a file, by their names. */
async function packagesLoadedBy(entry: string): Promise<readonly string[]> {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = async (file: string): Promise<void> => {
    if (files.has(file)) return;
    files.add(file);
    for (const source of staticSources(await readFile(join(dist, file), "utf8")))
      if (source.startsWith(".")) await visit(join(dirname(file), source));
      else if (!source.startsWith("node:")) packages.add(/^(?:@[^/]+\/)?[^/]+/.exec(source)?.[0] ?? source);
  };
  await visit(entry);
  return [...packages].sort();
}

/** What a file loads before its first line runs: imports at its top, and requires that stand in no function. */
function staticSources(code: string): readonly string[] {
  const patterns = [
    /^(?:import|export)\b[^;]*?["']([^"']+)["'];$/gm,
    /^(?:const|let|var) .*?\brequire\("([^"]+)"\)/gm,
  ];
  return patterns.flatMap((pattern) => [...code.matchAll(pattern)].map(([, source]) => source ?? ""));
}

function loadsLater(code: string, name: string): boolean {
  return code.includes(`import("${name}")`) || code.includes(`(import.meta.url)("${name}")`);
}

/** All files of one module system, entry and chunks, as one text. */
async function everything(extension: ".js" | ".cjs"): Promise<string> {
  const files = (await readdir(dist, { recursive: true })).filter((file) => file.endsWith(extension));
  const texts = await Promise.all(files.sort().map((file) => readFile(join(dist, file), "utf8")));
  return texts.join("\n");
}
