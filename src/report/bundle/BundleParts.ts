import type { Ledger } from "../ledger/index.ts";
import type { Manifest } from "../manifest/index.ts";
import type { FrontMatter } from "../markdown/index.ts";

/** A file of the bundle: where it goes, what it holds, what it is there for. */
export interface BundleFile {
  /** Path below `data/` of the bag. */
  readonly path: string;
  readonly content: Uint8Array;
  readonly role: "output" | "text" | "analysis" | "input" | "support";
  /** Which input it is, for inputs. */
  readonly input?: { readonly dataset: string; readonly file: string };
  /** One sentence on what it is. */
  readonly description: string;
}

/** An input that the bundle names but does not hold. */
export interface AbsentInput {
  readonly dataset: string;
  readonly file: string;
  /** Null where the version withholds it. */
  readonly sha256: string | null;
  readonly reason: string;
}

/** "vdc, deaths-monthly.csv"; the dataset alone where the version withholds which file it is. */
export const nameAbsent = (dataset: string, file: string): string =>
  file === "" ? dataset : `${dataset}, ${file}`;

/** A library that the code stands on, as it was asked for and as it was installed. */
export interface LibraryVersion {
  readonly name: string;
  readonly declared: string;
  readonly version: string | null;
}

/** What the build ran on, as far as it may matter: nothing of the machine, its clock or its user. */
export interface Environment {
  readonly tool: { readonly name: string; readonly version: string };
  /** Versions of Node that give the same bytes, as the tool declares them. */
  readonly node: string;
  readonly libraries: readonly LibraryVersion[];
}

/** Everything a bundle is composed of; plain data. */
export interface BundleParts {
  /** Name of the archive and of the folder in it. */
  readonly name: string;
  readonly profile: string;
  readonly frontMatter: FrontMatter;
  readonly manifest: Manifest;
  readonly ledger: Ledger;
  readonly files: readonly BundleFile[];
  readonly absent: readonly AbsentInput[];
  readonly environment: Environment;
  /** Path of the report folder below `data/project/`. */
  readonly reportPath: string;
  /** The page that checks the bundle in a browser. */
  readonly page: string | null;
}
