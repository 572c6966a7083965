import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  buildReport,
  bundleReport,
  describeExamination,
  type ExamineOptions,
  examine,
  type Manifest,
  type RedactResult,
  redactBuild,
} from "../../../src/report/index.ts";
import type { Ledger } from "../../../src/report/ledger/index.ts";
import { rootHash } from "../../../src/report/manifest/index.ts";
import type { Disclosure } from "../../../src/report/proof/index.ts";
import { sha256 } from "../../../src/report/sha256.ts";
import { stableJson } from "../../../src/report/stableJson.ts";
import { libraryEntry } from "../support/exampleReport.ts";
import { analysis as example, writeLanguages } from "../support/languages.ts";
import { plainRenderer as renderer } from "../support/plainRenderer.ts";

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

const secret = Buffer.alloc(32, 7);

/** Words, numbers and names that only restricted parts hold. */
const hidden = [
  "quartz",
  "كوارتز",
  "4711",
  "witness.count",
  "secret-table",
  "Obsidian",
  "obsidian",
  "witness.csv",
];

const analysis = example
  .replace(
    "    sources: [",
    `    sources: [
      { key: "obsidian-2019", title: "Obsidian statement", publisher: "Nobody", date: "2019", url: null, urlExact: false,
        verification: "invented for a test" },`,
  )
  .replace(
    "quantities: [",
    `quantities: [
      { ...common, kind: "count", id: "witness.count", label: say({ en: "records named by the quartz statement", ar: "سجلات ذكرتها شهادة كوارتز" }),
        value: 4711, unit: "record", citation: "obsidian-2019",
        inputs: [{ ...input, file: "witness.csv", sha256: "ab".repeat(32) }] },`,
  )
  .replace(
    "tables: [table]",
    `tables: [table, { ...table, id: "secret-table", title: say({ en: "A quartz table", ar: "جدول كوارتز" }) }]`,
  );

/** Filler, so that the report runs over several pages and a moved line would show. */
const filler = (words: string) => Array.from({ length: 14 }, () => `${words} `.repeat(40)).join("\n\n");

const text = (language: "en" | "ar") => `---
title: ${language === "en" ? "A synthetic example" : "مثال مصطنع"}
date: "2026-01-05"
authors:
  - name: Test Author
language: ${language}
version: "1.0"
status: draft
---

## ${language === "en" ? "Open" : "ظاهر"}

${language === "en" ? "There are" : "عددنا"} :q[total]{form=unit} :cite[example-2020]. :ref[by-year-chart], :ref[by-year], :ref[secret-table].

${filler(language === "en" ? "Open words." : "كلام ظاهر.")}

:::restricted{#witness}
${language === "en" ? "The quartz statement names" : "تذكر شهادة كوارتز"} :q[witness.count]{form=unit} :cite[obsidian-2019]. ${"long words of a witness ".repeat(30)}

::table{#secret-table}
:::

${filler(language === "en" ? "Between words." : "كلام بين.")}

::figure{#by-year-chart}

::table{#by-year}

:::restricted{#family}
${language === "en" ? "A family asked that this be kept back." : "طلبت عائلة حجب هذا."}
:::

${language === "en" ? "The last open words are here." : "هنا آخر كلام ظاهر."}
`;

const both = (en: string) => ({ en, ar: `${en} (ar)` });
const redactions = {
  format: "sijill-redactions/1",
  redactions: [
    {
      id: "witness",
      askedBy: both("prosecution"),
      day: "2026-01-02",
      reason: both("protection of a witness"),
      granted: true,
      decidedBy: both("the court"),
    },
    {
      id: "family",
      askedBy: both("family representative"),
      day: "2026-01-03",
      reason: both("wish of a family"),
      granted: true,
      decidedBy: both("the court"),
    },
    {
      id: "refused",
      askedBy: both("a party"),
      day: "2026-01-04",
      reason: both("no reason was given"),
      granted: false,
      decidedBy: both("the court"),
    },
  ],
};

