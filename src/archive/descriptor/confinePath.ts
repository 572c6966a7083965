import { realpath, stat } from "node:fs/promises";
import { isAbsolute, relative, resolve, sep, win32 } from "node:path";
import { SijillError } from "../../errors/index.ts";
import { messages } from "./messages.ts";

/**
 * The real path of a file named in a descriptor, which may not leave the folder: neither by `..`,
 * nor by an absolute path, nor by a symbolic link. What would leave it on Windows leaves it everywhere.
 *
 * @throws SIJILL_PATH_OUTSIDE, SIJILL_FILE_MISSING, SIJILL_FILE_NOT_REGULAR
 */
export async function confinePath(folder: string, file: string): Promise<string> {
  const path = resolve(folder, file);
  if (file.includes("\0") || leavesOnWindows(file) || isAbsolute(file) || leaves(resolve(folder), path)) {
    throw new SijillError(messages.pathOutside(file));
  }
  const [realFolder, realFile] = await Promise.all([
    realpath(folder).catch(() => null),
    realpath(path).catch(() => null),
  ]);
  if (realFolder === null || realFile === null) throw new SijillError(messages.fileMissing(file, folder));
  if (leaves(realFolder, realFile)) throw new SijillError(messages.linkOutside(file));
  if (!(await stat(realFile)).isFile()) throw new SijillError(messages.fileNotRegular(file));
  return realFile;
}

function leaves(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === "" || way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way);
}

function leavesOnWindows(file: string): boolean {
  const way = win32.normalize(file);
  return win32.isAbsolute(file) || /^[a-z]:/i.test(file) || way === ".." || way.startsWith("..\\");
}
