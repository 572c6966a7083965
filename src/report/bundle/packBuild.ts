import { writeZip } from "../bag/index.ts";
import { frontMatterOf } from "../markdown/index.ts";
import type { BundleParts } from "./BundleParts.ts";
import { composeBundle } from "./composeBundle.ts";

/** A bundle in memory. */
export interface PackedBuild {
  /** Content by path in the bag. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly archive: () => Promise<Uint8Array>;
}

/**
 * Reads the front matter of the first text and packs everything that was collected. A version that withholds its inputs
 * goes without its sources: they name the inputs, and hold what the version leaves out.
 */
export function packBuild(parts: Omit<BundleParts, "frontMatter">): PackedBuild {
  const text = parts.files.find(({ role }) => role === "text");
  const source = Buffer.from(text?.content ?? []).toString("utf8");
  const withholdsInputs = parts.manifest.inputs.some(({ file }) => file === "");
  const files = composeBundle({
    ...parts,
    files: withholdsInputs ? parts.files.filter(({ path }) => !path.startsWith("project/")) : parts.files,
    frontMatter: frontMatterOf(source, text?.path ?? ""),
  });
  return {
    files,
    archive: () => writeZip(new Map([...files].map(([path, content]) => [`${parts.name}/${path}`, content]))),
  };
}