let place = "";
let report = "";
let sealed = "";
let open = "";
let result: RedactResult;
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), "sijill-redact-"));
  report = await writeLanguages(["en", "ar"], { texts: { en: text("en"), ar: text("ar") }, analysis });
  await writeFile(join(report, "redactions.json"), JSON.stringify(redactions));
  ({ folder: sealed } = await buildReport(report, { libraryEntry, renderer, proofSecret: secret }));
  open = join(report, "open");
  result = await redactBuild(sealed, { libraryEntry, renderer, secret, outDir: open });
}, 90_000);
afterAll(() => rm(place, { recursive: true, force: true }));

const look = (named: string, options: Partial<ExamineOptions> = {}) =>
  examine(named, { libraryEntry, renderer, recompute: false, ...options });

/** Every byte stream of a build, archives opened and pages as their text. */
async function streams(folder: string): Promise<readonly (readonly [string, string])[]> {
  const paths = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const found: (readonly [string, string])[] = [];
  for (const path of paths) {
    const content = await readFile(path);
    found.push([path, content.toString("utf8")]);
    if (/\.(?:docx|xlsx)$/.test(path))
      for (const [name, inner] of Object.entries(unzipSync(content)))
        found.push([`${path}/${name}`, Buffer.from(inner).toString("utf8")]);
    if (path.endsWith(".pdf")) {
      found.push([`${path} (text)`, execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" })]);
      found.push([
        `${path} (objects)`,
        execFileSync("qpdf", ["--qdf", "--object-streams=disable", path, "-"], {
          encoding: "latin1",
          maxBuffer: 2 ** 27,
        }),
      ]);
    }
  }
  return found;
}

const hasTools = ["qpdf", "pdftotext"].every((program) =>
  (process.env.PATH ?? "").split(":").some((path) => existsSync(join(path, program))),
);
if (!hasTools)
  console.warn("skipped: a search of every PDF; to run it: apt-get install -y qpdf poppler-utils");

/** Changes a copy of the redacted build, and writes every hash of it anew, as a forger would. */
async function forged(name: string, change: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(place, name);
  await cp(open, folder, { recursive: true });
  await change(folder);
  const path = join(folder, "manifest.json");
  const { root: _, ...manifest } = JSON.parse(await readFile(path, "utf8")) as Manifest;
  const outputs = await Promise.all(
    manifest.outputs.map(async (output) => {
      const content = await readFile(join(folder, output.path));
      return { path: output.path, sha256: sha256(content), bytes: content.length };
    }),
  );
  const rest = { ...manifest, outputs };
  await writeFile(path, stableJson({ ...rest, root: rootHash(rest) }));
  return folder;
}

const edit = async (path: string, was: string | RegExp, is: string): Promise<void> => {
  const content = await readFile(path, "utf8");
  expect(content).toMatch(was);
  await writeFile(path, content.replace(was, is));
};

describe("redactBuild", () => {
  test("the sealed build holds everything, and the redacted one verifies as a part of it", async () => {
    const page = await readFile(join(sealed, "report.en.html"), "utf8");
    expect(page).toContain("The quartz statement names");
    const found = await look(open, { against: sealed });
    expect(found).toMatchObject({
      intact: true,
      against: { is: "part" },
      redaction: { proof: { isPart: true } },
    });
    expect(found.roots.proof).toBe(result.proofRoot);
    expect(describeExamination(found)).toContain("are part of the sealed version");
    expect((await look(open, { root: result.proofRoot })).expected?.is).toBe("proof");
  });

  test.skipIf(!hasTools)(
    "no byte stream of it holds a withheld word, number, table, source or input",
    async () => {
      const all = await streams(open);
      expect(all.length).toBeGreaterThan(20);
      const leaks = all.flatMap(([path, content]) =>
        hidden
          .filter((word) => content.includes(word) || path.slice(open.length).includes(word))
          .map((word) => [path, word]),
      );
      expect(leaks).toEqual([]);
      // The same search finds every one of them in the sealed build.
      const whole = (await streams(sealed)).map(([path, content]) => path + content).join("\n");
      for (const word of hidden) expect(whole, word).toContain(word);
    },
  );

  test.skipIf(!hasTools)(
    "its bundle holds no withheld byte either, and verifies with the root of the proof",
    async () => {
      const out = join(place, "open.zip");
      await writeFile(join(report, "CITATION.cff"), "message: the quartz statement");
      const { absent, page } = await bundleReport(open, {
        libraryEntry,
        reportFolder: report,
        profile: "sealed",
        out,
      });
      // Nothing is handed on that the redaction did not write, even where somebody put it beside the report.
      const entries = unzipSync(await readFile(out));
      expect(Object.keys(entries).filter((path) => path.includes("/data/project"))).toEqual([]);
      expect(absent.length).toBeGreaterThan(0);
      const unpacked = join(place, "unpacked");
      for (const [path, content] of Object.entries(entries)) {
        const file = join(unpacked, path);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, content);
      }
      const all = [...(await streams(unpacked)), [page, await readFile(page, "utf8")] as const];
      expect(all.length).toBeGreaterThan(20);
      const leaks = all.flatMap(([path, content]) =>
        hidden
          .filter((word) => content.includes(word) || path.slice(place.length).includes(word))
          .map((word) => [path, word]),
      );
      expect(leaks).toEqual([]);
      const readme = all.find(([path]) => path.endsWith("README.txt"))?.[1];
      expect(readme).toContain('profile "sealed", redacted');
      expect(readme).not.toContain("All inputs are in this archive.");
      const found = await look(out, { root: result.proofRoot });
      expect(found).toMatchObject({ intact: true, kind: "bundle", expected: { is: "proof" } });
      expect(found.redaction.proof?.isPart).toBe(true);
      expect(describeExamination(found)).toContain("a redacted version goes without its analysis");
      expect((await look(out, { root: "0".repeat(64) })).intact).toBe(false);
    },
  );

  test("is not bundled with the front matter of another version of its text", async () => {
    const moved = join(place, "moved");
    await cp(report, moved, { recursive: true });
    await edit(join(moved, "report.en.md"), 'version: "1.0"', 'version: "2.0"');
    await expect(
      bundleReport(open, { libraryEntry, reportFolder: moved, out: join(place, "other.zip") }),
    ).rejects.toMatchObject({ code: "SIJILL_BUNDLE_SOURCE_CHANGED" });
  });

  test("a sealed hash that guesses could be tried on is in none of its files", async () => {
    const sealedManifest = JSON.parse(await readFile(join(sealed, "manifest.json"), "utf8")) as Manifest;
    const hashes = [...sealedManifest.texts, ...sealedManifest.analysis].map((file) => file.sha256);
    for (const [path, content] of await streams(open).catch(() => []))
      for (const hash of [...hashes, sealedManifest.root]) expect(content.includes(hash), path).toBe(false);
  });

  test("says the reason where something is withheld, and lists every request, granted or not", async () => {
    const page = (await readFile(join(open, "report.en.html"), "utf8")).replace(/<[^>]+>/g, " ");
    expect(page).toContain("Withheld: protection of a witness");
    expect(page).toContain("Withheld: wish of a family");
    expect(page).toMatch(/family representative\s+3 January 2026\s+wish of a family\s+granted by the court/);
    expect(page).toMatch(/a party\s+4 January 2026\s+no reason was given\s+not granted by the court/);
    const ledger = JSON.parse(await readFile(join(open, "ledger.json"), "utf8"));
    expect(ledger.redactions.map(({ id }: { id: string }) => id)).toEqual(["witness", "family", "refused"]);
  });

  test("tables and figures keep their numbers, and references to withheld ones still point somewhere", async () => {
    const page = await readFile(join(open, "report.en.html"), "utf8");
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const targets = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets).toContain("table_withheld-1");
    expect(targets.filter((id) => !ids.has(id))).toEqual([]);
    for (const language of ["en", "ar"] as const) {
      const ledger = JSON.parse(await readFile(join(open, "ledger.json"), "utf8"));
      const whole = JSON.parse(await readFile(join(sealed, "ledger.json"), "utf8"));
      const printed = (of: { tables: { id: string; printed: Record<string, number> }[] }) =>
        of.tables.find(({ id }) => id === "by-year")?.printed[`report.${language}.md`];
      expect(printed(ledger)).toBe(2);
      expect(printed(ledger)).toBe(printed(whole));
    }
  });

  test.skipIf(!hasTools)(
    "every line that is not withheld stands on the same page, at the same height",
    () => {
      for (const language of ["en", "ar"]) {
        const words = (folder: string) =>
          execFileSync("pdftotext", ["-bbox", join(folder, `report.${language}.pdf`), "-"], {
            encoding: "utf8",
          });
        const pages = (xml: string) => xml.split("<page ").slice(1);
        const [was, is] = [pages(words(sealed)), pages(words(open))];
        expect(is.length).toBe(was.length);
        expect(was.length).toBeGreaterThan(4);
        for (const [at, page] of is.entries()) {
          const lines = (xml: string) =>
            new Set([...xml.matchAll(/<word .*?<\/word>/g)].map(([word]) => word));
          const known = lines(was[at] ?? "");
          const moved = [...lines(page)].filter(
            (word) =>
              !known.has(word) &&
              !/Withheld|محجوب|protection|witness|wish|family|of|a|\(ar\)|Table|:|\p{Script=Arabic}|sijill|[0-9a-f]{16}/u.test(
                word,
              ),
          );
          expect(moved, `page ${at + 1} of ${language}`).toEqual([]);
        }
      }
    },
  );

  test("the sources give the same bytes again, proof and all", async () => {
    // One input of the example has no place on disk.
    expect(await look(open, { recompute: true })).toMatchObject({ rendered: [], numbers: [], files: [] });
  });

  test("a redaction that is kept is shown, the other withheld; the proof has the same root", async () => {
    const kept = join(report, "kept");
    const { proofRoot } = await redactBuild(sealed, {
      libraryEntry,
      renderer,
      secret,
      keep: ["witness"],
      outDir: kept,
    });
    const page = await readFile(join(kept, "report.en.html"), "utf8");
    expect(page).toContain("The quartz statement names");
    expect(page).not.toContain("A family asked");
    expect(proofRoot).toBe(result.proofRoot);
    // The input of the witness is named again, and has no place on disk.
    const found = await look(kept, { against: sealed });
    expect(found).toMatchObject({
      against: { is: "part" },
      redaction: { proof: { isPart: true, pages: [] } },
    });
  });
});

