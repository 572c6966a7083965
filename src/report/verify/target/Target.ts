import type { BagFiles, CheckedBag } from "../../bag/index.ts";
import type { Subject } from "../../signature/index.ts";

/** Something that can be verified, signed or time-stamped: a build, a bundle, or a PDF. */
export interface Target {
  readonly path: string;
  /** What it is called in messages: its last step. */
  readonly name: string;
  readonly subject: Subject;
  /** The bytes whose hash stands for the whole of it. */
  readonly content: Uint8Array;
  /** Signatures and time-stamps inside a bundle, by path in the bag. */
  readonly enclosed: ReadonlyMap<string, Uint8Array>;
  /** The bag of a bundle, and what its lists say of it. */
  readonly bundle: OpenBundle | null;
}

export interface OpenBundle {
  readonly files: BagFiles;
  readonly checked: CheckedBag;
  /** "as-written" when the archive is byte for byte what this library writes around these files. */
  readonly packing: "as-written" | "repacked" | "unpacked";
}
