import { lstat, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { recordQueries } from "../../archive/index.ts";
import { type Problem, SijillError } from "../../errors/index.ts";
import { rulesOf } from "../annex/index.ts";
import { writeZip } from "../bag/index.ts";
import type { BuildOptions, ComposedReport } from "../build/index.ts";
import { checkReplaceable } from "../build/replaceFolder.ts";
import { type AbsentTwin, composePack } from "./composePack.ts";
import { messages } from "./messages.ts";

export interface PackOptions extends Pick<BuildOptions, "libraryEntry" | "progress" | "renderer"> {
  /** A new folder, or a new archive if it ends in .zip. */
  readonly out: string;
  /** Seed of the synthetic twin; that of the report unless given. */
  readonly seed?: number;
}

export interface PackResult {
  /** Absolute path of the folder or archive. */
  readonly path: string;
  readonly files: readonly string[];
  /** Questions that were put to the records, repetitions included. */
  readonly questions: number;
  readonly combinations: number;
  readonly absent: readonly AbsentTwin[];
}

/**
 * Writes what an opposing expert needs: every analysis that was run, the findings under every combination of the declared
 * choices, other explanations, and the code with data on which it runs that are nobody's. The same report and seed give
 * the same bytes.
 *
 * @param folder the report folder
 * @param options see `PackOptions`
 * @throws SIJILL_PACK_MULTIVERSE_MISSING, SIJILL_PACK_RIVALS_MISSING, SIJILL_PACK_RIVAL_QUANTITY, SIJILL_OUTPUT_EXISTS, and
 *   what `buildReport` throws
 * @example
 * import { packOpposing, SijillError } from "sijill";
 * const options = { libraryEntry: new URL(import.meta.url), out: "pack" };
 * const code = await packOpposing("no-such-report", options).catch((error: SijillError) => error.code);
 * code;
 * // → "SIJILL_REPORT_FOLDER_MISSING"
 */
export async function packOpposing(folder: string, options: PackOptions): Promise<PackResult> {
  const reportFolder = resolve(folder);
  const path = resolve(options.out);
  if ((await lstat(path).catch(() => null)) !== null) throw new SijillError(messages.targetTaken(path));
  await checkReplaceable(path, reportFolder);
  // Loaded now: nobody who imports the library should wait for the Markdown and YAML parsers.
  const { composeReport } = await import("../build/composeReport.ts");
  const temporary = await mkdtemp(join(dirname(path), ".pack-"));
  try {
    const { libraryEntry, renderer, progress } = options;
    const { result: composed, queries } = await recordQueries(() =>
      composeReport(reportFolder, { libraryEntry, renderer, progress, workFolder: join(temporary, "work") }),
    );
    const [first, ...more] = findProblems(composed);
    if (first !== undefined) throw new SijillError([first, ...more]);
    const seed = options.seed ?? composed.manifest.seed;
    const { files, absent } = await composePack({ reportFolder, composed, queries, seed });
    progress?.({ step: "write", detail: path });
    if (path.endsWith(".zip")) {
      const name = basename(path, ".zip");
      await writeFile(
        path,
        await writeZip(new Map([...files].map(([file, content]) => [`${name}/${file}`, content]))),
      );
    } else
      for (const [file, content] of files) {
        await mkdir(dirname(join(path, file)), { recursive: true });
        await writeFile(join(path, file), content);
      }
    return {
      path,
      files: [...files.keys()].sort(),
      questions: queries.length,
      combinations: composed.analysis.multiverse?.rows.length ?? 0,
      absent,
    };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

function findProblems({ analysis, jurisdiction }: ComposedReport): readonly Problem[] {
  const { multiverse, rivals = [] } = analysis;
  const known = new Set(analysis.quantities.map(({ id }) => id));
  const asks =
    jurisdiction !== null &&
    rulesOf(jurisdiction).some(({ sections }) =>
      (sections as readonly string[]).includes("rival-explanations"),
    );
  return [
    ...(multiverse === undefined ? [messages.multiverseMissing()] : []),
    ...(asks && rivals.length === 0 ? [messages.rivalsMissing(jurisdiction)] : []),
    ...rivals.flatMap(({ id, quantities }) =>
      quantities.filter((one) => !known.has(one)).map((one) => messages.rivalQuantityUnknown(id, one)),
    ),
  ];
}
