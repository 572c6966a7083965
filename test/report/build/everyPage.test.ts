import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildReport } from "../../../src/report/index.ts";
import { sha256 } from "../../../src/report/sha256.ts";
import { libraryEntry } from "../support/exampleReport.ts";
import { analysis, texts, writeLanguages } from "../support/languages.ts";
import { plainRenderer as renderer } from "../support/plainRenderer.ts";

const hasPoppler = (process.env.PATH ?? "").split(":").some((path) => existsSync(join(path, "pdftotext")));
if (!hasPoppler) process.stderr.write("skipped: every page of the PDF (apt-get install poppler-utils)\n");

/** Page n of m as each language has it, spaces aside; Arabic letters may be extracted in another order. */
const label = {
  en: (page: number, pages: number) => new RegExp(`Page${page}of${pages}`),
  de: (page: number, pages: number) => new RegExp(`Seite${page}von${pages}`),
  fr: (page: number, pages: number) => new RegExp(`Page${page}sur${pages}`),
  ar: (page: number, pages: number) => new RegExp(`${page}\\p{Script=Arabic}+${pages}`, "u"),
} as const;

describe.skipIf(!hasPoppler)("every page of a PDF", async () => {
  const languages = ["en", "ar", "de", "fr"] as const;
  const { folder } = await buildReport(await writeLanguages(languages, { analysis, texts }), {
    libraryEntry,
    renderer,
  });
  test.each(languages)("in %s carries the fingerprint of the ledger and its number", async (language) => {
    const pages = execFileSync("pdftotext", ["-layout", join(folder, `report.${language}.pdf`), "-"], {
      encoding: "utf8",
    })
      .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069\s]/g, (space) => (space === "\f" ? space : ""))
      .split("\f")
      .slice(0, -1);
    const fingerprint = sha256(await readFile(join(folder, "ledger.json"))).slice(0, 16);
    expect(pages.length).toBeGreaterThan(1);
    for (const [at, page] of pages.entries()) {
      expect(page).toContain(fingerprint);
      expect(page).toMatch(label[language](at + 1, pages.length));
    }
  });
});
