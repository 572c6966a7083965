import { readFile, realpath } from "node:fs/promises";
import { dirname, join, posix, resolve } from "node:path";
import { type Problem, SijillError } from "../../errors/index.ts";
import {
  isInside,
  type Manifest,
  type ManifestInput,
  projectFolder,
  relativePath,
} from "../manifest/index.ts";
import { sha256 } from "../sha256.ts";
import type { AbsentInput, BundleFile } from "./BundleParts.ts";
import { messages } from "./messages.ts";

/** What a bundle is made of, read and compared with the manifest. */
export interface CollectedFiles {
  readonly files: readonly BundleFile[];
  readonly absent: readonly AbsentInput[];
  /** Path of the report folder below `data/project/`. */
  readonly reportPath: string;
}

export interface CollectOptions {
  readonly buildFolder: string;
  readonly reportFolder: string;
  readonly manifest: Manifest;
  /** Whether files with one record a row may be handed on. */
  readonly holdsRecords: boolean;
}

/**
 * Reads everything a bundle holds. Every file must be what the manifest says, so that a bundle is of one build and not
 * of two.
 *
 * @throws SIJILL_BUNDLE_SOURCE_CHANGED, all of them at once
 */
export async function collectFiles(options: CollectOptions): Promise<CollectedFiles> {
  const { buildFolder, manifest, holdsRecords } = options;
  const project = await realpath(await projectFolder(options.reportFolder));
  const reportFolder = await realpath(options.reportFolder);
  const problems: Problem[] = [];

  const read = async (path: string, file: string, expected: string | null): Promise<Uint8Array | null> => {
    const real = await realpath(path).catch(() => null);
    const content = real === null ? null : await readFile(real).catch(() => null);
    if (content === null || real === null) problems.push(messages.sourceMissing(file));
    else if (!isInside(real, project)) problems.push(messages.sourceOutside(file));
    else if (expected !== null && sha256(content) !== expected) problems.push(messages.sourceChanged(file));
    else return content;
    return null;
  };
  const take = async (path: string, expected: string, rest: Omit<BundleFile, "content" | "path">) => {
    const content = await read(resolve(reportFolder, path), path, expected);
    const place = relativePath(project, resolve(reportFolder, path));
    return content === null ? [] : [{ ...rest, path: posix.join("project", place), content }];
  };

  const outputs = await Promise.all(
    [...manifest.outputs.map(({ path }) => path), "manifest.json"].map(
      async (path): Promise<BundleFile> => ({
        path: `build/${path}`,
        content: await readFile(join(buildFolder, path)),
        role: "output",
        description: describeOutput(path),
      }),
    ),
  );
  const texts = manifest.texts.map(({ path, sha256: hash }) =>
    take(path, hash, { role: "text", description: "Text of the report" }),
  );
  const analysis = manifest.analysis.map(({ path, sha256: hash }) =>
    take(path, hash, { role: "analysis", description: "Analysis of the report, run by the build" }),
  );
  const [held, absent] = divideInputs(manifest.inputs, holdsRecords);
  const inputs = held.map(({ path, dataset, file, sha256: hash }) =>
    take(path, hash, { role: "input", description: `Input: ${dataset}, ${file}`, input: { dataset, file } }),
  );
  const companions = [...new Set(held.map(({ path }) => dirname(path)))].map(async (folder) => {
    const path = join(folder, "dataset.json");
    const content = await readFile(resolve(reportFolder, path)).catch(() => null);
    if (content === null) return [];
    return take(path, sha256(content), {
      role: "analysis",
      description: "What a dataset holds and could have held",
    });
  });
  const citation = readFile(join(reportFolder, "CITATION.cff")).then(
    (content): readonly BundleFile[] => [
      { path: "CITATION.cff", content, role: "support", description: "How to cite the report" },
    ],
    () => [],
  );
  const files = [
    outputs,
    ...(await Promise.all([...texts, ...analysis, ...inputs, ...companions, citation])),
  ].flat();

  const [first, ...rest] = problems;
  if (first !== undefined) throw new SijillError([first, ...rest]);
  const unique = new Map(files.map((file) => [file.path, file]));
  return { files: [...unique.values()], absent, reportPath: relativePath(project, reportFolder) };
}

type LocatedInput = ManifestInput & { readonly path: string; readonly sha256: string };

/** Inputs that are handed on, and those that are only named, each with the reason. */
function divideInputs(
  inputs: readonly ManifestInput[],
  holdsRecords: boolean,
): readonly [held: readonly LocatedInput[], absent: readonly AbsentInput[]] {
  const held: LocatedInput[] = [];
  const absent: AbsentInput[] = [];
  for (const input of inputs) {
    const { dataset, file, sha256: hash, path, rowLevel } = input;
    const leave = (reason: string) => absent.push({ dataset, file, sha256: hash, reason });
    if (hash === null) leave("this version withholds which file it is; ask its holder for it");
    else if (path === null) leave("it lies outside the project; ask its holder for it");
    else if (rowLevel !== "aggregate" && !holdsRecords)
      leave("one row is one person's record; this profile holds none");
    else held.push({ ...input, path, sha256: hash });
  }
  return [held, absent];
}

function describeOutput(path: string): string {
  if (path === "ledger.json") return "Every number the report prints, where it stands and how it was made";
  if (path === "manifest.json") return "What the build was made of and consists of, with every hash";
  if (path === "tables/datapackage.json") return "What the columns of the tables mean";
  if (path.startsWith("tables/")) return "Table of the report";
  if (path.startsWith("figures/")) return "Figure of the report";
  return "The report";
}
