import { readFile } from "node:fs/promises";
import { dirname, join, posix, relative, resolve, sep } from "node:path";
import type { ArchiveQuery } from "../../archive/index.ts";
import { randomStream } from "../../statistics/index.ts";
import type { ComposedReport } from "../build/index.ts";
import { type ManifestInput, projectFolder } from "../manifest/index.ts";
import { sha256 } from "../sha256.ts";
import { stableJson } from "../stableJson.ts";
import { SYNTHETIC, syntheticTwin } from "./twin/syntheticTwin.ts";
import { writePackReadme } from "./writePackReadme.ts";
import {
  writeChoices,
  writeMultiverse,
  writeQueries,
  writeRanges,
  writeResults,
  writeRivals,
} from "./writeTables.ts";

export interface PackParts {
  readonly reportFolder: string;
  readonly composed: ComposedReport;
  readonly queries: readonly ArchiveQuery[];
  readonly seed: number;
}

/** An input of which the pack holds no twin and no copy. */
export interface AbsentTwin {
  readonly dataset: string;
  readonly file: string;
  readonly reason: string;
}

/** The files of an opposing-expert pack by path; the same report and seed give the same bytes. */
export async function composePack(parts: PackParts): Promise<{
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly absent: readonly AbsentTwin[];
}> {
  const { composed, queries } = parts;
  const { ledger, manifest, analysis } = composed;
  // It makes the folder a project of its own, wherever it is unpacked, and names the version that the analysis needs.
  const project = { private: true, type: "module", dependencies: { sijill: manifest.tool.version } };
  const { multiverse, rivals = [] } = analysis;
  const code = await collectCode(parts);
  const twin = await collectTwin(parts);
  const texts = new Map<string, string>([
    ["analyses/questions.csv", writeQueries(queries)],
    ["analyses/results.csv", writeResults(ledger)],
    ["rivals.csv", writeRivals(rivals)],
    ["project/package.json", stableJson(project)],
    ...(multiverse === undefined
      ? []
      : ([
          ["multiverse/combinations.csv", writeMultiverse(multiverse)],
          ["multiverse/choices.csv", writeChoices(multiverse)],
          ["multiverse/ranges.csv", writeRanges(multiverse)],
          ["multiverse/multiverse.json", stableJson(multiverse)],
        ] as const)),
    [
      "README.txt",
      writePackReadme({
        manifest,
        queries,
        multiverse: multiverse ?? null,
        rivals,
        ledger,
        absent: twin.absent,
      }),
    ],
  ]);
  const files = new Map<string, Uint8Array>([
    ...[...texts].map(([path, text]) => [path, Buffer.from(text)] as const),
    ...code,
    ...twin.files,
  ]);
  const hashes = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]) => `${sha256(content)}  ${path}\n`);
  return { files: new Map([...files, ["SHA256SUMS", Buffer.from(hashes.join(""))]]), absent: twin.absent };
}

/** Texts and analysis, where they stand in the project, so that the twin's data lie beside them as the real ones do. */
async function collectCode({
  reportFolder,
  composed,
}: PackParts): Promise<readonly (readonly [string, Uint8Array])[]> {
  const { texts, analysis } = composed.manifest;
  return Promise.all(
    [...texts, ...analysis].map(async ({ path }) => {
      const file = resolve(reportFolder, path);
      return [await placeOf(file, reportFolder), await readFile(file)] as const;
    }),
  );
}

/** Inputs: published counts as they are, records as a twin, what is neither by name only. */
async function collectTwin({ reportFolder, composed, seed }: PackParts) {
  const files = new Map<string, Uint8Array>();
  const absent: AbsentTwin[] = [];
  for (const input of composed.manifest.inputs) {
    const { dataset, file, path, rowLevel } = input;
    if (path === null) {
      absent.push({ dataset, file, reason: "its place is not known, or it lies outside the project" });
      continue;
    }
    const from = resolve(reportFolder, path);
    const twin = await contentOf(input, from, seed);
    if (twin === null)
      absent.push({
        dataset,
        file,
        reason: "one record a row in a form of which no twin is made (CSV only)",
      });
    else {
      files.set(await placeOf(from, reportFolder), twin);
      await addCompanion(files, from, rowLevel, reportFolder);
    }
  }
  return { files, absent };
}

async function contentOf(
  { rowLevel, dataset, file }: ManifestInput,
  from: string,
  seed: number,
): Promise<Uint8Array | null> {
  const content = await readFile(from);
  if (rowLevel === "aggregate") return content;
  if (!file.toLowerCase().endsWith(".csv")) return null;
  // Every file has draws of its own: two of one size would otherwise be alike.
  const own = Number.parseInt(sha256(`${seed}/${dataset}/${file}`).slice(0, 8), 16);
  const random = randomStream("--seed", own);
  return Buffer.from(syntheticTwin(content.toString("utf8"), random));
}

/** The descriptor of a dataset; that of a twin says in its title that it is one. */
async function addCompanion(
  files: Map<string, Uint8Array>,
  from: string,
  rowLevel: ManifestInput["rowLevel"],
  reportFolder: string,
): Promise<void> {
  const descriptor = join(dirname(from), "dataset.json");
  const text = await readFile(descriptor, "utf8").catch(() => null);
  if (text === null) return;
  const value = JSON.parse(text) as Record<string, unknown>;
  const marked = rowLevel === "aggregate" ? text : stableJson({ ...value, ...markedTitle(value.title) });
  files.set(await placeOf(descriptor, reportFolder), Buffer.from(marked));
}

function markedTitle(title: unknown): Readonly<Record<string, unknown>> {
  if (typeof title === "string") return { title: `${SYNTHETIC} TWIN of: ${title}`, nature: "synthetic" };
  if (typeof title !== "object" || title === null) return { nature: "synthetic" };
  const marked = Object.entries(title).map(([language, text]) => [
    language,
    `${SYNTHETIC} TWIN: ${String(text)}`,
  ]);
  return { title: Object.fromEntries(marked), nature: "synthetic" };
}

async function placeOf(file: string, reportFolder: string): Promise<string> {
  const project = await projectFolder(reportFolder);
  return posix.join("project", relative(project, file).split(sep).join("/"));
}
