import { SijillError } from "../../errors/index.ts";
import { writeZip } from "../bag/index.ts";
import { frontMatterOf } from "../markdown/index.ts";
import { sha256 } from "../sha256.ts";
import type { AbsentInput, BundleFile, BundleParts } from "./BundleParts.ts";
import { composeBundle } from "./composeBundle.ts";
import { messages } from "./messages.ts";

/** A bundle in memory. */
export interface PackedBuild {
  /** Content by path in the bag. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly archive: () => Promise<Uint8Array>;
  /** Inputs that are named and not held. */
  readonly absent: readonly AbsentInput[];
}

/**
 * Reads the front matter of a text and packs everything that was collected. A version that withholds inputs or
 * parts goes without its sources: they name the inputs, and hold what the version leaves out. Of a redacted one nothing
 * goes along that the redaction did not write.
 *
 * @throws SIJILL_BUNDLE_SOURCE_CHANGED when the text is of another version than the build
 */
export function packBuild({
  source,
  ...parts
}: Omit<BundleParts, "frontMatter"> & {
  readonly source: { readonly file: string; readonly text: string };
}): PackedBuild {
  const { inputs, redacted, report } = parts.manifest;
  const frontMatter = frontMatterOf(source.text, source.file);
  // The manifest of a redacted version has no hash of the text.
  for (const member of ["version", "date", "status"] as const)
    if (frontMatter[member] !== report[member]) throw new SijillError(messages.sourceChanged(source.file));
  const isRedacted = redacted !== undefined;
  const withholds = isRedacted || inputs.some(({ file }) => file === "");
  const goes = ({ path, role }: BundleFile) =>
    !(withholds && path.startsWith("project/")) && !(isRedacted && role !== "output");
  const absent = [...parts.absent, ...parts.files.filter((file) => !goes(file)).flatMap(absentInput)];
  const files = composeBundle({ ...parts, files: parts.files.filter(goes), absent, frontMatter });
  return {
    files,
    absent,
    archive: () => writeZip(new Map([...files].map(([path, content]) => [`${parts.name}/${path}`, content]))),
  };
}

function absentInput({ input, content }: BundleFile): readonly AbsentInput[] {
  if (input === undefined) return [];
  const reason = "a version that withholds something goes without its sources; ask its holder for it";
  return [{ ...input, sha256: sha256(content), reason }];
}
