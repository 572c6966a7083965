import { mkdtemp, readFile, realpath, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { type Problem, SijillError } from "../../errors/index.ts";
import type { Language } from "../../quantities/index.ts";
import type { ChartRenderer, ComposedReport } from "../build/index.ts";
import { isInside, type Manifest, projectFolder, rootHash } from "../manifest/index.ts";
import { COMMITMENT_FILE, PROOF_FILE } from "../redaction/index.ts";
import { sha256 } from "../sha256.ts";
import { stableJson } from "../stableJson.ts";
import { checkInputs } from "./checkInputs.ts";
import { checkOutputs, refusalOf } from "./checkOutputs.ts";
import { checkRedaction, isProved } from "./checkRedaction.ts";
import { compareNumbers, countNumbers, readLedger } from "./compareNumbers.ts";
import { messages } from "./messages.ts";
import { parseJson, readManifest } from "./readManifest.ts";
import { type FileDifference, nothingVerified, type Verification } from "./Verification.ts";

export interface VerifyOptions {
  /** Address of the running library's entry: what `import … from "sijill"` in the analysis means. */
  readonly libraryEntry: URL;
  /** The report folder with texts, analysis and data; the folder above the build unless given. */
  readonly reportFolder?: string;
  /**
   * Run the analysis again and build the report again. It runs the `analysis.ts` of the report folder, so say false
   * for sources you do not trust; hashes are checked all the same.
   */
  readonly recompute?: boolean;
  /** Draws the charts; the charts folder unless given. */
  readonly renderer?: ChartRenderer;
}

/**
 * Checks a build: hashes every output and input again, names what changed down to the row, runs the analysis again and
 * compares every number, builds the report again and compares every byte. Whatever is in the folder, the answer is
 * data; nothing in it is followed out of it.
 *
 * @param buildFolder the folder with manifest.json
 * @param options see `VerifyOptions`
 * @example
 * import { verifyBuild } from "sijill";
 * const verification = await verifyBuild("no-such-build", { libraryEntry: new URL(import.meta.url) });
 * verification.problems[0]?.code;
 * // → "SIJILL_VERIFY_BUILD_MISSING"
 */
export async function verifyBuild(buildFolder: string, options: VerifyOptions): Promise<Verification> {
  const folder = resolve(buildFolder);
  const reportFolder = resolve(options.reportFolder ?? dirname(folder));
  const read = await readManifest(folder);
  if (!("manifest" in read)) return nothingVerified(read);
  const { manifest, text } = read;

  const outputs = await checkOutputs(folder, manifest.outputs);
  const redaction = await checkRedaction(manifest, (path) => readListed(folder, manifest, path));
  const sources = await checkSources(reportFolder, [...manifest.texts, ...manifest.analysis]);
  const again = await recompute(folder, reportFolder, manifest, options);
  const composed = again !== null && "files" in again ? again : null;
  const inputs = await checkInputs(manifest.inputs, {
    reportFolder,
    project: await projectFolder(reportFolder),
    isAtHand: (await stat(join(reportFolder, "analysis.ts")).catch(() => null)) !== null,
    located: composed?.analysis.inputs ?? [],
  });
  const compared = composed === null ? null : await compareLedger(folder, composed);

  const problems = [
    ...outputs.problems,
    ...redaction.problems,
    ...inputs.problems,
    ...(again !== null && "code" in again ? [again] : []),
    ...(compared?.problems ?? []),
  ];
  const found = {
    files: outputs.differences,
    manifestAltered: rootHash(manifest) !== manifest.root || stableJson(manifest) !== text,
    sources,
    inputs: inputs.differences,
    unlocated: inputs.unlocated,
    numbers: compared?.numbers ?? [],
    rendered: composed === null ? [] : differingOutputs(manifest, composed),
    redaction: { root: redaction.root, proof: redaction.proof },
    problems,
  };
  const nothing = [
    found.files,
    sources,
    found.inputs,
    found.unlocated,
    found.numbers,
    found.rendered,
    problems,
  ];
  return {
    intact: nothing.every((list) => list.length === 0) && !found.manifestAltered && isProved(redaction),
    report: { title: manifest.report.title, version: manifest.report.version, root: manifest.root },
    counts: {
      files: outputs.intact + (found.manifestAltered ? 0 : 1),
      inputs: inputs.intact,
      numbers: composed === null ? 0 : countNumbers(composed.ledger),
    },
    ...found,
  };
}

/** Texts and analysis of the report folder, where they are at hand; those that are not are not missed. */
async function checkSources(
  reportFolder: string,
  files: Manifest["texts"],
): Promise<readonly FileDifference[]> {
  const project = await projectFolder(reportFolder);
  const differences: FileDifference[] = [];
  for (const { path, sha256: expected } of files) {
    const file = resolve(reportFolder, path);
    if (refusalOf(path.replace(/^(?:\.\.\/)+/, "")) !== null || !isInside(file, project)) continue;
    const content = await readFile(file).catch(() => null);
    if (content === null || sha256(content) === expected) continue;
    differences.push({ path, difference: "changed" });
  }
  return differences;
}

/** The report built again in memory, or the problem that prevented it; null when nobody asked. */
async function recompute(
  folder: string,
  reportFolder: string,
  manifest: Manifest,
  { libraryEntry, renderer, recompute: wanted = true }: VerifyOptions,
): Promise<ComposedReport | Problem | null> {
  if (!wanted) return null;
  const isThere = await stat(join(reportFolder, "analysis.ts")).catch(() => null);
  if (isThere === null) return messages.analysisNotRun(`there is no analysis.ts in ${reportFolder}.`);
  const temporary = await temporaryFolder(reportFolder);
  try {
    const [language, ...more] = manifest.report.languages;
    const { composeReport } = await import("../build/composeReport.ts");
    return await composeReport(await realpath(reportFolder), {
      libraryEntry,
      profile: manifest.profile,
      renderer,
      workFolder: temporary,
      keep: manifest.redacted?.keep,
      carried: await readCarried(folder, manifest),
      language: more.length === 0 ? (language as Language | undefined) : undefined,
    });
  } catch (error) {
    // A file that cannot be read is an answer; a fault of the program is not.
    if (error instanceof SijillError || (error instanceof Error && "errno" in error))
      return messages.analysisNotRun(error.message);
    throw error;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** A file of the build that its manifest lists; nothing else is opened. */
async function readListed(folder: string, { outputs }: Manifest, path: string): Promise<Uint8Array | null> {
  if (!outputs.some((output) => output.path === path)) return null;
  return readFile(join(folder, path)).catch(() => null);
}

/** What only the holder of a secret can write again is taken as it is; its proof is checked by itself. */
async function readCarried(folder: string, manifest: Manifest): Promise<ReadonlyMap<string, Uint8Array>> {
  const carried = new Map<string, Uint8Array>();
  for (const path of [COMMITMENT_FILE, PROOF_FILE]) {
    const content = await readListed(folder, manifest, path);
    if (content !== null) carried.set(path, content);
  }
  return carried;
}

/** In the report folder, as a build does it; a folder that may not be written to is checked all the same. */
async function temporaryFolder(reportFolder: string): Promise<string> {
  return mkdtemp(join(reportFolder, ".verify-")).catch(() => mkdtemp(join(tmpdir(), "sijill-verify-")));
}

async function compareLedger(
  folder: string,
  composed: ComposedReport,
): Promise<{ readonly numbers: Verification["numbers"]; readonly problems: readonly Problem[] }> {
  const text = await readFile(join(folder, "ledger.json"), "utf8").catch(() => null);
  if (text === null) return { numbers: [], problems: [] }; // named among the files already
  const parsed = parseJson(text, "ledger.json");
  if ("problem" in parsed) return { numbers: [], problems: [parsed.problem] };
  const ledger = readLedger(parsed.value);
  if (ledger === null)
    return {
      numbers: [],
      problems: [messages.recordUnreadable("ledger.json", "its form is not that of a ledger")],
    };
  return { numbers: compareNumbers(ledger, composed.ledger), problems: [] };
}

/** Outputs that the manifest records otherwise than they come out now. */
function differingOutputs(manifest: Manifest, composed: ComposedReport): readonly string[] {
  const fresh = new Map(composed.manifest.outputs.map((output) => [output.path, output.sha256]));
  const recorded = new Map(manifest.outputs.map((output) => [output.path, output.sha256]));
  const paths = new Set([...fresh.keys(), ...recorded.keys()]);
  return [...paths].filter((path) => fresh.get(path) !== recorded.get(path)).sort();
}
