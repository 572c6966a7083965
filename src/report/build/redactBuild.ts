import { mkdtemp, readFile, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { SijillError } from "../../errors/index.ts";
import type { Language } from "../../quantities/index.ts";
import { COMMITMENT_FILE, redactionMessages as messages, readCommitment } from "../redaction/index.ts";
import { readBuilt } from "../verify/readBuilt.ts";
import type { BuildOptions, BuildResult } from "./BuildOptions.ts";
import { checkReplaceable } from "./replaceFolder.ts";
import { describeResult, writeBuild } from "./writeBuild.ts";

export interface RedactOptions extends Pick<BuildOptions, "libraryEntry" | "progress" | "renderer"> {
  /** Where the redacted build goes. */
  readonly outDir: string;
  /** The secret that the sealed build was made with. */
  readonly secret: Uint8Array;
  /** Redactions whose parts are shown all the same. */
  readonly keep?: readonly string[];
  /** The report folder, when the build was moved. */
  readonly reportFolder?: string;
}

export interface RedactResult extends BuildResult {
  /** Root of the salted tree, the same for the sealed build and every redacted one. */
  readonly proofRoot: string;
}

/**
 * Writes a version of a sealed build in which every restricted part is a bar with the reason, and a proof that the rest is
 * part of the sealed one. Numbers of paragraphs, tables, figures and pages stay; what only withheld parts rest on
 * (numbers, tables, figures, sources, inputs) is in no file of it.
 *
 * @param sealed folder of a build made with a proof secret
 * @param options see `RedactOptions`
 * @throws SIJILL_REDACTION_…: no commitment, other sources, a part longer than a page; SIJILL_VERIFY_… when it is no build
 * @example
 * import { redactBuild, SijillError } from "sijill";
 * const options = { libraryEntry: new URL(import.meta.url), secret: Buffer.alloc(32, 7), outDir: "public" };
 * const code = await redactBuild("no-build", options).catch((error: SijillError) => error.code);
 * code;
 * // → "SIJILL_VERIFY_BUILD_MISSING"
 */
export async function redactBuild(sealed: string, options: RedactOptions): Promise<RedactResult> {
  const { libraryEntry, renderer, progress, secret, keep = [] } = options;
  const folder = resolve(sealed);
  const read = await readBuilt(folder);
  if (!("manifest" in read)) throw new SijillError(read);
  const { manifest } = read;
  const commitment = readCommitment(await readFile(join(folder, COMMITMENT_FILE), "utf8").catch(() => ""));
  if (commitment === null) throw new SijillError(messages.notSealed(sealed));
  const reportFolder = resolve(options.reportFolder ?? dirname(folder));
  const target = resolve(options.outDir);
  await checkReplaceable(target, reportFolder);

  const temporary = await mkdtemp(join(dirname(target), ".build-"));
  try {
    const { composeReport } = await import("./composeReport.ts");
    const { commit, disclose } = await import("./proveReport.ts");
    const [language, ...more] = manifest.report.languages;
    const common = {
      libraryEntry,
      renderer,
      profile: manifest.profile,
      workFolder: join(temporary, "work"),
      language: more.length === 0 ? (language as Language | undefined) : undefined,
    };
    progress?.({ step: "text", detail: "the sealed version" });
    const whole = await composeReport(reportFolder, { ...common, prove: commit(secret) });
    const differing = manifest.outputs.find(
      ({ path, sha256 }) => whole.manifest.outputs.find((one) => one.path === path)?.sha256 !== sha256,
    );
    if (differing?.path === COMMITMENT_FILE) throw new SijillError(messages.notSealed(sealed));
    if (differing !== undefined || whole.manifest.root !== manifest.root)
      throw new SijillError(messages.notTheSame(sealed, differing?.path ?? "manifest.json"));
    const redacted = await composeReport(reportFolder, {
      ...common,
      progress,
      keep,
      prove: disclose(secret),
    });
    progress?.({ step: "write", detail: target });
    await writeBuild(redacted.files, target, temporary);
    return { folder: target, ...describeResult(redacted), proofRoot: commitment.root };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
