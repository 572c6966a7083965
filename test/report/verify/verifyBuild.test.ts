import { cp, mkdir, readdir, readFile, rm, symlink, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { buildReport, describeVerification, type Manifest, verifyBuild } from "../../../src/report/index.ts";
import { rootHash } from "../../../src/report/manifest/index.ts";
import { stableJson } from "../../../src/report/stableJson.ts";
import { analysis, data, libraryEntry, writeReport } from "../support/exampleReport.ts";
import { plainRenderer as renderer } from "../support/plainRenderer.ts";

let report = "";
let build = "";
let paths: readonly string[] = [];
beforeAll(async () => {
  report = await writeReport();
  ({ folder: build } = await buildReport(report, { libraryEntry, renderer }));
  const entries = await readdir(build, { recursive: true, withFileTypes: true });
  paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(build.length + 1))
    .sort();
});

const verify = (recompute = true) => verifyBuild(build, { libraryEntry, renderer, recompute });

/** Does something to the report folder, verifies, and puts everything back. */
async function verifyAfter(change: () => Promise<unknown>, recompute = true) {
  const kept = `${report}.kept`;
  await cp(report, kept, { recursive: true });
  try {
    await change();
    return await verify(recompute);
  } finally {
    await rm(report, { recursive: true, force: true });
    await cp(kept, report, { recursive: true });
    await rm(kept, { recursive: true, force: true });
  }
}

async function flip(path: string, at: number): Promise<void> {
  const content = await readFile(path);
  content[at % content.length] = (content[at % content.length] ?? 0) ^ 1;
  await writeFile(path, content);
}

async function editManifest(edit: (manifest: Manifest) => Omit<Manifest, "root">): Promise<void> {
  const path = join(build, "manifest.json");
  const edited = edit(JSON.parse(await readFile(path, "utf8")) as Manifest);
  await writeFile(path, stableJson({ ...edited, root: rootHash(edited) }));
}

