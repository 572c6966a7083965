import type { SignatureFindings } from "./target/checkSignatures.ts";
import type { FoundTimestamp } from "./target/checkTimestamps.ts";
import type { ReleaseFindings } from "./target/findReleases.ts";
import type { OpenBundle } from "./target/Target.ts";
import type { Verification } from "./Verification.ts";

/** The hashes something is known by, each to be compared with one that came by another way. */
export interface KnownRoots {
  /** Root hash of the build. */
  readonly build: string | null;
  /** Root hash of the bundle: that of its list of lists. */
  readonly bundle: string | null;
  /** Root of the salted tree that redacted versions are proved by. */
  readonly proof: string | null;
  /** Fingerprint of the ledger, as every page prints it. */
  readonly ledger: string | null;
}

/** What was found when a build, a bundle or a PDF was examined; plain data. */
export interface Examination extends Verification {
  readonly kind: "build" | "bundle" | "pdf" | "nothing";
  readonly name: string;
  /** Files and numbers are as they were made, whatever signatures, times and expected hashes say. */
  readonly asBuilt: boolean;
  readonly roots: KnownRoots;
  /** The hash that was asked for, and which of the known ones it is; null when none was asked for. */
  readonly expected: { readonly root: string; readonly is: keyof KnownRoots | null } | null;
  /** Whether the numbers were computed again: running the analysis of a bundle has to be asked for. */
  readonly recomputed: "yes" | "not-asked" | "not-possible";
  readonly packing: OpenBundle["packing"] | null;
  readonly profile: string | null;
  /**
   * Of a PDF, what it was compared with, and which of its files it is; of a redacted version, the sealed one, and whether
   * it is a part of that. Null when there was nothing to compare with.
   */
  readonly against: { readonly name: string; readonly is: string | null } | null;
  readonly signatures: SignatureFindings;
  readonly timestamps: readonly FoundTimestamp[];
  /** What a release log says: a build that was withdrawn is not to be relied on, though every byte be right. */
  readonly releases: ReleaseFindings;
}
