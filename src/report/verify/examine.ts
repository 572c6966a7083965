import type { KeyObject } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Certificate } from "pkijs";
import { type Problem, SijillError } from "../../errors/index.ts";
import { COMMITMENT_FILE, readCommitment } from "../redaction/index.ts";
import type { Examination, KnownRoots } from "./Examination.ts";
import { examineBundle } from "./examineBundle.ts";
import { examinePdf } from "./examinePdf.ts";
import { ledgerFingerprint } from "./ledgerFingerprint.ts";
import { messages } from "./messages.ts";
import { checkSignatures } from "./target/checkSignatures.ts";
import { checkTimestamps } from "./target/checkTimestamps.ts";
import { findReleases } from "./target/findReleases.ts";
import { openTarget } from "./target/openTarget.ts";
import type { Target } from "./target/Target.ts";
import { nothingVerified, type Verification } from "./Verification.ts";
import { type VerifyOptions, verifyBuild } from "./verifyBuild.ts";

export interface ExamineOptions extends VerifyOptions {
  /** What a PDF was served with: a manifest.json, a build folder or a bundle. */
  readonly against?: string;
  /** A hash that came by another way; at least its first sixteen digits. */
  readonly root?: string;
  /** Public keys of those who should have signed. */
  readonly keys?: readonly KeyObject[];
  /** The file with the signatures, when it does not stand beside or inside. */
  readonly signature?: string;
  /** Certificates of time-stamping authorities the reader trusts. */
  readonly trusted?: readonly Certificate[];
  /** The file with the time-stamp, when it does not stand beside or inside. */
  readonly timestamp?: string;
  /** The log of releases, when it does not stand beside. */
  readonly log?: string;
}

/** What the examination of one kind of thing answers; signatures and time are the same for all. */
export type Found = Pick<Examination, "recomputed" | "profile" | "against" | "roots"> & {
  readonly verification: Verification;
};

/**
 * Answers whether a build, a bundle or a PDF is what it was made as: byte for byte, number by number, signed by whom
 * and since when. A build is recomputed unless that is declined; a bundle only when it is asked for, because that runs
 * the analysis somebody else put into it.
 *
 * @param named a build folder, a bundle (zip or unpacked) or a PDF
 * @param options see `ExamineOptions`
 * @throws SIJILL_OPTION_ROOT_INVALID
 * @example
 * import { examine } from "sijill";
 * const { kind, problems } = await examine("no-such-bundle.zip", { libraryEntry: new URL(import.meta.url) });
 * [kind, problems[0]?.code].join(" ");
 * // → "nothing SIJILL_VERIFY_BUILD_MISSING"
 */
export async function examine(named: string, options: ExamineOptions): Promise<Examination> {
  if (options.root !== undefined && !isRoot(options.root))
    throw new SijillError(messages.rootInvalid(options.root));
  const target = await openTarget(named);
  if ("code" in target) return nothingFound(named, target);
  const { verification, roots, ...rest } = await examineTarget(target, options);
  const { keys = [], trusted = [] } = options;
  const signatures = await checkSignatures(target, keys, options.signature);
  const time = await checkTimestamps(target, trusted, options.timestamp);
  const releases = await findReleases(target.path, roots.build, options);
  const expected = options.root === undefined ? null : compareRoot(options.root, roots);

  const problems: readonly Problem[] = [
    ...verification.problems,
    ...signatures.problems,
    ...time.problems,
    ...releases.problems,
  ];
  const isSigned = signatures.signatures.every(({ state }) => state === "valid" || state === "unknown");
  const isTimed = trusted.length === 0 || time.timestamps.every(({ state }) => state === "valid");
  const isExpected = expected === null || expected.is !== null;
  // A PDF cannot be compared with itself, but a valid signature vouches for its every byte.
  const isVouchedFor =
    target.subject.kind === "pdf" &&
    rest.against === null &&
    signatures.signatures.some(({ state }) => state === "valid");
  return {
    ...verification,
    problems,
    intact:
      (verification.intact || isVouchedFor) &&
      problems.length === 0 &&
      signatures.elsewhere.length === 0 &&
      isSigned &&
      isTimed &&
      isExpected &&
      (rest.against === null || rest.against.is !== null) &&
      releases.withdrawn === null,
    kind: target.subject.kind,
    name: target.name,
    asBuilt: verification.intact,
    packing: target.bundle?.packing ?? null,
    ...rest,
    roots,
    expected,
    signatures,
    timestamps: time.timestamps,
    releases,
  };
}

async function examineTarget(target: Target, options: ExamineOptions): Promise<Found> {
  if (target.subject.kind === "pdf") return examinePdf(target, options);
  if (target.bundle !== null) return examineBundle(target.bundle, options);
  const checked = await verifyBuild(target.path, options);
  const sealed = await compareWithSealed(checked, options.against);
  const verification = { ...checked, problems: [...checked.problems, ...sealed.problems] };
  const wanted = options.recompute !== false;
  const failed = verification.problems.some(({ code }) => code === "SIJILL_VERIFY_NOT_RECOMPUTED");
  return {
    verification,
    recomputed: wanted ? (failed ? "not-possible" : "yes") : "not-asked",
    profile: null,
    against: sealed.against,
    roots: {
      build: verification.report?.root ?? null,
      bundle: null,
      ledger: await ledgerFingerprint(target.path),
      proof: verification.redaction.root,
    },
  };
}

/** Whether a redacted version is bound to the same tree as a sealed build. */
async function compareWithSealed(
  { redaction }: Verification,
  against: string | undefined,
): Promise<Pick<Examination, "against" | "problems">> {
  if (against === undefined) return { against: null, problems: [] };
  const text = await readFile(join(against, COMMITMENT_FILE), "utf8").catch(() => "");
  const commitment = readCommitment(text);
  if (commitment === null) return { against: null, problems: [messages.sealedUnusable(against)] };
  const isPart = redaction.root === commitment.root;
  return { against: { name: against, is: isPart ? "part" : null }, problems: [] };
}

/** Which of the known hashes begins with the one that was given. */
function compareRoot(given: string, roots: KnownRoots): Examination["expected"] {
  const root = given.replace(/[\s:-]/g, "").toLowerCase();
  const names = ["build", "bundle", "ledger", "proof"] as const;
  return {
    root,
    is: names.find((name) => roots[name]?.startsWith(root.slice(0, roots[name].length))) ?? null,
  };
}

function nothingFound(named: string, problem: Problem): Examination {
  return {
    ...nothingVerified(problem),
    kind: "nothing",
    name: named,
    asBuilt: false,
    roots: { build: null, bundle: null, ledger: null, proof: null },
    expected: null,
    recomputed: "not-asked",
    packing: null,
    profile: null,
    against: null,
    signatures: { files: [], signatures: [], elsewhere: [], problems: [] },
    timestamps: [],
    releases: { file: null, withdrawn: null, released: [], problems: [] },
  };
}

/** A root hash as a person gives it: at least sixteen hexadecimal digits, with spaces where they like. */
const isRoot = (given: string): boolean => /^[0-9a-f]{16,64}$/i.test(given.replace(/[\s:-]/g, ""));
