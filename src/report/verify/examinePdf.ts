import { stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Problem } from "../../errors/index.ts";
import type { Manifest } from "../manifest/index.ts";
import { rootHash } from "../manifest/index.ts";
import type { ExamineOptions, Found } from "./examine.ts";
import { messages } from "./messages.ts";
import { attachedLedger } from "./pdf/attachedLedger.ts";
import { parseManifest, readManifest } from "./readManifest.ts";
import { buildManifest } from "./target/openBundle.ts";
import { openTarget } from "./target/openTarget.ts";
import type { Target } from "./target/Target.ts";
import { nothingVerified, type Verification } from "./Verification.ts";

/**
 * Answers which file of which build a PDF is. A PDF cannot vouch for itself: it is compared with the manifest beside it,
 * or with what it was served with. Without one only its fingerprint can be told.
 */
export async function examinePdf(target: Target, { against }: ExamineOptions): Promise<Found> {
  const beside = join(dirname(target.path), "manifest.json");
  const other = against ?? ((await isFile(beside)) ? dirname(target.path) : null);
  const ledger = attachedLedger(target.content);
  const read = other === null ? null : await readOther(other);
  const manifest = read !== null && "root" in read ? read : null;
  const same = manifest?.outputs.find((output) => output.sha256 === target.subject.sha256);
  return {
    recomputed: "not-asked",
    profile: null,
    against: other === null ? null : { name: basename(other), is: same?.path ?? null },
    roots: { build: same === undefined ? null : (manifest?.root ?? null), bundle: null, ledger, proof: null },
    verification: verificationOf(
      target,
      manifest,
      same?.path ?? null,
      read !== null && "code" in read ? read : null,
    ),
  };
}

function verificationOf(
  target: Target,
  manifest: Manifest | null,
  path: string | null,
  problem: Problem | null,
): Verification {
  const nothing = nothingVerified();
  if (manifest === null) return { ...nothing, problems: problem === null ? [] : [problem] };
  const { title, version } = manifest.report;
  return {
    ...nothing,
    intact: path !== null,
    report: { title, version, root: manifest.root },
    counts: { ...nothing.counts, files: path === null ? 0 : 1 },
    files: path === null ? [{ path: target.name, difference: "changed" }] : [],
  };
}

/** The manifest of what a PDF is compared with: its own root must hold, and a bundle must be intact. */
async function readOther(named: string): Promise<Manifest | Problem> {
  if (basename(named) === "manifest.json") return sound(named, await readManifest(dirname(named)));
  const other = await openTarget(named);
  if ("code" in other) return other;
  if (other.subject.kind === "pdf") return messages.againstUnusable(named, "it is a PDF as well.");
  if (other.bundle === null) return sound(named, await readManifest(other.path));
  const { differences, problems } = other.bundle.checked;
  if (differences.length + problems.length > 0)
    return messages.againstUnusable(named, "it is not intact; verify it first.");
  const content = await other.bundle.files.read(buildManifest);
  return content instanceof Uint8Array
    ? sound(named, parseManifest(Buffer.from(content).toString("utf8")))
    : content;
}

function sound(named: string, read: Awaited<ReturnType<typeof readManifest>>): Manifest | Problem {
  if ("code" in read) return read;
  const isSound = rootHash(read.manifest) === read.manifest.root;
  return isSound
    ? read.manifest
    : messages.againstUnusable(named, "its root hash is not that of its content.");
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
