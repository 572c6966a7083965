import { rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { fontFiles } from "../../../src/charts/index.ts";
import { compilePdf } from "../../../src/report/typst/index.ts";
import { hasVeraPdf, validatePdf } from "../../setup/verapdf.mjs";
import { composePages } from "../support/composePages.ts";
import { buildFigureReport } from "../support/figureReport.ts";

const skipped = !hasVeraPdf();
if (skipped)
  process.stderr.write(
    "skipped: PDF/A by its reference validator, veraPDF (node test/setup/ensure.mjs says how)\n",
  );

describe.skipIf(skipped)("the reference validator veraPDF finds nothing wrong", async () => {
  const folder = skipped ? "" : await buildFigureReport();
  afterAll(() => rm(dirname(dirname(dirname(folder))), { recursive: true, force: true }));

  test("in reports as PDF/A-3b, PDF/A-2a and PDF/UA-1, in figures and in court displays; a wrong file it does find", async () => {
    const { typst, drawings } = await composePages(
      ":q[total]{form=unit}, see :ref[yearly].\n\n::figure{#yearly}\n\n::table{#by-year}\n",
    );
    const set = async (standard: "a-2a" | "ua-1") => {
      const path = join(folder, "..", `${standard}.pdf`);
      const fonts = fontFiles().map((font) => font.path);
      const common = { source: typst, drawings, fonts, date: "2026-01-05", attachments: [] };
      await writeFile(
        path,
        await compilePdf({ ...common, standard, workspace: join(folder, "..", standard) }),
      );
      return path;
    };
    const accessible = await set("ua-1");
    // The larger files in Arabic only: what is set there is set in English too, and each takes seconds.
    const valid = [
      { flavour: "3b", path: join(folder, "report.en.pdf") },
      { flavour: "3b", path: join(folder, "report.ar.pdf") },
      { flavour: "3b", path: join(folder, "figures", "by-month.ar.pdf") },
      { flavour: "2a", path: join(folder, "figures", "court-display.ar.pdf") },
      { flavour: "2a", path: await set("a-2a") },
      { flavour: "ua1", path: accessible },
    ] as const;
    const [wrong, ...found] = validatePdf([{ flavour: "2a", path: accessible }, ...valid]);
    expect(found).toEqual(valid.map(() => "valid"));
    expect(wrong).toMatch(/^invalid; \d/);
  });
});
