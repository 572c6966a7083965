import type { ProfileName } from "../disclosure/index.ts";

/** Fingerprints of the lines of a file, so that a change can be named by its row. */
export interface RowFingerprints {
  readonly lines: number;
  /** Lines in each block; the last block takes the rest as well. */
  readonly block: number;
  /** First eight hexadecimal digits of the SHA-256 of each block, its lines joined by a line feed. */
  readonly digests: readonly string[];
}

export interface ManifestInput {
  readonly dataset: string;
  readonly file: string;
  /** Relative to the report folder; null when the file lies outside the project or its place is not known. */
  readonly path: string | null;
  /** Null where a version withholds it. */
  readonly sha256: string | null;
  readonly bytes: number | null;
  readonly rowLevel: "aggregate" | "record" | null;
  /** Null for files that are not text, and for files whose place is not known. */
  readonly rows: RowFingerprints | null;
}

export interface ManifestFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * What a build is made of and what it consists of. No clock, no machine, no user: the same inputs give the same
 * manifest on every machine and every version of Node.
 */
export interface Manifest {
  readonly format: "sijill-manifest/1";
  readonly report: {
    readonly title: string;
    readonly version: string;
    readonly status: string;
    readonly date: string;
    readonly languages: readonly string[];
  };
  /** Who the build is for, and so what it may show. */
  readonly profile: ProfileName;
  readonly tool: { readonly name: string; readonly version: string };
  readonly seed: number;
  /** The texts, relative to the report folder. */
  readonly texts: readonly ManifestFile[];
  /** The analysis and the local files it imports, and the disclosure policy it was released by; relative to the report folder. */
  readonly analysis: readonly ManifestFile[];
  readonly inputs: readonly ManifestInput[];
  /** Of a redacted version, the redactions whose parts it shows all the same; it names neither texts nor analysis. */
  readonly redacted?: { readonly keep: readonly string[] };
  /** Every file of the build but this one, relative to the build folder. */
  readonly outputs: readonly ManifestFile[];
  /** SHA-256 of this manifest without this line: one hash that stands for the whole build. */
  readonly root: string;
}
