import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { SijillError } from "../../errors/index.ts";
import type { Language } from "../../quantities/index.ts";
import {
  type BuildDifference,
  compareBuilds,
  type ReadBuild,
  readComparableBuild,
} from "../difference/index.ts";
import type { PageFont } from "../html/index.ts";
import { sha256 } from "../sha256.ts";
import { stableJson } from "../stableJson.ts";
import { selectWording } from "../wording/index.ts";
import { composeCorrigendum } from "./composeCorrigendum.ts";
import { messages } from "./messages.ts";

export interface CorrigendumOptions {
  /** Where to write; nothing may be there yet. */
  readonly folder: string;
  /** Fonts of the pages; those of the charts folder unless given. */
  readonly fonts?: readonly PageFont[];
}

export interface CorrigendumResult {
  readonly difference: BuildDifference;
  /** Absolute paths of the files written, sorted. */
  readonly files: readonly string[];
}

/**
 * Writes a corrigendum that can be served as it is, in every language both versions have: HTML and PDF/A with every
 * changed number from what to what, its cause, what it does to the findings, and the passages that read otherwise; and
 * the same as data. The same two builds give the same bytes.
 *
 * @param earlier folder of the build that was served
 * @param later folder of the build that corrects it
 * @param options see `CorrigendumOptions`
 * @throws SIJILL_CORRIGENDUM_NOTHING, SIJILL_CORRIGENDUM_SAME_VERSION, SIJILL_CORRIGENDUM_LANGUAGE, SIJILL_OUTPUT_EXISTS, and what `diffBuilds` throws
 * @example
 * import { SijillError, writeCorrigendum } from "sijill";
 * const code = await writeCorrigendum("no-build", "no-build", { folder: "corrigendum" }).catch((error: SijillError) => error.code);
 * code;
 * // → "SIJILL_VERIFY_BUILD_MISSING"
 */
export async function writeCorrigendum(
  earlier: string,
  later: string,
  options: CorrigendumOptions,
): Promise<CorrigendumResult> {
  const was = await readComparableBuild(resolve(earlier));
  const is = await readComparableBuild(resolve(later));
  const difference = compareBuilds(was, is);
  if (difference.same) throw new SijillError(messages.nothingToCorrect(difference.later.root));
  if (difference.earlier.version === difference.later.version)
    throw new SijillError(messages.sameVersion(difference.later.version));
  const languages = commonLanguages(was, is);
  const folder = resolve(options.folder);
  const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    if (error.code === "ENOTDIR") return ["a file"];
    throw error;
  });
  if (there.length > 0) throw new SijillError(messages.folderTaken(folder));

  const fonts = options.fonts ?? (await import("../../charts/index.ts")).fontFiles();
  const files = new Map<string, Uint8Array>([
    ["corrigendum.json", Buffer.from(stableJson({ format: "sijill-corrigendum/1", ...difference }))],
  ]);
  for (const language of languages)
    for (const [path, content] of await writePages({ difference, was, is, language, fonts }))
      files.set(path, content);
  await mkdir(folder, { recursive: true });
  for (const [path, content] of files) await writeFile(join(folder, path), content);
  return { difference, files: [...files.keys()].sort().map((path) => join(folder, path)) };
}

interface PageParts {
  readonly difference: BuildDifference;
  readonly was: ReadBuild;
  readonly is: ReadBuild;
  readonly language: Language;
  readonly fonts: readonly PageFont[];
}

async function writePages({
  difference,
  was,
  is,
  language,
  fonts,
}: PageParts): Promise<readonly [string, Uint8Array][]> {
  const [ledgerLanguage = language] = is.manifest.report.languages as readonly Language[];
  const document = composeCorrigendum({
    difference,
    was: was.ledger,
    is: is.ledger,
    language,
    ledgerLanguage,
  });
  // Loaded now: a program that writes no pages need not wait for it.
  const [{ writeHtml }, { compilePdf, writeTypst }] = await Promise.all([
    import("../html/index.ts"),
    import("../typst/index.ts"),
  ]);
  const common = {
    document,
    appendix: { blocks: [], explained: new Set<string>() },
    wording: selectWording(language),
    suffix: "",
    drawings: new Map<string, string>(),
    isSynthetic: [was, is].some(({ ledger }) =>
      ledger.quantities.some(({ nature }) => nature === "synthetic"),
    ),
    tool: `${is.manifest.tool.name} ${is.manifest.tool.version}`,
    fingerprint: sha256(stableJson(is.ledger)).slice(0, 16),
  };
  const workspace = await mkdtemp(join(tmpdir(), "sijill-corrigendum-"));
  try {
    return [
      [`corrigendum.${language}.html`, Buffer.from(await writeHtml({ ...common, fonts }))],
      [
        `corrigendum.${language}.pdf`,
        await compilePdf({
          source: writeTypst({ ...common, attachments: [] }),
          drawings: common.drawings,
          fonts: fonts.map(({ path }) => path),
          date: document.frontMatter.date,
          standard: document.frontMatter.pdf,
          attachments: [],
          workspace,
        }),
      ],
    ];
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

function commonLanguages(was: ReadBuild, is: ReadBuild): readonly Language[] {
  const [before, after] = [was.manifest.report.languages, is.manifest.report.languages];
  const common = after.filter((language) => before.includes(language));
  if (common.length === 0) throw new SijillError(messages.noCommonLanguage(before, after));
  return common as readonly Language[];
}
