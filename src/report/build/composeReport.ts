import { join } from "node:path";
import type { Problem } from "../../errors/index.ts";
import { type Language, selectLanguage } from "../../quantities/index.ts";
import {
  type AnalysisIndex,
  type AnalysisSourceFile,
  indexAnalysis,
  libraryPackage,
  loadAnalysis,
  type ReportAnalysis,
  runAnalysis,
} from "../analysis/index.ts";
import { plainText } from "../document/index.ts";
import { buildLedger, type Ledger } from "../ledger/index.ts";
import { listInputs, type Manifest, rootHash } from "../manifest/index.ts";
import { type CompiledDocument, compileDocument, readSeed } from "../markdown/index.ts";
import { sha256 } from "../sha256.ts";
import { stableJson } from "../stableJson.ts";
import { dataPackage, writeCsv } from "../tables/index.ts";
import type { BuildStep } from "./BuildOptions.ts";
import type { ChartRenderer } from "./ChartRenderer.ts";
import { drawFigures } from "./drawFigures.ts";
import { findNotices } from "./findNotices.ts";
import { type ReportText, readTexts } from "./readTexts.ts";
import { writePages } from "./writePages.ts";

export interface ComposeOptions {
  readonly language?: Language | undefined;
  readonly libraryEntry: URL;
  /** A folder for what exists only while the report is composed. */
  readonly workFolder: string;
  readonly renderer?: ChartRenderer | undefined;
  readonly progress?: ((step: BuildStep) => void) | undefined;
}

/** A whole build in memory: what `buildReport` writes and `verifyBuild` compares. */
export interface ComposedReport {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: Manifest;
  readonly ledger: Ledger;
  readonly analysis: ReportAnalysis;
  readonly notices: readonly Problem[];
}

/** Runs the analysis of a report, reads its texts against it, and renders everything a build holds. */
export async function composeReport(folder: string, options: ComposeOptions): Promise<ComposedReport> {
  const { libraryEntry, workFolder } = options;
  const progress = options.progress ?? (() => {});

  const texts = await readTexts(folder, options.language);
  for (const text of texts) selectLanguage(text.language);
  const seed = readSeed(texts[0]?.source ?? "", texts[0]?.file ?? "");

  progress({ step: "analysis", detail: "analysis.ts" });
  const loaded = await loadAnalysis(folder, { libraryEntry, cacheFolder: workFolder });
  const analysis = await runAnalysis(loaded, folder, seed);
  const index = indexAnalysis(analysis);

  progress({ step: "text", detail: texts.map((text) => text.file).join(", ") });
  const compiled = texts.map((text) => compileDocument(text.source, text.file, index));
  const documents = compiled.map((one) => one.document);
  const ledger = buildLedger(documents, index, texts[0]?.language ?? "en");

  progress({ step: "figures", detail: [...index.figures.keys()].join(", ") });
  const renderer = options.renderer ?? (await import("../../charts/index.ts"));
  const [drawings, listed, { version }] = await Promise.all([
    drawFigures([...index.figures.values()], renderer),
    listInputs(analysis, folder),
    libraryPackage(libraryEntry),
  ]);

  const ledgerText = stableJson(ledger);
  const files = new Map<string, Uint8Array>();
  files.set("ledger.json", Buffer.from(ledgerText));
  for (const [id, { svg, png }] of drawings) {
    files.set(`figures/${id}.svg`, Buffer.from(svg));
    files.set(`figures/${id}.png`, png);
  }
  for (const [path, content] of writeTables(index, compiled)) files.set(path, content);

  progress({ step: "pages", detail: documents.map(({ frontMatter }) => frontMatter.language).join(", ") });
  const pages = await writePages({
    documents,
    analysis,
    index,
    ledger,
    drawings,
    fonts: renderer.fontFiles(),
    tool: `sijill ${version}`,
    fingerprint: sha256(ledgerText).slice(0, 16),
    workspace: join(workFolder, "typst"),
  });
  for (const [path, content] of pages) files.set(path, content);

  progress({ step: "manifest", detail: `${files.size} files` });
  const manifest = writeManifest({ compiled, texts, seed, sources: loaded.sources, inputs: listed.inputs, version, files });
  files.set("manifest.json", Buffer.from(stableJson(manifest)));
  const notices = [...compiled.flatMap((one) => one.notices), ...findNotices(documents, index), ...listed.notices];
  return { files, manifest, ledger, analysis, notices };
}

function writeTables(index: AnalysisIndex, compiled: readonly CompiledDocument[]): readonly [string, Buffer][] {
  const [first] = compiled;
  if (index.tables.size === 0 || first === undefined) return [];
  const tables = [...index.tables.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const written = tables.map((table) => ({ table, path: `${table.id}.csv`, content: writeCsv(table) }));
  const { frontMatter, title } = first.document;
  return [
    ...written.map(({ path, content }): [string, Buffer] => [`tables/${path}`, Buffer.from(content)]),
    ["tables/datapackage.json", Buffer.from(dataPackage(written, frontMatter, plainText(title)))],
  ];
}

interface ManifestParts {
  readonly compiled: readonly CompiledDocument[];
  readonly texts: readonly ReportText[];
  readonly seed: number;
  readonly sources: readonly AnalysisSourceFile[];
  readonly inputs: Manifest["inputs"];
  readonly version: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

function writeManifest({ compiled, texts, seed, sources, inputs, version, files }: ManifestParts): Manifest {
  const [first] = compiled;
  if (first === undefined) throw new TypeError("A report has at least one text.");
  const { frontMatter, title } = first.document;
  const describe = (path: string, content: Uint8Array) => ({ path, sha256: sha256(content), bytes: content.length });
  const manifest: Omit<Manifest, "root"> = {
    format: "sijill-manifest/1",
    report: {
      title: plainText(title),
      version: frontMatter.version,
      status: frontMatter.status,
      date: frontMatter.date,
      languages: texts.map((text) => text.language),
    },
    tool: { name: "sijill", version },
    seed,
    texts: texts.map((text) => describe(text.file, text.content)),
    analysis: sources,
    inputs,
    outputs: [...files]
      .map(([path, content]) => describe(path, content))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
  return { ...manifest, root: rootHash(manifest) };
}
