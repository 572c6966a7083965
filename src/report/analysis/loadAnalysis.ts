import { mkdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isSijillError, SijillError } from "../../errors/index.ts";
import { sha256 } from "../sha256.ts";
import { type AnalysisSourceFile, bundleAnalysis } from "./bundleAnalysis.ts";
import { messages } from "./messages.ts";
import { placeOfError } from "./placeOfError.ts";
import type { AnalysisFunction } from "./ReportAnalysis.ts";
import { UnsaidError } from "./UnsaidError.ts";

export type { AnalysisSourceFile } from "./bundleAnalysis.ts";

export interface LoadedAnalysis {
  readonly analysis: AnalysisFunction;
  readonly sources: readonly AnalysisSourceFile[];
  /** Turns an error thrown inside the analysis into one that names its file and line. */
  readonly explain: (error: unknown) => SijillError;
}

/**
 * Loads `analysis.ts` of a report folder: bundles it, runs the module and takes its default export.
 *
 * @param folder absolute path of the report folder
 * @param options.libraryEntry address of the running library, which `import … from "sijill"` means
 * @param options.cacheFolder where the bundle is written for the moment of its import; it is removed again
 * @throws SIJILL_ANALYSIS_MISSING, SIJILL_ANALYSIS_UNREADABLE, SIJILL_ANALYSIS_FAILED, SIJILL_ANALYSIS_NO_EXPORT
 */
export async function loadAnalysis(
  folder: string,
  options: { readonly libraryEntry: URL; readonly cacheFolder: string },
): Promise<LoadedAnalysis> {
  const isFile = await stat(join(folder, "analysis.ts")).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile) throw new SijillError(messages.analysisMissing(folder));

  const bundle = await bundleAnalysis(folder, options.libraryEntry);
  await mkdir(options.cacheFolder, { recursive: true });
  const file = join(options.cacheFolder, `analysis.${sha256(bundle.code).slice(0, 16)}.mjs`);
  const explain = (error: unknown) => explainError(error, file, bundle.sourceMap, folder);
  try {
    await writeFile(file, bundle.code);
    const module = await importModule(file, explain);
    if (typeof module.default !== "function") throw new SijillError(messages.analysisNoExport("analysis.ts"));
    return { analysis: module.default as AnalysisFunction, sources: bundle.sources, explain };
  } finally {
    await rm(file, { force: true });
  }
}

async function importModule(
  file: string,
  explain: (error: unknown) => SijillError,
): Promise<{ readonly default?: unknown }> {
  try {
    return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { readonly default?: unknown };
  } catch (error) {
    throw explain(error);
  }
}

function explainError(error: unknown, file: string, sourceMap: string, folder: string): SijillError {
  if (error instanceof SijillError) return error;
  const place = placeOfError(error, file, sourceMap, folder);
  if (error instanceof UnsaidError)
    return new SijillError(messages.analysisUnsaid(place, error.language, Object.entries(error.texts)));
  const [first, ...rest] = isSijillError(error) ? error.problems : [];
  if (first !== undefined) return new SijillError([first, ...rest]);
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new SijillError(messages.analysisFailed(place, detail));
}
