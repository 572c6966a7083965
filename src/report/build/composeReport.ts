import { join } from "node:path";
import type { Problem } from "../../errors/index.ts";
import { type Language, selectLanguage } from "../../quantities/index.ts";
import {
  type AnalysisSourceFile,
  libraryPackage,
  loadAnalysis,
  type ReportAnalysis,
} from "../analysis/index.ts";
import type { Jurisdiction } from "../annex/index.ts";
import { openDisclosure, type ProfileName, releaseManifestInputs } from "../disclosure/index.ts";
import { plainText, type ReportDocument } from "../document/index.ts";
import { buildLedger, describeExhibits, type Ledger, nameThings } from "../ledger/index.ts";
import { listInputs, type Manifest, rootHash } from "../manifest/index.ts";
import { frontMatterOf } from "../markdown/index.ts";
import { type RedactionPlan, readRedactions } from "../redaction/index.ts";
import { sha256 } from "../sha256.ts";
import { stableJson } from "../stableJson.ts";
import { dataPackage, writeCsv } from "../tables/index.ts";
import { selectWording } from "../wording/index.ts";
import type { BuildStep } from "./BuildOptions.ts";
import type { ChartRenderer } from "./ChartRenderer.ts";
import { composeVersions, type ReportVersion } from "./composeVersions.ts";
import { drawFigures } from "./drawFigures.ts";
import { findNotices } from "./findNotices.ts";
import { openPageTools, type PageTools } from "./pageTools.ts";
import { type ReportText, readTexts } from "./readTexts.ts";
import { redactVersions } from "./redactVersions.ts";
import { type FigureSheets, writeFigurePages } from "./writeFigurePages.ts";
import { type PagesParts, writePages } from "./writePages.ts";

export interface ComposeOptions {
  readonly language?: Language | undefined;
  /** Who it is for; "sealed" unless given. */
  readonly profile?: ProfileName | undefined;
  readonly libraryEntry: URL;
  /** A folder for what exists only while the report is composed. */
  readonly workFolder: string;
  readonly renderer?: ChartRenderer | undefined;
  /** Withhold what every granted redaction restricts, but these; nothing is withheld unless given. */
  readonly keep?: readonly string[] | undefined;
  /** Writes the file that binds the build to a salted tree; needs a secret, so a check cannot write it again. */
  readonly prove?:
    | ((ledger: Ledger, versions: readonly ReportVersion[], plan: RedactionPlan | null) => ProofFile)
    | undefined;
  /** Files that only the holder of a secret can make, as the build that is checked has them. */
  readonly carried?: ReadonlyMap<string, Uint8Array> | undefined;
  readonly progress?: ((step: BuildStep) => void) | undefined;
}

export interface ProofFile {
  readonly path: string;
  readonly content: string;
}

/** A whole build in memory: what `buildReport` writes and `verifyBuild` compares. */
export interface ComposedReport {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: Manifest;
  readonly ledger: Ledger;
  readonly analysis: ReportAnalysis;
  /** Of an annex, whose rules it answers. */
  readonly jurisdiction: Jurisdiction | null;
  readonly notices: readonly Problem[];
}

/** Runs the analysis of a report, reads its texts against it, and renders everything a build holds. */
export async function composeReport(folder: string, options: ComposeOptions): Promise<ComposedReport> {
  const tools = await openPageTools(options.renderer);
  try {
    return await compose(folder, options, tools);
  } finally {
    await tools.end();
  }
}

