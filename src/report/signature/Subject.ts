/** What is signed or time-stamped: one file that stands for everything it lists. */
export interface Subject {
  readonly kind: "build" | "bundle" | "pdf";
  /** The file whose hash is signed: `manifest.json`, `tagmanifest-sha512.txt`, or the PDF. */
  readonly name: string;
  readonly sha256: string;
  readonly sha512: string;
  /** What it is of, for people; null where the file does not say. */
  readonly report: {
    readonly title: string;
    readonly version: string;
    readonly date: string;
    readonly root: string;
  } | null;
}
