import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { Problem } from "../../errors/index.ts";
import { type BagFiles, checkPath } from "../bag/index.ts";
import { type Manifest, rootHash } from "../manifest/index.ts";
import { sha256 } from "../sha256.ts";
import { stableJson } from "../stableJson.ts";
import { checkRedaction, isProved } from "./checkRedaction.ts";
import type { ExamineOptions, Found } from "./examine.ts";
import { fingerprintOf } from "./ledgerFingerprint.ts";
import { messages } from "./messages.ts";
import { parseJson, parseManifest, type ReadManifest } from "./readManifest.ts";
import { buildManifest } from "./target/openBundle.ts";
import type { OpenBundle } from "./target/Target.ts";
import { type FileDifference, nothingVerified, type Verification } from "./Verification.ts";
import { verifyBuild } from "./verifyBuild.ts";

const environmentSchema = z.looseObject({ profile: z.string().max(100), report: z.string().max(1000) });

/**
 * Answers whether a bundle is as it was packed, and its build as it was built. The analysis in it is run only when that
 * is asked for, and only when every byte is as its lists say; then the bundle is unpacked to a folder of its own, which
 * is removed afterwards.
 */
export async function examineBundle({ files, checked }: OpenBundle, options: ExamineOptions): Promise<Found> {
  const build = await readBuild(files);
  const environment = await readEnvironment(files);
  const redaction =
    "manifest" in build
      ? await checkRedaction(build.manifest, (path) => readOf(files, `data/build/${path}`))
      : { root: null, proof: null, problems: [] };
  const differences = byPath([
    ...checked.differences,
    ...("manifest" in build ? await compareBuild(files, build.manifest) : []),
  ]);
  const isAltered =
    "manifest" in build &&
    (rootHash(build.manifest) !== build.manifest.root || stableJson(build.manifest) !== build.text);
  const earlier = [...checked.problems, ...redaction.problems, ...("code" in build ? [build] : [])];
  const isSound = differences.length === 0 && earlier.length === 0 && !isAltered && isProved(redaction);
  const wanted = options.recompute === true;
  const again = wanted && isSound ? await recompute(files, options, environment?.report ?? "") : null;
  const problems = [
    ...earlier,
    ...(wanted && again === null ? [messages.bundleNotRun()] : []),
    ...(again?.problems ?? []),
  ];
  const ledger = files.paths.includes(buildLedger) ? await files.read(buildLedger) : null;
  const known = "manifest" in build ? build.manifest : null;
  const failed = problems.some(({ code }) => code === "SIJILL_VERIFY_NOT_RECOMPUTED");
  return {
    verification: {
      ...(again ?? nothingVerified()),
      intact: known !== null && isSound && (again === null || again.intact),
      report:
        known === null
          ? null
          : { title: known.report.title, version: known.report.version, root: known.root },
      counts: { ...(again ?? nothingVerified()).counts, files: checked.intact },
      files: differences,
      manifestAltered: isAltered,
      redaction: { root: redaction.root, proof: redaction.proof },
      problems,
    },
    recomputed: wanted ? (failed ? "not-possible" : "yes") : "not-asked",
    profile: environment?.profile ?? null,
    against: null,
    roots: {
      build: known?.root ?? null,
      bundle: checked.root?.sha256 ?? null,
      proof: redaction.root,
      ledger: ledger instanceof Uint8Array ? fingerprintOf(ledger) : null,
    },
  };
}

async function readOf(files: BagFiles, path: string): Promise<Uint8Array | null> {
  if (!files.paths.includes(path)) return null;
  const content = await files.read(path);
  return content instanceof Uint8Array ? content : null;
}

const buildLedger = "data/build/ledger.json";

async function readBuild(files: BagFiles): Promise<ReadManifest | Problem> {
  if (!files.paths.includes(buildManifest)) return messages.buildMissing(`${files.name}/data/build`);
  const content = await files.read(buildManifest);
  return content instanceof Uint8Array ? parseManifest(Buffer.from(content).toString("utf8")) : content;
}

/** Files of the build that its manifest describes otherwise, though the lists of the bag may be consistent. */
async function compareBuild(files: BagFiles, { outputs }: Manifest): Promise<readonly FileDifference[]> {
  const differences: FileDifference[] = [];
  const listed = new Map(outputs.map(({ path, sha256: hash }) => [`data/build/${path}`, hash]));
  for (const [path, hash] of listed) {
    if (!files.paths.includes(path)) differences.push({ path, difference: "missing" });
    else {
      const content = await files.read(path);
      if (!(content instanceof Uint8Array) || sha256(content) !== hash)
        differences.push({ path, difference: "changed" });
    }
  }
  for (const path of files.paths)
    if (path.startsWith("data/build/") && path !== buildManifest && !listed.has(path))
      differences.push({ path, difference: "extra" });
  return differences;
}

/** Sorted, each file once. */
function byPath(differences: readonly FileDifference[]): readonly FileDifference[] {
  return [...new Map(differences.map((one) => [one.path, one])).values()].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );
}

async function readEnvironment(files: BagFiles): Promise<z.infer<typeof environmentSchema> | null> {
  if (!files.paths.includes("data/environment.json")) return null;
  const content = await files.read("data/environment.json");
  if (!(content instanceof Uint8Array)) return null;
  const parsed = parseJson(Buffer.from(content).toString("utf8"), "environment.json");
  const read = environmentSchema.safeParse("value" in parsed ? parsed.value : null);
  return read.success ? read.data : null;
}

/** Unpacks the payload to a folder of its own and verifies the build there, running its analysis. */
async function recompute(
  files: BagFiles,
  options: ExamineOptions,
  report: string,
): Promise<Verification | null> {
  if (report !== "" && checkPath(report) !== null) return null;
  const folder = await mkdtemp(join(tmpdir(), "sijill-bundle-"));
  try {
    for (const path of files.paths.filter((one) => one.startsWith("data/"))) {
      const content = await files.read(path);
      if (!(content instanceof Uint8Array)) return null;
      // Every path was judged when the archive was opened, or stands below a folder already.
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    const reportFolder = options.reportFolder ?? join(folder, "data", "project", report);
    return await verifyBuild(join(folder, "data", "build"), { ...options, reportFolder, recompute: true });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
