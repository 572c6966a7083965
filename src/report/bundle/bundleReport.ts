import { readFile, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { SijillError } from "../../errors/index.ts";
import { tagManifest } from "../bag/index.ts";
import { writeCheckPage } from "../checkPage/index.ts";
import type { ProfileName } from "../disclosure/index.ts";
import type { Ledger } from "../ledger/index.ts";
import type { Manifest } from "../manifest/index.ts";
import { sha256 } from "../sha256.ts";
import { describeVerification, verifyBuild } from "../verify/index.ts";
import type { AbsentInput } from "./BundleParts.ts";
import { collectFiles } from "./collectFiles.ts";
import { describeEnvironment } from "./describeEnvironment.ts";
import { messages } from "./messages.ts";

/** One step of bundling, for those who wait. */
export interface BundleStep {
  readonly step: "check" | "collect" | "write";
  readonly detail: string;
}

export interface BundleOptions {
  /** Address of the running library's entry. */
  readonly libraryEntry: URL;
  /**
   * Who the bundle is for, which must be whom the build is for; that unless given. Files with one record a row go along
   * only when "sealed" is given: nobody hands on records by leaving an option out.
   */
  readonly profile?: ProfileName;
  /** The archive to write; in the working folder, named after report, version and profile, unless given. */
  readonly out?: string;
  /** The report folder, when the build was moved. */
  readonly reportFolder?: string;
  readonly progress?: (step: BundleStep) => void;
}

export interface BundleResult {
  /** Absolute path of the archive. */
  readonly file: string;
  /** Absolute path of the page beside it that checks it in a browser, offline; the archive holds it as well. */
  readonly page: string;
  readonly profile: ProfileName;
  /** SHA-256 of the list of lists: one hash that stands for the bundle and stays when it is signed. */
  readonly root: string;
  readonly buildRoot: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly files: number;
  readonly absent: readonly AbsentInput[];
}

/** An archive is held in memory once; larger ones are not made. */
const MOST_BYTES = 1024 * 1024 * 1024;

/**
 * Packs a build with its sources, allowed inputs, hashes and description as one archive: an RO-Crate in a BagIt bag.
 * The same build gives the same bytes, on every machine. A build that is not intact is not packed.
 *
 * @param target the report folder, or its build folder
 * @param options see `BundleOptions`
 * @throws SIJILL_BUNDLE_…, SIJILL_OUTPUT_EXISTS
 * @example
 * import { bundleReport, SijillError } from "sijill";
 * const libraryEntry = new URL(import.meta.url);
 * const code = await bundleReport("no-such-report", { libraryEntry }).catch((error: SijillError) => error.code);
 * code;
 * // → "SIJILL_BUNDLE_BUILD_MISSING"
 */
export async function bundleReport(target: string, options: BundleOptions): Promise<BundleResult> {
  const { libraryEntry, progress = () => {} } = options;
  const buildFolder = await findBuild(resolve(target));
  const reportFolder = resolve(options.reportFolder ?? dirname(buildFolder));

  progress({ step: "check", detail: buildFolder });
  const verification = await verifyBuild(buildFolder, { libraryEntry, reportFolder, recompute: false });
  if (!isAsBuilt(verification))
    throw new SijillError(messages.buildAltered(describeVerification(verification)));
  const manifest = await readJson<Manifest>(buildFolder, "manifest.json");
  const { profile } = manifest;
  if (options.profile !== undefined && options.profile !== profile)
    throw new SijillError(messages.profileDiffers(options.profile, profile));
  const ledger = await readJson<Ledger>(buildFolder, "ledger.json");

  progress({ step: "collect", detail: reportFolder });
  const collected = await collectFiles({
    buildFolder,
    reportFolder,
    manifest,
    holdsRecords: options.profile === "sealed",
  });
  const kind = manifest.redacted === undefined ? profile : `${profile}-redacted`;
  const name = `${basename(reportFolder)}-${manifest.report.version}-${kind}`.replace(/[^\w.-]+/g, "-");
  // Loaded now: nobody who imports the library should wait for the Markdown and YAML parsers.
  const { packBuild } = await import("./packBuild.ts");
  const page = writeCheckPage(manifest);
  const {
    files,
    absent,
    archive: compose,
  } = packBuild({
    name,
    profile,
    manifest,
    ledger,
    ...collected,
    source: await readSource(reportFolder, manifest),
    environment: await describeEnvironment(libraryEntry),
    page,
  });

  const total = [...files.values()].reduce((sum, content) => sum + content.length, 0);
  if (total > MOST_BYTES) throw new SijillError(messages.tooLarge(total, MOST_BYTES));
  const archive = await compose();
  const file = resolve(options.out ?? `${name}.zip`);
  progress({ step: "write", detail: file });
  await writeNew(file, archive);
  const pageFile = `${file.replace(/\.zip$/, "")}.verify.html`;
  await writeNew(pageFile, Buffer.from(page));
  return {
    file,
    page: pageFile,
    profile,
    root: sha256(files.get(tagManifest) ?? ""),
    buildRoot: manifest.root,
    sha256: sha256(archive),
    bytes: archive.length,
    files: files.size,
    absent,
  };
}

/** Inputs that nobody can find are named in the bundle; everything else must be as it was built. */
function isAsBuilt(verification: Awaited<ReturnType<typeof verifyBuild>>): boolean {
  const { report, files, manifestAltered, sources, inputs, problems } = verification;
  const differences = [...files, ...sources, ...inputs, ...problems];
  return report !== null && !manifestAltered && differences.length === 0;
}

async function findBuild(target: string): Promise<string> {
  for (const folder of [target, join(target, "build")])
    if (
      await stat(join(folder, "manifest.json")).then(
        () => true,
        () => false,
      )
    )
      return folder;
  throw new SijillError(messages.buildMissing(target));
}

/** The first text: what it says of itself describes the bundle, also where the text itself is not handed on. */
async function readSource(
  reportFolder: string,
  { report }: Manifest,
): Promise<{ readonly file: string; readonly text: string }> {
  const file = `report.${report.languages[0] ?? "en"}.md`;
  const text = await readFile(join(reportFolder, file), "utf8").catch(() => null);
  if (text === null) throw new SijillError(messages.sourceMissing(file));
  return { file, text };
}

async function readJson<Content>(folder: string, file: string): Promise<Content> {
  // Written by a build and unchanged since: that was checked before.
  return JSON.parse(await readFile(join(folder, file), "utf8")) as Content;
}

/** Writes the archive where there is none; the same bytes may be written again, others are never overwritten. */
async function writeNew(file: string, content: Uint8Array): Promise<void> {
  const there = await readFile(file).catch(() => null);
  if (there !== null && !there.equals(content)) throw new SijillError(messages.archiveExists(file));
  await writeFile(file, content).catch((error: NodeJS.ErrnoException) => {
    throw new SijillError(messages.archiveUnwritable(file, error.code ?? error.message));
  });
}
