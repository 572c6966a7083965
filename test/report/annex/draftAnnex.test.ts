import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { SijillError } from "../../../src/errors/index.ts";
import { annexLanguages, draftAnnex, jurisdictions } from "../../../src/report/annex/index.ts";
import { buildReport } from "../../../src/report/index.ts";
import { answerPrompts } from "../support/answerPrompts.ts";

const libraryEntry = new URL("../../../src/index.ts", import.meta.url);

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function draftInto(
  jurisdiction: (typeof jurisdictions)[number],
  languages: readonly (typeof annexLanguages)[number][],
  change: (text: string) => string = (text) => text,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "sijill-annex-"));
  folders.push(folder);
  for (const [path, text] of draftAnnex(jurisdiction, languages)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), path.endsWith(".md") ? change(text) : text);
  }
  return folder;
}

const problemsOf = async (folder: string) =>
  buildReport(folder, { libraryEntry }).then(
    () => [],
    (error: SijillError) => error.problems,
  );

describe("a drafted annex", () => {
  test("is refused with every prompt of its front matter, each at its own line", async () => {
    const folder = await draftInto("icc", ["en"]);
    const problems = await problemsOf(folder);
    const text = await readFile(join(folder, "report.en.md"), "utf8");
    const asked = text.split("\n").flatMap((line, index) => (line.includes("REPLACE:") ? [index + 1] : []));
    expect(problems.map(({ place }) => place?.line)).toEqual(asked);
    expect(new Set(problems.map(({ code }) => code))).toEqual(
      new Set(["SIJILL_REPORT_FRONT_MATTER_INVALID"]),
    );
  });

  test("is refused with every prompt of its text, and the sections they leave empty", async () => {
    const folder = await draftInto("icc", ["en"], (text) => {
      const [, front = "", ...body] = text.split(/^---$/m);
      return `---${answerPrompts(front)}---${body.join("---")}`;
    });
    const problems = await problemsOf(folder);
    const text = await readFile(join(folder, "report.en.md"), "utf8");
    const prompts = problems.filter(({ code }) => code === "SIJILL_ANNEX_PROMPT_LEFT");
    expect(prompts).toHaveLength(text.match(/^::prompt/gm)?.length ?? 0);
    expect(prompts.length).toBeGreaterThan(15);
    expect(problems.some(({ code }) => code === "SIJILL_ANNEX_SECTION_EMPTY")).toBe(true);
  });

  test.each(jurisdictions)(
    "before %s is built in two languages when its prompts are answered",
    async (jurisdiction) => {
      const folder = await draftInto(jurisdiction, ["en", "ar"], answerPrompts);
      const result = await buildReport(folder, { libraryEntry });
      expect(result.counts).toMatchObject({ figures: 1, tables: 2 });
      const html = await readFile(join(folder, "build", "report.en.html"), "utf8");
      expect(html).toContain("Synthetic data: made up to show the method");
      expect(html).not.toContain("REPLACE:");
      expect(await readdir(join(folder, "build"))).toContain("report.ar.pdf");
    },
  );

  test.each(annexLanguages)("in %s asks for the same in the same order", (language) => {
    const marks = (text: string) => text.match(/:section\[[a-z-]+\]|^::(?:prompt|table|figure)/gm);
    expect(marks(draftAnnex("ew", [language]).get(`report.${language}.md`) ?? "")).toEqual(
      marks(draftAnnex("ew", ["en"]).get("report.en.md") ?? ""),
    );
  });

  test("puts the request first, then the limits, then the findings", () => {
    const text = draftAnnex("de", ["en"]).get("report.en.md") ?? "";
    const at = (id: string) => text.indexOf(`:section[${id}]`);
    expect(at("instructions")).toBeGreaterThan(0);
    expect(at("instructions")).toBeLessThan(at("not-shown"));
    expect(at("not-shown")).toBeLessThan(at("tables"));
  });
});
