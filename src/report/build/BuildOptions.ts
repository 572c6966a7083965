import type { Problem } from "../../errors/index.ts";
import type { Language } from "../../quantities/index.ts";
import type { ProfileName } from "../disclosure/index.ts";
import type { ManifestFile } from "../manifest/index.ts";
import type { ChartRenderer } from "./ChartRenderer.ts";

/** One step of a build, for those who wait. */
export interface BuildStep {
  readonly step: "analysis" | "disclosure" | "text" | "figures" | "pages" | "manifest" | "write";
  /** What the step works on. */
  readonly detail: string;
}

export interface BuildOptions {
  /** Build this language only; all texts of the folder unless given. */
  readonly language?: Language;
  /** Where to write; `build` in the report folder unless given. */
  readonly outDir?: string;
  /** Who the build is for; "sealed", which shows everything, unless given. */
  readonly profile?: ProfileName;
  /** Address of the running library's entry: what `import … from "sijill"` in the analysis means. */
  readonly libraryEntry: URL;
  /** Secret of a redactable report: the build then holds commitment.json, which binds redacted versions to it. */
  readonly proofSecret?: Uint8Array;
  readonly progress?: (step: BuildStep) => void;
  /** Draws the charts; the charts folder unless given. */
  readonly renderer?: ChartRenderer;
}

export interface BuildResult {
  /** Absolute path of the build folder. */
  readonly folder: string;
  readonly profile: ProfileName;
  /** One hash over the whole build. */
  readonly root: string;
  /** Every file of the build, the manifest last. */
  readonly files: readonly ManifestFile[];
  readonly counts: {
    readonly numbers: number;
    readonly quantities: number;
    readonly figures: number;
    readonly tables: number;
    readonly inputs: number;
    readonly citations: number;
    readonly literals: number;
  };
  /** What stops nothing but should be known: figures nobody refers to, inputs whose place is not known. */
  readonly notices: readonly Problem[];
}
