import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import { SijillError } from "../../errors/index.ts";
import type { Manifest } from "../manifest/index.ts";
import { type BuiltRecords, describeVerification, readBuilt, verifyBuild } from "../verify/index.ts";
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
  const { manifest, ledger } = await recordsOf(folder);
  return {
    root: manifest.root,
    profile: manifest.profile,
    title: manifest.report.title,
    version: manifest.report.version,
    status: manifest.report.status,
    languages: manifest.report.languages,
    authors: await authorsOf(reportFolder, manifest),
    differences: verification.intact ? [] : describeVerification(verification).split("\n"),
    redactions: redactionsSchema.parse(ledger ?? {}).redactions.map(({ id }) => id),
    isRedacted: manifest.redacted !== undefined,
    valueDifferences: sealed === undefined ? null : await differencesTo(resolve(sealed), manifest, ledger),
  };
}

/** @throws SIJILL_VERIFY_… when the folder is no build */
export async function recordsOf(folder: string): Promise<BuiltRecords> {
  const read = await readBuilt(folder);
  if (!("manifest" in read)) throw new SijillError(read);
  return read;
}

/** Authors named in any of the texts, so that a reviewer cannot be an author in another language. */
async function authorsOf(reportFolder: string, { report }: Manifest): Promise<readonly string[]> {
  // Loaded now: the Markdown parser is half of what `import "sijill"` would otherwise wait for.
  const { frontMatterOf } = await import("../markdown/index.ts");
  const authors = await Promise.all(
    report.languages.map(async (language) => {
      const path = `report.${language}.md`;
      return frontMatterOf(await readFile(join(reportFolder, path), "utf8"), path).authors;
    }),
  );
  return [...new Set(authors.flat().map(({ name }) => name))];
}

const redactionsSchema = z.looseObject({
  redactions: z.array(z.looseObject({ id: z.string() })).default([]),
});

async function differencesTo(
  sealed: string,
  manifest: Manifest,
  ledger: unknown,
): Promise<readonly string[]> {
  const other = await recordsOf(sealed);
  for (const member of ["title", "version", "date"] as const)
    if (other.manifest.report[member] !== manifest.report[member])
      throw new SijillError(
        messages.sealedMismatch(sealed, `its ${member} is "${other.manifest.report[member]}".`),
      );
  if (other.manifest.seed !== manifest.seed)
    throw new SijillError(messages.sealedMismatch(sealed, "its seed differs."));
  if (!other.manifestIntact || other.ledger === null)
    throw new SijillError(messages.sealedMismatch(sealed, "its manifest or its ledger was altered."));
  // An altered ledger of the build itself stands among its differences already.
  return ledger === null ? [] : compareWithSealed(other.ledger, ledger);
}
