import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { sha256 } from "../../../src/report/sha256.ts";
import { buildFigureReport } from "../support/figureReport.ts";

const tools = ["soffice", "pdftotext"].every((program) =>
  (process.env.PATH ?? "").split(":").some((path) => existsSync(join(path, program))),
);
if (!tools)
  process.stderr.write(
    "skipped: Word documents in an office program (apt-get install libreoffice-writer poppler-utils)\n",
  );

describe.skipIf(!tools)("a Word document as an office program lays it out", async () => {
  const folder = tools ? await buildFigureReport() : "";
  afterAll(() => rm(dirname(dirname(dirname(folder))), { recursive: true, force: true }));
  if (tools)
    execFileSync(
      "soffice",
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, "..", "office")).href}`,
        ...["--headless", "--convert-to", "pdf", "--outdir", join(folder, "..", "laid-out")],
        ...["en", "ar"].map((language) => join(folder, `report.${language}.docx`)),
      ],
      { stdio: "ignore" },
    );
  const pagesOf = (language: string): readonly string[] =>
    execFileSync("pdftotext", ["-layout", join(folder, "..", "laid-out", `report.${language}.pdf`), "-"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    })
      .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "")
      .split("\f")
      .slice(0, -1);

  test.each(["en", "ar"])("every page in %s carries the fingerprint and its number", async (language) => {
    const fingerprint = sha256(await readFile(join(folder, "ledger.json"))).slice(0, 16);
    const pages = pagesOf(language);
    expect(pages.length).toBeGreaterThan(2);
    for (const [at, page] of pages.entries()) {
      expect(page).toContain(fingerprint);
      if (language === "en") expect(page).toContain(`Page ${at + 1} of ${pages.length}`);
    }
  });

  test("captions are numbered and references name them, by fields that the program computes", () => {
    const words = pagesOf("en").join(" ").replace(/\s+/g, " ");
    for (const number of [1, 2, 3]) expect(words).toContain(`Figure ${number}. `);
    expect(words).toMatch(/There are 21 records Figure 1 Figure 2 Figure 3/);
    expect(words).toContain("Table 1. By month");
  });
});
