import { mkdtemp, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { BuildOptions, BuildResult } from "./BuildOptions.ts";
import { commit } from "./proveReport.ts";
import { checkReplaceable } from "./replaceFolder.ts";
import { describeResult, writeBuild } from "./writeBuild.ts";

/**
 * Builds a report: runs `analysis.ts`, checks `report.<language>.md` against it, and writes HTML, PDF/A, figures,
 * tables, ledger and manifest. The same inputs give the same bytes. The earlier build is replaced as a whole, and only
 * when the new one is complete. A profile other than `sealed` decides first what its audience may see; every file is
 * then written from that alone.
 *
 * @param folder the report folder
 * @param options see `BuildOptions`
 * @throws SIJILL_REPORT_…, SIJILL_ANALYSIS_… and SIJILL_DISCLOSURE_…: every problem of the text at once, with file, line and column
 * @example
 * import { buildReport, SijillError } from "sijill";
 * const libraryEntry = new URL(import.meta.url);
 * const code = await buildReport("no-such-report", { libraryEntry }).catch((error: SijillError) => error.code);
 * code;
 * // → "SIJILL_REPORT_FOLDER_MISSING"
 */
export async function buildReport(folder: string, options: BuildOptions): Promise<BuildResult> {
  const reportFolder = resolve(folder);
  const target = resolve(reportFolder, options.outDir ?? "build");
  await checkReplaceable(target, reportFolder);

  const temporary = await mkdtemp(join(dirname(target), ".build-"));
  try {
    const { language, profile, libraryEntry, renderer, progress, proofSecret } = options;
    const workFolder = join(temporary, "work");
    // Loaded now: the Markdown and YAML parsers are half of what `import "sijill"` would otherwise wait for.
    const { composeReport } = await import("./composeReport.ts");
    const composed = await composeReport(reportFolder, {
      language,
      profile,
      libraryEntry,
      renderer,
      progress,
      workFolder,
      prove: proofSecret === undefined ? undefined : commit(proofSecret),
    });

    progress?.({ step: "write", detail: target });
    await writeBuild(composed.files, target, temporary);

    return { folder: target, ...describeResult(composed) };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
