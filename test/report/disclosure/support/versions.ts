import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Language } from "../../../../src/quantities/index.ts";
import {
  indexAnalysis,
  type LoadedAnalysis,
  loadAnalysis,
  type ReportAnalysis,
  runAnalysis,
} from "../../../../src/report/analysis/index.ts";
import {
  openDisclosure,
  type ProfileName,
  type ReleasedReport,
} from "../../../../src/report/disclosure/index.ts";
import { buildLedger, type Ledger } from "../../../../src/report/ledger/index.ts";
import { libraryEntry, writeRecordsReport } from "./recordsReport.ts";

let loaded: Promise<LoadedAnalysis> | undefined;

/** The analysis of the reports on synthetic records, loaded once: it is the same in all of them. */
async function load(): Promise<LoadedAnalysis> {
  const folder = await writeRecordsReport();
  const cacheFolder = join(folder, ".cache");
  await mkdir(cacheFolder);
  return loadAnalysis(folder, { libraryEntry, cacheFolder });
}

export async function analysisOf(folder: string, language: Language = "en"): Promise<ReportAnalysis> {
  loaded ??= load();
  return runAnalysis(await loaded, { folder, seed: 1, language });
}

/** A version of a report as everything in a build is made from, and what stood behind it. */
export async function releaseOf(
  folder: string,
  profile: ProfileName,
): Promise<ReleasedReport & { readonly sealed: ReportAnalysis }> {
  const sealed = await analysisOf(folder);
  const control = await openDisclosure(folder, profile);
  return { ...(await control.release(sealed, "en")), sealed };
}

/** The ledger that a build of an analysis would hold. */
export function ledgerOf(analysis: ReportAnalysis): Ledger {
  return buildLedger([], indexAnalysis(analysis), { language: "en", suffix: "" });
}
