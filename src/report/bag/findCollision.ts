import type { RefusalReason } from "./refusals.ts";

/**
 * Two paths of which a file system may keep only one: the same, the same but for case or composed letters, or one that
 * is a file where the other needs a folder.
 *
 * @param paths paths of files; those that end in a slash are folders
 */
export function findCollision(
  paths: readonly string[],
): { readonly reason: RefusalReason; readonly path: string } | null {
  const files = new Map<string, string>();
  const folders = new Set<string>();
  for (const path of paths) {
    const key = path.normalize("NFC").toLowerCase();
    const other = files.get(key);
    if (other !== undefined) return { reason: other === path ? "NAME_TWICE" : "NAME_COLLISION", path };
    if (!path.endsWith("/")) files.set(key, path);
    const steps = key.split("/");
    for (let depth = 1; depth < steps.length; depth += 1) folders.add(steps.slice(0, depth).join("/"));
  }
  const both = [...files].find(([key]) => folders.has(key));
  return both === undefined ? null : { reason: "NAME_COLLISION", path: both[1] };
}
