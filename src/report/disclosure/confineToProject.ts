import { realpath } from "node:fs/promises";
import { resolve } from "node:path";
import { SijillError } from "../../errors/index.ts";
import { isInside, projectFolder } from "../manifest/index.ts";
import { messages } from "./messages.ts";

/**
 * The path of a file that a policy names, which may not leave the project: neither by `..` nor by a link.
 *
 * @throws SIJILL_DISCLOSURE_PATH_OUTSIDE
 */
export async function confineToProject(folder: string, file: string, member: string): Promise<string> {
  const project = await realpath(await projectFolder(folder));
  const path = resolve(await realpath(folder), file);
  const isConfined =
    !file.includes("\0") &&
    isInside(path, project) &&
    isInside(await realpath(path).catch(() => path), project);
  if (!isConfined) throw new SijillError(messages.pathOutside(member, file));
  return path;
}