describe("a forger who writes every hash anew", () => {
  test.each(["en", "ar"] as const)(
    "cannot alter a cell of a table, in its file or on its page (%s)",
    async (language) => {
      const whole = JSON.parse(await readFile(join(open, "ledger.json"), "utf8")) as Ledger;
      const { file } = whole.exhibits.find((one) => one.id === "by-year" && one.language === language) ?? {
        file: "",
      };
      const inFile = await forged(`cell-${language}`, async (at) => {
        const csv = await readFile(join(at, file), "utf8");
        await writeFile(join(at, file), csv.replace(/,\d+/, ",999999"));
      });
      const found = await look(inFile, { root: result.proofRoot });
      expect(found.intact).toBe(false);
      // A figure may be drawn from the same table: whatever shows the altered cells is named.
      expect(found.redaction.proof?.exhibits).toContain(`table by-year (${language}), ${file}`);
      expect(describeExamination(found)).toContain(`table by-year (${language})`);

      const page = `report.${language}.html`;
      const onPage = await forged(`printed-${language}`, (at) =>
        edit(join(at, page), /(id="table_by-year_caption"[\s\S]*?<td class="number">)[^<]*/, "$1999999"),
      );
      const seen = await look(onPage, { root: result.proofRoot });
      expect(seen.intact).toBe(false);
      expect(seen.redaction.proof?.exhibits).toEqual([`table by-year (${language}), ${page}`]);
    },
  );

  test("cannot alter what the ledger says of a table, nor leave it out, nor withhold it in the proof", async () => {
    const change = (
      name: string,
      edits: (ledger: Mutable<Ledger>, proof: Disclosure) => Disclosure | undefined,
    ) =>
      forged(name, async (at) => {
        const [ledger, proof] = [join(at, "ledger.json"), join(at, "proof.json")];
        const value = JSON.parse(await readFile(ledger, "utf8")) as Mutable<Ledger>;
        const changed = edits(value, JSON.parse(await readFile(proof, "utf8")) as Disclosure);
        await writeFile(ledger, stableJson(value));
        if (changed !== undefined) await writeFile(proof, stableJson(changed));
      });
    const leaf = "exhibit/table/by-year/en";
    const altered = await look(
      await change("exhibit-altered", (ledger) => {
        ledger.exhibits = ledger.exhibits.map((one) => ({ ...one, cells: "0".repeat(64) }));
        return undefined;
      }),
    );
    expect(altered.redaction.proof?.foreign).toContain(leaf);
    const left = await look(
      await change("exhibit-left", (ledger) => {
        ledger.exhibits = ledger.exhibits.filter(({ id, language }) => id !== "by-year" || language !== "en");
        return undefined;
      }),
    );
    expect(left.redaction.proof?.missing).toContain(leaf);
    const withheld = await look(
      await change("exhibit-withheld", (ledger, proof) => {
        ledger.exhibits = ledger.exhibits.filter(({ id, language }) => id !== "by-year" || language !== "en");
        const leaves = proof.leaves.map((one) =>
          one.id?.startsWith("exhibit/") === true && one.id.endsWith("/by-year/en")
            ? { id: null, hash: one.hash, reason: "so it is said" }
            : one,
        );
        return { ...proof, leaves };
      }),
    );
    expect(withheld.intact).toBe(false);
    expect(withheld.redaction.proof?.exhibits).toEqual(["table by-year (en)"]);
  });

  test("cannot pass a proof of an earlier form, which covered no table, for one of today", async () => {
    const folder = await forged("earlier", (at) =>
      edit(join(at, "proof.json"), "sijill-proof/2", "sijill-proof/1"),
    );
    const found = await look(folder, { root: result.proofRoot });
    expect(found.intact).toBe(false);
    expect(found.problems.map(({ code }) => code)).toContain("SIJILL_PROOF_EARLIER_FORM");
    expect(describeExamination(found)).toContain("does not cover what tables and figures show");
  });

  test("cannot alter a paragraph of the ledger: it is named", async () => {
    const folder = await forged("paragraph", (at) =>
      edit(join(at, "ledger.json"), "The last open words are here.", "The last open words are gone."),
    );
    const found = await look(folder);
    expect(found.intact).toBe(false);
    expect(found.redaction.proof?.foreign).toHaveLength(1);
    expect(describeExamination(found)).toMatch(
      /Not part of the sealed version:\n {2}passage\/report\.en\.md\/\d{6}/,
    );
  });

  test("cannot alter a paragraph of a page: it is named", async () => {
    const folder = await forged("page", (at) =>
      edit(join(at, "report.en.html"), "The last open words are here.", "The last open words are gone."),
    );
    const found = await look(folder);
    expect(found.intact).toBe(false);
    expect(found.redaction.proof?.pages).toEqual([expect.stringMatching(/^report\.en\.md, passage \d+$/)]);
  });

  test("cannot invent a quantity, nor change the value of one", async () => {
    const folder = await forged("invented", async (at) => {
      const path = join(at, "ledger.json");
      const ledger = JSON.parse(await readFile(path, "utf8"));
      ledger.quantities.push({ ...ledger.quantities[0], id: "invented" });
      ledger.quantities.find(({ id }: { id: string }) => id === "total").value = 109;
      await writeFile(path, stableJson(ledger));
    });
    expect((await look(folder)).redaction.proof?.foreign).toEqual(
      ["quantity/total", "quantity/invented"].sort((a, b) => (a < b ? 1 : -1)),
    );
  });

  test("cannot make a proof of its own: the root is another", async () => {
    const folder = await forged("proof", async (at) => {
      const path = join(at, "proof.json");
      const proof = JSON.parse(await readFile(path, "utf8"));
      proof.leaves.pop();
      await writeFile(path, stableJson(proof));
    });
    const found = await look(folder, { against: sealed });
    expect(found.intact).toBe(false);
    expect(found.redaction.proof?.broken).toContain("root");
  });

  test("cannot leave out what the proof shows, or the proof itself", async () => {
    const folder = await forged("left-out", async (at) => {
      const path = join(at, "ledger.json");
      const ledger = JSON.parse(await readFile(path, "utf8"));
      ledger.cells.pop();
      await writeFile(path, stableJson(ledger));
    });
    expect((await look(folder)).redaction.proof?.missing).toHaveLength(1);
    const bare = await forged("bare", async (at) => {
      const path = join(at, "manifest.json");
      const manifest = JSON.parse(await readFile(path, "utf8"));
      manifest.outputs = manifest.outputs.filter((output: { path: string }) => output.path !== "proof.json");
      await writeFile(path, stableJson(manifest));
      await rm(join(at, "proof.json"));
    });
    expect((await look(bare)).problems.map(({ code }) => code)).toEqual(["SIJILL_VERIFY_PROOF_MISSING"]);
  });
});

