import { access } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

/** The project a report belongs to: the nearest folder above it with a package.json or a repository, else its parent. */
export async function projectFolder(reportFolder: string): Promise<string> {
  for (let folder = resolve(reportFolder); ; folder = dirname(folder)) {
    if ((await exists(join(folder, "package.json"))) || (await exists(join(folder, ".git")))) return folder;
    if (dirname(folder) === folder) return dirname(resolve(reportFolder));
  }
}

/** True for a path inside a folder, or the folder itself. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** A path as a manifest writes it: relative, with forward slashes. */
export function relativePath(from: string, to: string): string {
  return relative(from, to).split(sep).join("/");
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
