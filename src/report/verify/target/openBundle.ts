import type { Problem } from "../../../errors/index.ts";
import {
  type BagFiles,
  bagInZip,
  checkBag,
  type OpenZip,
  signatureFolder,
  tagManifest,
  writeZip,
} from "../../bag/index.ts";
import { reportIn, subjectOf } from "./subjectOf.ts";
import type { OpenBundle, Target } from "./Target.ts";

/** Path of the build's manifest in a bundle. */
export const buildManifest = "data/build/manifest.json";

/**
 * Opens a bundle and checks its bag.
 *
 * @param from the archive that was opened, or the files of an unpacked bag
 * @param archive bytes of the archive; null for an unpacked one
 */
export async function openBundle(
  path: string,
  name: string,
  from: OpenZip | BagFiles,
  archive: Uint8Array | null,
): Promise<Target | Problem> {
  const files = "name" in from ? from : bagInZip(from, name);
  if ("code" in files) return files;
  const checked = await checkBag(files);
  if (checked.root === null) return checked.problems[0] ?? { code: "SIJILL_BUNDLE_UNREADABLE", what: name };
  const content = await files.read(tagManifest);
  if (!(content instanceof Uint8Array)) return content;
  const manifest = files.paths.includes(buildManifest) ? await files.read(buildManifest) : null;
  const report = manifest instanceof Uint8Array ? reportIn(manifest) : null;
  const enclosed = new Map<string, Uint8Array>();
  for (const one of files.paths.filter((each) => each.startsWith(signatureFolder))) {
    const bytes = await files.read(one);
    if (bytes instanceof Uint8Array) enclosed.set(one, bytes);
  }
  return {
    path,
    name,
    content,
    enclosed,
    subject: subjectOf("bundle", tagManifest, content, report),
    bundle: { files, checked, packing: archive === null ? "unpacked" : await packingOf(files, archive) },
  };
}

/** Whether the archive around the files is what this library writes: times, order and permissions included. */
async function packingOf(files: BagFiles, archive: Uint8Array): Promise<OpenBundle["packing"]> {
  const contents = new Map<string, Uint8Array>();
  for (const path of files.paths) {
    const content = await files.read(path);
    if (!(content instanceof Uint8Array)) return "repacked";
    contents.set(`${files.name}/${path}`, content);
  }
  return Buffer.from(archive).equals(await writeZip(contents)) ? "as-written" : "repacked";
}
