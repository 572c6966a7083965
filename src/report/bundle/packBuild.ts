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
 * Reads the front matter of a text and packs everything that was collected. A version that withholds inputs or
 * parts goes without its sources: they name the inputs, and hold what the version leaves out.
 */
export function packBuild({
  source,
  ...parts
}: Omit<BundleParts, "frontMatter"> & {
  readonly source: { readonly file: string; readonly text: string };
}): PackedBuild {
  const { inputs, redacted } = parts.manifest;
  const withholds = redacted !== undefined || inputs.some(({ file }) => file === "");
  const files = composeBundle({
    ...parts,
    files: withholds ? parts.files.filter(({ path }) => !path.startsWith("project/")) : parts.files,
    frontMatter: frontMatterOf(source.text, source.file),
  });
  return {
    files,
    archive: () => writeZip(new Map([...files].map(([path, content]) => [`${parts.name}/${path}`, content]))),
  };
}