describe("verifyBuild", () => {
  test("finds nothing where nothing changed, and says how much it checked", async () => {
    const verification = await verify();
    expect(verification).toMatchObject({
      intact: true,
      counts: { files: 12, inputs: 1, numbers: 11 },
      problems: [],
    });
    expect(describeVerification(verification)).toBe(
      "This build is intact: 12 files, 1 input, 11 numbers recomputed.\n" +
        `A synthetic example, version 1.0\nroot ${verification.report?.root}`,
    );
    expect(await readdir(report)).toEqual(["analysis.ts", "build", "data", "report.en.md", "sum.ts"]);
  });

  test("names every file of the build in which one byte is flipped", async () => {
    expect(paths).toHaveLength(12);
    for (const path of paths) {
      const verification = await verifyAfter(() => flip(join(build, path), 1234), false);
      expect(verification.intact).toBe(false);
      if (path === "manifest.json") continue;
      expect(verification.files).toEqual([{ path, difference: "changed" }]);
      expect(describeVerification(verification)).toContain(`${path}: changed`);
    }
  });

  test("never calls a build intact, and never throws, whichever byte of whichever file is flipped", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.nat(1_000_000), async (path, at) => {
        const verification = await verifyAfter(() => flip(join(build, path), at), false);
        expect(verification.intact).toBe(false);
        expect(describeVerification(verification)).not.toMatch(/intact|undefined|\bat .*:\d+:\d+/);
      }),
      { seed: 20140120, numRuns: 60 },
    );
  });

  test("every byte of the manifest counts, its spaces and its own root as well", async () => {
    const text = await readFile(join(build, "manifest.json"), "utf8");
    for (const edited of [`${text} `, text.replace("  ", "   "), text.replace(/"root": "./, '"root": "x')])
      expect((await verifyAfter(() => writeFile(join(build, "manifest.json"), edited), false)).intact).toBe(
        false,
      );
    const seeded = await verifyAfter(
      () => writeFile(join(build, "manifest.json"), text.replace('"seed": 1', '"seed": 2')),
      false,
    );
    expect(seeded.manifestAltered).toBe(true);
    expect(describeVerification(seeded)).toContain("manifest.json: altered after the build");
  });

  test("names what is missing and what was added", async () => {
    const verification = await verifyAfter(async () => {
      await unlink(join(build, "report.en.pdf"));
      await writeFile(join(build, "tables", "more.csv"), "a\r\n");
    }, false);
    expect(verification.files).toEqual([
      { path: "report.en.pdf", difference: "missing" },
      { path: "tables/more.csv", difference: "extra" },
    ]);
  });

  test("names every changed row of an input, and the numbers that change with it", async () => {
    const lines = data.trimEnd().split("\n");
    for (const [index, line] of lines.entries()) {
      const other =
        index === 0 ? "year,place,count" : line.replace(/(\d+)$/, (count) => String(Number(count) + 1));
      const changed = lines.with(index, other).join("\n");
      const verification = await verifyAfter(() =>
        writeFile(join(report, "data", "series.csv"), `${changed}\n`),
      );
      expect(verification.inputs).toMatchObject([
        {
          dataset: "example",
          difference: "changed",
          rows: [{ change: "changed", from: index + 1, to: index + 1 }],
        },
      ]);
      expect(describeVerification(verification)).toContain(`example, series.csv: row ${index + 1} changed`);
      const total = verification.numbers.find(({ id, member }) => id === "total" && member === "value");
      expect(total).toEqual(
        index === 0 ? undefined : { kind: "quantity", id: "total", member: "value", was: 108, is: 109 },
      );
      if (index > 0)
        expect(verification.numbers).toContainEqual({
          kind: "cell",
          id: "by-year",
          member: `row ${index}, count`,
          was: 9 + index,
          is: 10 + index,
        });
    }
  });

  test("a changed row that changes no number still changes the pages it is in, and is named", async () => {
    const verification = await verifyAfter(() =>
      writeFile(join(report, "data", "series.csv"), data.replace("site A", "site B")),
    );
    expect(verification.numbers.map(({ id, member }) => [id, member])).toEqual([["by-year", "data"]]);
    expect(describeVerification(verification)).toContain("table by-year: words or dates of the table differ");
    expect(verification.rendered).toContain("report.en.html");
  });

  test("names inserted and deleted rows, a file whose end only differs, and a missing file", async () => {
    const write = (text: string) =>
      verifyAfter(() => writeFile(join(report, "data", "series.csv"), text), false);
    const inserted = await write(data.replace("2014,", "2014,new,1\n2014,"));
    expect(describeVerification(inserted)).toContain("example, series.csv: row 5 inserted");
    const deleted = await write(data.replace(/2014,.*\n2015,.*\n/, ""));
    expect(describeVerification(deleted)).toContain("example, series.csv: rows 5 to 6 deleted");
    const cut = await write(data.trimEnd());
    expect(describeVerification(cut)).toContain("changed, but in no row (line ends");
    const missing = await verifyAfter(() => unlink(join(report, "data", "series.csv")));
    expect(describeVerification(missing)).toContain("example, series.csv: missing");
    expect(missing.problems.map((problem) => problem.code)).toEqual(["SIJILL_VERIFY_NOT_RECOMPUTED"]);
  });

  test("names a changed text and a changed analysis, and what they change", async () => {
    const verification = await verifyAfter(async () => {
      const text = await readFile(join(report, "report.en.md"), "utf8");
      await writeFile(join(report, "report.en.md"), text.replace("There are", "There were"));
      await writeFile(
        join(report, "sum.ts"),
        "export const sum = (values: readonly number[]) => values.length;\n",
      );
    });
    expect(verification.sources).toEqual([
      { path: "report.en.md", difference: "changed" },
      { path: "sum.ts", difference: "changed" },
    ]);
    expect(verification.numbers).toContainEqual({
      kind: "quantity",
      id: "total",
      member: "value",
      was: 108,
      is: 8,
    });
    expect(describeVerification(verification)).toContain("total, value: was 108, is 8");
    expect(verification.rendered).toContain("report.en.pdf");
  });

  test("a whole build forged with fitting hashes is found out by building again", async () => {
    const verification = await verifyAfter(async () => {
      const path = join(build, "tables", "by-year.csv");
      const forged = (await readFile(path, "utf8")).replace(
        "2013,synthetic site A,12",
        "2013,synthetic site A,99",
      );
      await writeFile(path, forged);
      const { sha256 } = await import("../../../src/report/sha256.ts");
      await editManifest((manifest) => ({
        ...manifest,
        outputs: manifest.outputs.map((output) =>
          output.path === "tables/by-year.csv" ? { ...output, sha256: sha256(forged) } : output,
        ),
      }));
    });
    expect(verification.files).toEqual([]);
    expect(verification.manifestAltered).toBe(false);
    expect(verification.rendered).toEqual(["tables/by-year.csv"]);
    expect(verification.intact).toBe(false);
  });

  test("without the sources it says that the numbers were not recomputed, and checks the files all the same", async () => {
    const verification = await verifyAfter(() => unlink(join(report, "analysis.ts")));
    expect(verification.counts).toEqual({ files: 12, inputs: 1, numbers: 0 });
    expect(verification.problems.map((problem) => problem.code)).toEqual(["SIJILL_VERIFY_NOT_RECOMPUTED"]);
    expect(describeVerification(verification)).toContain("numbers not recomputed");
  });

  test("an analysis that fails now is answered with its line", async () => {
    const verification = await verifyAfter(() =>
      writeFile(join(report, "analysis.ts"), `${analysis}\nthrow new Error("broken");\n`),
    );
    expect(verification.problems[0]?.what).toMatch(/The numbers were not recomputed: .*broken/);
    expect(verification.problems[0]?.what).toContain("analysis.ts, line");
  });

  test("when nobody asks, the analysis is not run", async () => {
    const verification = await verifyAfter(
      () => writeFile(join(report, "analysis.ts"), 'throw new Error("must not run");\n'),
      false,
    );
    expect(verification.problems).toEqual([]);
    expect(verification.counts.numbers).toBe(0);
  });

  test("a build that was moved is verified with the report folder named", async () => {
    const moved = join(await writeReport(), "elsewhere");
    await cp(build, moved, { recursive: true });
    const verification = await verifyBuild(moved, { libraryEntry, renderer, reportFolder: report });
    expect(verification.intact).toBe(true);
  });
});

describe("a hostile build folder", () => {
  const codes = (verification: Awaited<ReturnType<typeof verify>>) =>
    verification.problems.map((problem) => problem.code);

  test.each([
    "../../../../../etc/passwd",
    "/etc/passwd",
    "C:\\windows\\win.ini",
    "figures/../../x",
    "figures//x",
    "./report.en.html",
    "a\u0000b",
  ])("the output path %j is refused", async (path) => {
    const verification = await verifyAfter(
      () =>
        editManifest((manifest) => ({
          ...manifest,
          outputs: [...manifest.outputs, { path, sha256: "0".repeat(64), bytes: 1 }],
        })),
      false,
    );
    expect(codes(verification)).toEqual(["SIJILL_VERIFY_PATH_REFUSED"]);
    expect(verification.problems[0]?.value).toBe(path);
  });

  test.each(["/etc/passwd", "../../../../../../../../etc/passwd", "../../../outside.csv"])(
    "the input path %j is refused",
    async (path) => {
      const verification = await verifyAfter(
        () =>
          editManifest((manifest) => ({
            ...manifest,
            inputs: manifest.inputs.map((input) => ({ ...input, path })),
          })),
        false,
      );
      expect(codes(verification)).toEqual(["SIJILL_VERIFY_PATH_REFUSED"]);
      expect(verification.inputs).toEqual([]);
    },
  );

  test("a build that was moved without its sources is not accused: its inputs are not at hand, and nothing is opened", async () => {
    const moved = join(report, "..", "moved", "build");
    await cp(build, moved, { recursive: true });
    const path = join(moved, "manifest.json");
    const manifest = JSON.parse(await readFile(path, "utf8"));
    const inputs = manifest.inputs.map((input: object) => ({
      ...input,
      path: "../../../../elsewhere/series.csv",
    }));
    await writeFile(path, JSON.stringify({ ...manifest, inputs }));
    const verification = await verifyBuild(moved, { libraryEntry, renderer });
    await rm(join(report, "..", "moved"), { recursive: true });
    expect(codes(verification)).toEqual(["SIJILL_VERIFY_NOT_RECOMPUTED"]);
    expect(verification.problems[0]?.fix).toContain("--report");
    expect(verification.unlocated.length).toBe(inputs.length);
  });

  test("an input that is a link out of the project is not followed", async () => {
    const verification = await verifyAfter(async () => {
      await unlink(join(report, "data", "series.csv"));
      await symlink("/etc/hostname", join(report, "data", "series.csv"));
    }, false);
    expect(codes(verification)).toEqual(["SIJILL_VERIFY_PATH_REFUSED"]);
  });

  test("links inside the build are refused, whether they stand for a file or a folder", async () => {
    const verification = await verifyAfter(async () => {
      await unlink(join(build, "report.en.html"));
      await symlink("/etc/hostname", join(build, "report.en.html"));
      await symlink("/etc", join(build, "etc"));
    }, false);
    expect(codes(verification)).toEqual(["SIJILL_VERIFY_PATH_REFUSED", "SIJILL_VERIFY_PATH_REFUSED"]);
    expect(verification.files).toEqual([]);
  });

  test("a manifest that is a link or a folder is refused", async () => {
    const link = await verifyAfter(async () => {
      await unlink(join(build, "manifest.json"));
      await symlink("/etc/hostname", join(build, "manifest.json"));
    }, false);
    expect(codes(link)).toEqual(["SIJILL_VERIFY_PATH_REFUSED"]);
    const folder = await verifyAfter(async () => {
      await unlink(join(build, "manifest.json"));
      await mkdir(join(build, "manifest.json"));
    }, false);
    expect(codes(folder)).toEqual(["SIJILL_VERIFY_PATH_REFUSED"]);
  });

  test.each([
    "",
    "{",
    "[]",
    "null",
    '"text"',
    "{}",
    '{"format":"sijill-manifest/2"}',
    "\u0000",
    "[".repeat(100_000),
  ])("the manifest %j is answered, not thrown", async (text) => {
    const verification = await verifyAfter(() => writeFile(join(build, "manifest.json"), text), false);
    expect(codes(verification)).toEqual(["SIJILL_VERIFY_UNREADABLE"]);
    expect(describeVerification(verification)).toMatch(
      /^This is not a build that can be checked\.\nmanifest.json cannot be read/,
    );
  });

  test.each(["", "{", "[]", "null", '{"quantities":[{}],"cells":[],"tables":[]}'])(
    "the ledger %j is answered, not thrown",
    async (text) => {
      const verification = await verifyAfter(() => writeFile(join(build, "ledger.json"), text));
      expect(verification.files).toEqual([{ path: "ledger.json", difference: "changed" }]);
      expect(codes(verification)).toEqual(["SIJILL_VERIFY_UNREADABLE"]);
    },
  );

  test("a folder without a manifest is no build", async () => {
    const verification = await verifyBuild("/nowhere", { libraryEntry });
    expect(codes(verification)).toEqual(["SIJILL_VERIFY_BUILD_MISSING"]);
  });
});

describe("record-level inputs", () => {
  test("a changed row is named by its block, and the manifest has no fingerprint of a single person", async () => {
    const rows = Array.from(
      { length: 120 },
      (_, index) => `${2011 + (index % 8)},synthetic person ${index},1`,
    );
    const text = ["year,site,count", ...rows, ""].join("\n");
    const folder = await writeReport({
      analysis: analysis.replace('rowLevel: "aggregate"', 'rowLevel: "record"'),
      data: text,
    });
    const { folder: own } = await buildReport(folder, { libraryEntry, renderer });
    const manifest = JSON.parse(await readFile(join(own, "manifest.json"), "utf8")) as Manifest;
    expect(manifest.inputs[0]?.rows).toMatchObject({ lines: 121, block: 50 });
    expect(manifest.inputs[0]?.rows?.digests).toHaveLength(2);

    await writeFile(
      join(folder, "data", "series.csv"),
      text.replace("synthetic person 70,1", "synthetic person 70,2"),
    );
    const verification = await verifyBuild(own, { libraryEntry, renderer });
    expect(describeVerification(verification)).toContain(
      "example, series.csv: somewhere in rows 51 to 121 changed",
    );
    expect(verification.numbers).toContainEqual({
      kind: "quantity",
      id: "total",
      member: "value",
      was: 120,
      is: 121,
    });
  });
});

test("a long list of differences is one screen", async () => {
  const verification = await verifyAfter(async () => {
    for (let index = 0; index < 40; index += 1) await writeFile(join(build, `extra-${index}.txt`), "x");
  }, false);
  expect(describeVerification(verification).split("\n").length).toBeLessThan(24);
  expect(describeVerification(verification)).toContain("… and 32 more");
});
