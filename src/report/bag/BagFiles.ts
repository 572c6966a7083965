import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../../errors/index.ts";
import { findCollision } from "./findCollision.ts";
import { listFiles } from "./listFiles.ts";
import { refuseArchive } from "./refusals.ts";
import type { OpenZip } from "./zip/openZip.ts";

/** The files of a bag, wherever they lie: paths in the bag, and their content one at a time. */
export interface BagFiles {
  /** Name of the folder the bag is in. */
  readonly name: string;
  readonly paths: readonly string[];
  read(path: string): Promise<Uint8Array | Problem>;
}

/** The files of a bag in an archive: all in one folder, as RFC 8493, section 4.2, asks. */
export function bagInZip(zip: OpenZip, archive: string): BagFiles | Problem {
  const [first = ""] = zip.paths;
  const name = first.split("/")[0] ?? "";
  const outside = zip.paths.find((path) => !path.startsWith(`${name}/`));
  if (name === "" || outside !== undefined) return refuseArchive(archive, "TOP_FOLDER", outside);
  return {
    name,
    paths: zip.paths.map((path) => path.slice(name.length + 1)),
    read: async (path) => zip.read(`${name}/${path}`),
  };
}

/** The files of a bag in a folder; links and other things that are no regular file are refused. */
export async function bagInFolder(folder: string, name: string): Promise<BagFiles | Problem> {
  const { files, others } = await listFiles(folder);
  if (others[0] !== undefined) return refuseArchive(name, "LINK", others[0]);
  const collision = findCollision(files);
  if (collision !== null) return refuseArchive(name, collision.reason, collision.path);
  return { name, paths: [...files].sort(), read: (path) => readFile(join(folder, path)) };
}
