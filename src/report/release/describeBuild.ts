import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import { SijillError } from "../../errors/index.ts";
import { profileNames } from "../disclosure/index.ts";
import type { Manifest } from "../manifest/index.ts";
import { describeVerification, readManifest, verifyBuild } from "../verify/index.ts";
import { compareWithSealed } from "./compareWithSealed.ts";
import { messages } from "./messages.ts";
import type { BuildForRelease } from "./ReleaseDecision.ts";

export interface DescribeOptions {
  readonly libraryEntry: URL;
  readonly reportFolder?: string;
  /** Build of the same report with the profile sealed: the values that a release may hide but not change. */
  readonly sealed?: string;
  /** Run the analysis again; what is released should come out again on the machine that releases it. */
  readonly recompute?: boolean;
}

/**
 * Verifies a build and collects what a release decision asks about it.
 *
 * @throws SIJILL_VERIFY_BUILD_MISSING when the folder is no build, SIJILL_RELEASE_SEALED_MISMATCH
 */
export async function describeBuild(buildFolder: string, options: DescribeOptions): Promise<BuildForRelease> {
  const folder = resolve(buildFolder);
  const reportFolder = resolve(options.reportFolder ?? dirname(folder));
  const { libraryEntry, recompute = true, sealed } = options;
  const verification = await verifyBuild(folder, { libraryEntry, reportFolder, recompute });
  const manifest = await manifestOf(folder);
  return {
    root: manifest.root,
    profile: profileOf(manifest),
    title: manifest.report.title,
    version: manifest.report.version,
    status: manifest.report.status,
    languages: manifest.report.languages,
    authors: await authorsOf(reportFolder, manifest),
    differences: verification.intact ? [] : describeVerification(verification).split("\n"),
    redactions: await redactionsOf(folder),
    valueDifferences: sealed === undefined ? null : await differencesTo(resolve(sealed), folder, manifest),
  };
}

/** The profile a build says it was made for; a build that says none holds everything. */
export function profileOf(manifest: Manifest): BuildForRelease["profile"] {
  const said: unknown = Reflect.get(manifest.report, "profile") ?? "sealed";
  return z.enum(profileNames).parse(said);
}

export async function manifestOf(folder: string): Promise<Manifest> {
  const read = await readManifest(folder);
  if (!("manifest" in read)) throw new SijillError(read);
  return read.manifest;
}

/** Authors named in any of the texts, so that a reviewer cannot be an author in another language. */
async function authorsOf(reportFolder: string, { texts }: Manifest): Promise<readonly string[]> {
  // Loaded now: the Markdown parser is half of what `import "sijill"` would otherwise wait for.
  const { readAuthors } = await import("../markdown/index.ts");
  const names = await Promise.all(
    texts.map(async ({ path }) => readAuthors(await readFile(join(reportFolder, path), "utf8"), path)),
  );
  return [...new Set(names.flat())];
}

const redactionsSchema = z.looseObject({
  redactions: z.array(z.looseObject({ id: z.string() })).default([]),
});

async function redactionsOf(folder: string): Promise<readonly string[]> {
  const ledger: unknown = JSON.parse(await readFile(join(folder, "ledger.json"), "utf8"));
  return redactionsSchema.parse(ledger).redactions.map(({ id }) => id);
}

async function differencesTo(sealed: string, folder: string, manifest: Manifest): Promise<readonly string[]> {
  const other = await manifestOf(sealed);
  if (profileOf(other) !== "sealed")
    throw new SijillError(messages.sealedMismatch(sealed, `its profile is ${profileOf(other)}.`));
  for (const member of ["title", "version", "date"] as const)
    if (other.report[member] !== manifest.report[member])
      throw new SijillError(messages.sealedMismatch(sealed, `its ${member} is "${other.report[member]}".`));
  if (other.seed !== manifest.seed)
    throw new SijillError(messages.sealedMismatch(sealed, "its seed differs."));
  const read = async (build: string): Promise<unknown> =>
    JSON.parse(await readFile(join(build, "ledger.json"), "utf8"));
  return compareWithSealed(await read(sealed), await read(folder));
}