async function compose(folder: string, options: ComposeOptions, tools: PageTools): Promise<ComposedReport> {
  const { libraryEntry, workFolder } = options;
  const progress = options.progress ?? (() => {});

  const texts = await readTexts(folder, options.language);
  for (const text of texts) selectLanguage(text.language);
  const { seed } = frontMatterOf(texts[0]?.source ?? "", texts[0]?.file ?? "");

  const loaded = await loadAnalysis(folder, { libraryEntry, cacheFolder: workFolder });
  const { version } = await libraryPackage(libraryEntry);
  const tool = `sijill ${version}`;
  const redactions = await readRedactions(
    folder,
    texts.map((text) => text.language),
  );
  const control = await openDisclosure(folder, options.profile ?? "sealed");
  const composed = await composeVersions(loaded, texts, {
    folder,
    seed,
    tool,
    control,
    progress,
    released: ({ figures }) => tools.begin(figures),
    redactions,
  });
  const { notices } = composed;
  const versions =
    options.keep === undefined
      ? composed.versions
      : redactVersions(composed.versions, options.keep, redactions ?? []);
  const [first] = versions;
  if (first === undefined) throw new TypeError("A report has at least one text.");
  const documents = versions.map((one) => one.document);
  const names = Object.fromEntries(versions.map(({ language, index }) => [language, nameThings(index)]));
  const exhibitNumbers = versions.flatMap(({ language, numerals }) =>
    numerals.map((numeral) => ({ ...numeral, language })),
  );
  const ledger = buildLedger(documents, first.index, {
    ...first,
    names,
    exhibitNumbers,
    exhibits: versions.flatMap(({ language, index, suffix }) => describeExhibits(index, language, suffix)),
    redactions: redactions ?? [],
  });

  progress({ step: "figures", detail: [...first.index.figures.keys()].join(", ") });
  const sheets: FigureSheets = {
    tools,
    fonts: tools.renderer.fontFiles(),
    workspace: join(workFolder, "typst"),
  };
  const drawing = versions.map(async (version) => ({
    ...version,
    drawings: await drawFigures([...version.index.figures.values()], tools.renderer),
  }));
  // Tables are written while the figures are drawn, and a figure is set alone as soon as it is.
  const figurePages = Promise.all(drawing.map(async (version) => writeFigurePages(await version, sheets)));
  figurePages.catch(() => {}); // told where it is waited for
  const [drawn, workbooks, listed] = await Promise.all([
    Promise.all(drawing),
    writeWorkbooks(versions),
    listInputs(first.sealed, folder),
  ]);

  const ledgerText = stableJson(ledger);
  const files = new Map<string, Uint8Array>(options.carried ?? []);
  const proof = options.prove?.(ledger, composed.versions, first.redacted?.plan ?? null) ?? null;
  if (proof !== null) files.set(proof.path, Buffer.from(proof.content));
  files.set("ledger.json", Buffer.from(ledgerText));
  for (const { drawings, suffix } of drawn)
    for (const [id, { svg }] of drawings) files.set(`figures/${id}${suffix}.svg`, Buffer.from(svg));
  for (const [path, content] of writeTables(versions)) files.set(path, content);
  for (const [path, content] of workbooks) files.set(path, content);

  progress({ step: "pages", detail: versions.map(({ language }) => language).join(", ") });
  const parts: PagesParts = {
    ...sheets,
    versions: drawn,
    redactions: redactions ?? [],
    files,
    ledger,
    tool,
    fingerprint: sha256(ledgerText).slice(0, 16),
  };
  const pages = [await writePages(parts), ...(await figurePages)];
  for (const [path, content] of pages.flat()) files.set(path, content);

  progress({ step: "manifest", detail: `${files.size} files` });
  const inputs = releaseManifestInputs(listed.inputs, control.plan());
  const manifest = writeManifest({
    documents,
    texts,
    seed,
    sources: [...loaded.sources, ...control.sources].sort((a, b) => (a.path < b.path ? -1 : 1)),
    inputs,
    profile: control.profile,
    version,
    files,
    keep: options.keep,
    plan: first.redacted?.plan,
  });
  files.set("manifest.json", Buffer.from(stableJson(manifest)));
  return {
    files,
    manifest,
    ledger,
    analysis: first.analysis,
    jurisdiction: first.document.frontMatter.annex?.jurisdiction ?? null,
    notices: [...notices, ...findNotices(documents, first.index), ...listed.notices],
  };
}

function writeTables(versions: readonly ReportVersion[]): readonly [string, Buffer][] {
  const [first] = versions;
  const written = versions.flatMap(({ index, suffix, language }) =>
    [...index.tables.values()].map((table) => ({
      table,
      language,
      path: `${table.id}${suffix}.csv`,
      content: writeCsv(table),
    })),
  );
  if (first === undefined || written.length === 0) return [];
  written.sort((a, b) => (a.path < b.path ? -1 : 1));
  const { frontMatter, title } = first.document;
  return [
    ...written.map(({ path, content }): [string, Buffer] => [`tables/${path}`, Buffer.from(content)]),
    ["tables/datapackage.json", Buffer.from(dataPackage(written, frontMatter, plainText(title)))],
  ];
}

async function writeWorkbooks(versions: readonly ReportVersion[]): Promise<readonly [string, Uint8Array][]> {
  // Loaded now: a program that builds no report need not wait for it.
  const { writeXlsx } = await import("../workbook/index.ts");
  return versions.flatMap(({ index, suffix, language }) =>
    [...index.tables.values()].map((table): [string, Uint8Array] => [
      `tables/${table.id}${suffix}.xlsx`,
      writeXlsx(table, language, selectWording(language)),
    ]),
  );
}

interface ManifestParts {
  readonly documents: readonly ReportDocument[];
  readonly texts: readonly ReportText[];
  readonly profile: ProfileName;
  readonly seed: number;
  readonly sources: readonly AnalysisSourceFile[];
  readonly inputs: Manifest["inputs"];
  readonly version: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly keep: readonly string[] | undefined;
  readonly plan: RedactionPlan | undefined;
}

function writeManifest({
  documents,
  texts,
  profile,
  seed,
  sources,
  inputs,
  version,
  files,
  keep,
  plan,
}: ManifestParts): Manifest {
  const [first] = documents;
  if (first === undefined) throw new TypeError("A report has at least one text.");
  const { frontMatter, title } = first;
  const describe = (path: string, content: Uint8Array) => ({
    path,
    sha256: sha256(content),
    bytes: content.length,
  });
  const manifest: Omit<Manifest, "root"> = {
    format: "sijill-manifest/1",
    report: {
      title: plainText(title),
      version: frontMatter.version,
      status: frontMatter.status,
      date: frontMatter.date,
      languages: texts.map((text) => text.language),
    },
    profile,
    tool: { name: "sijill", version },
    seed,
    // The hash of a text or an analysis lets whoever knows the rest of it try guesses of what is withheld.
    texts: plan === undefined ? texts.map((text) => describe(text.file, text.content)) : [],
    analysis: plan === undefined ? sources : [],
    inputs: inputs.filter(({ dataset, file }) => plan?.inputs.has(`${dataset}, ${file}`) !== true),
    ...(keep === undefined ? {} : { redacted: { keep: [...keep].sort() } }),
    outputs: [...files]
      .map(([path, content]) => describe(path, content))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
  return { ...manifest, root: rootHash(manifest) };
}
