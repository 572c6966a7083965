import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildReport, bundleReport } from "../../../src/report/index.ts";
import { bundleLibrary } from "../support/bundleLibrary.ts";
import { analysis, data, libraryEntry, writeReport } from "../support/exampleReport.ts";
import { plainRenderer as renderer } from "../support/plainRenderer.ts";

let folder = "";
let report = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sijill-bundle-"));
  report = await writeReport();
  await buildReport(report, { libraryEntry, renderer });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Paths in the archive of a report, without its top folder. */
async function pathsOf(file: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = Object.entries(unzipSync(await readFile(file)));
  expect(new Set(entries.map(([path]) => path.split("/")[0])).size).toBe(1);
  return new Map(entries.map(([path, content]) => [path.split("/").slice(1).join("/"), content]));
}

describe("bundleReport", () => {
  test("packs outputs, sources, allowed inputs, environment and how to cite", async () => {
    const result = await bundleReport(report, { libraryEntry, out: join(folder, "a.zip") });
    expect([...(await pathsOf(result.file)).keys()]).toEqual([
      "README.txt",
      "bag-info.txt",
      "bagit.txt",
      "data/CITATION.cff",
      ...[
        "figures/by-year-chart.pdf",
        "figures/by-year-chart.png",
        "figures/by-year-chart.svg",
        "figures/court-display.en.pdf",
        "ledger.json",
        "manifest.json",
      ].map((path) => `data/build/${path}`),
      ...[
        "report.en.docx",
        "report.en.html",
        "report.en.pdf",
        "tables/by-year.csv",
        "tables/by-year.xlsx",
        "tables/datapackage.json",
      ].map((path) => `data/build/${path}`),
      "data/environment.json",
      "data/project/package.json",
      ...["analysis.ts", "data/series.csv", "report.en.md", "sum.ts"].map(
        (path) => `data/project/reports/example/${path}`,
      ),
      "data/ro-crate-metadata.json",
      "manifest-sha512.txt",
      "tagmanifest-sha512.txt",
      "verify.html",
    ]);
    expect(result).toMatchObject({ files: 26, absent: [] });
    expect(result.sha256).toBe(
      createHash("sha256")
        .update(await readFile(result.file))
        .digest("hex"),
    );
  });

  test("packs the build folder just as well, and the same bytes again over the same file", async () => {
    const first = await bundleReport(report, { libraryEntry, out: join(folder, "again.zip") });
    const second = await bundleReport(join(report, "build"), {
      libraryEntry,
      out: join(folder, "again.zip"),
    });
    expect(second).toEqual(first);
  });

  test("says nothing of the machine, its clock or its user", async () => {
    const { file } = await bundleReport(report, { libraryEntry, out: join(folder, "quiet.zip") });
    const text = Buffer.from((await readFile(file)).toString("latin1")).toString();
    for (const word of [process.version, tmpdir(), process.cwd(), `${new Date().getUTCFullYear()}-`])
      expect(text.replaceAll("2026-01-05", ""), word).not.toContain(word);
  });

  test("never overwrites another archive, which may have been signed", async () => {
    const file = join(folder, "signed.zip");
    await writeFile(file, "signed by somebody");
    await expect(bundleReport(report, { libraryEntry, out: file })).rejects.toMatchObject({
      code: "SIJILL_OUTPUT_EXISTS",
    });
    expect(await readFile(file, "utf8")).toBe("signed by somebody");
  });

  test("does not pack a build that was altered, or whose text or input changed since", async () => {
    for (const [path, code] of [
      ["build/report.en.html", "SIJILL_BUNDLE_BUILD_ALTERED"],
      ["report.en.md", "SIJILL_BUNDLE_BUILD_ALTERED"],
      ["data/series.csv", "SIJILL_BUNDLE_BUILD_ALTERED"],
    ] as const) {
      const kept = await readFile(join(report, path));
      await writeFile(join(report, path), Buffer.concat([kept, Buffer.from("\n")]));
      const out = join(folder, "altered.zip");
      await expect(bundleReport(report, { libraryEntry, out }), path).rejects.toMatchObject({ code });
      await expect(readFile(out), path).rejects.toThrow();
      await writeFile(join(report, path), kept);
    }
  });

  test("answers a folder without a build, and one whose sources are elsewhere", async () => {
    await expect(bundleReport(folder, { libraryEntry })).rejects.toMatchObject({
      code: "SIJILL_BUNDLE_BUILD_MISSING",
    });
    const moved = join(folder, "moved");
    await promisify(execFile)("cp", ["-r", join(report, "build"), moved]);
    await expect(bundleReport(moved, { libraryEntry, out: join(folder, "m.zip") })).rejects.toThrow();
    const { root } = await bundleReport(moved, {
      libraryEntry,
      reportFolder: report,
      out: join(folder, "m.zip"),
    });
    expect(root).toBe((await bundleReport(report, { libraryEntry, out: join(folder, "a.zip") })).root);
  });
});