describe("what is refused", () => {
  const attempt = (options: Partial<Parameters<typeof redactBuild>[1]> = {}, build = sealed) =>
    redactBuild(build, { libraryEntry, renderer, secret, outDir: join(report, "refused"), ...options });

  test("another secret, a build without a commitment, an unknown redaction, and nothing to withhold", async () => {
    await expect(attempt({ secret: Buffer.alloc(32, 8) })).rejects.toMatchObject({
      code: "SIJILL_REDACTION_NOT_SEALED",
    });
    await expect(attempt({}, open)).rejects.toMatchObject({ code: "SIJILL_REDACTION_NOT_SEALED" });
    await expect(attempt({ keep: ["nobody"] })).rejects.toMatchObject({ code: "SIJILL_OPTION_KEEP_UNKNOWN" });
    await expect(attempt({ keep: ["witness", "family", "refused"] })).rejects.toMatchObject({
      code: "SIJILL_REDACTION_NOTHING",
    });
  });

  test("a part restricted by a refused or unlisted redaction, in one language only, or around a heading", async () => {
    const other = await writeLanguages(["en", "ar"], {
      texts: {
        en: text("en").replace("{#family}", "{#refused}").replace("{#witness}", "{#witnes}"),
        ar: text("ar").replace(":::restricted{#family}\n", ":::restricted{#family}\n## عنوان\n\n"),
      },
      analysis,
    });
    await writeFile(join(other, "redactions.json"), JSON.stringify(redactions));
    const error = await buildReport(other, { libraryEntry, renderer }).catch((thrown: unknown) => thrown);
    expect(String(error)).toContain(
      "SIJILL_REPORT_REDACTION_REFUSED".length > 0 ? "was asked for and not granted" : "",
    );
    expect(String(error)).toContain('no redaction "witnes"');
    expect(String(error)).toContain("a heading inside a restricted part");
    await writeFile(join(other, "report.en.md"), text("en"));
    await writeFile(
      join(other, "report.ar.md"),
      text("ar").replace(/:::restricted\{#family\}\n([^\n]+)\n:::/, "$1"),
    );
    await expect(buildReport(other, { libraryEntry, renderer })).rejects.toMatchObject({
      code: "SIJILL_REPORT_PARITY_RESTRICTED",
    });
    await writeFile(
      join(other, "redactions.json"),
      JSON.stringify({ ...redactions, redactions: [{ id: "x" }] }),
    );
    await expect(buildReport(other, { libraryEntry, renderer })).rejects.toMatchObject({
      code: "SIJILL_REDACTIONS_UNREADABLE",
    });
  });
});