describe("inputs in which one row is one person's record", () => {
  let records = "";
  beforeAll(async () => {
    records = await writeReport({
      analysis: analysis.replace('rowLevel: "aggregate"', 'rowLevel: "record"'),
    });
    await buildReport(records, { libraryEntry, renderer });
  });

  test.each([["court"], ["authority"], ["public"]] as const)(
    "are never in a bundle for %s",
    async (profile) => {
      await buildReport(records, { libraryEntry, renderer, profile, outDir: profile });
      const out = join(folder, `${profile}.zip`);
      const { file, absent } = await bundleReport(join(records, profile), { libraryEntry, profile, out });
      const contents = [...(await pathsOf(file)).values()].map((content) => Buffer.from(content).toString());
      expect(contents).not.toContain(data);
      expect(absent).toMatchObject([{ dataset: "example", file: profile === "public" ? "" : "series.csv" }]);
    },
  );

  test("come out as the policy says, which is a source like any other: bundled, and checked", async () => {
    const policy = join(records, "disclosure.json");
    await writeFile(policy, '{ "alreadyKnown": "A test." }');
    const build = join(records, "by-policy");
    await buildReport(records, { libraryEntry, renderer, profile: "court", outDir: build });
    const { file } = await bundleReport(build, { libraryEntry, out: join(folder, "policy.zip") });
    expect((await pathsOf(file)).has("data/project/reports/example/disclosure.json")).toBe(true);
    await writeFile(policy, "{}");
    await expect(
      bundleReport(build, { libraryEntry, out: join(folder, "policy-2.zip") }),
    ).rejects.toMatchObject({
      code: "SIJILL_BUNDLE_BUILD_ALTERED",
      message: expect.stringContaining("disclosure.json: changed"),
    });
    await rm(policy);
  });

  test("are not handed on by leaving the profile out, and a bundle is for whom the build is for", async () => {
    const { file, profile } = await bundleReport(records, {
      libraryEntry,
      out: join(folder, "left-out.zip"),
    });
    expect(profile).toBe("sealed");
    expect([...(await pathsOf(file)).keys()].filter((path) => path.endsWith("series.csv"))).toEqual([]);
    await expect(bundleReport(records, { libraryEntry, profile: "public" })).rejects.toMatchObject({
      code: "SIJILL_BUNDLE_PROFILE_DIFFERS",
    });
  });

  test("are not named by a public bundle, which goes without the sources that would name them", async () => {
    const { file } = await bundleReport(join(records, "public"), {
      libraryEntry,
      out: join(folder, "public.zip"),
    });
    const files = await pathsOf(file);
    expect([...files.keys()].filter((path) => path.startsWith("data/project/"))).toEqual([]);
    for (const [path, content] of files)
      expect(Buffer.from(content).toString("latin1").includes("series.csv"), path).toBe(false);
  });

  test("are in the sealed one", async () => {
    const { file } = await bundleReport(records, {
      libraryEntry,
      profile: "sealed",
      out: join(folder, "s.zip"),
    });
    expect((await pathsOf(file)).has("data/project/reports/example/data/series.csv")).toBe(true);
  });
});

test("two processes in two time zones, locales and folders pack the same bytes", async () => {
  const here = fileURLToPath(new URL(".", import.meta.url));
  const code = await mkdtemp(join(here, ".process-"));
  try {
    await bundleLibrary(join(code, "library.mjs"));
    await writeFile(
      join(code, "bundle.mjs"),
      `import { buildReport, bundleReport } from "./library.mjs";
       const libraryEntry = new URL("./library.mjs", import.meta.url);
       await buildReport(process.argv[2], { libraryEntry });
       const { sha256 } = await bundleReport(process.argv[2], { libraryEntry, profile: "sealed", out: process.argv[3] });
       console.log(sha256);`,
    );
    const hashes = [];
    for (const [name, environment] of [
      ["one", { TZ: "Pacific/Kiritimati", LANG: "ar_SY.UTF-8", LC_ALL: "ar_SY.UTF-8" }],
      ["two", { TZ: "America/Los_Angeles", LANG: "C", LC_ALL: "C" }],
    ] as const) {
      await mkdir(join(folder, name));
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [join(code, "bundle.mjs"), await writeReport(), join(folder, name, "a.zip")],
        { env: { PATH: process.env.PATH ?? "", ...environment }, cwd: join(folder, name) },
      );
      hashes.push(stdout.trim());
    }
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(hashes[1]).toBe(hashes[0]);
  } finally {
    await rm(code, { recursive: true, force: true });
  }
});
