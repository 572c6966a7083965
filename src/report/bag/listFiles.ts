import { lstat, readdir } from "node:fs/promises";
import { join } from "node:path";

/** Regular files below a folder, and apart from them links and whatever else; links are not followed. */
export async function listFiles(
  folder: string,
  below = "",
): Promise<{ readonly files: readonly string[]; readonly others: readonly string[] }> {
  const files: string[] = [];
  const others: string[] = [];
  for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    const found = await lstat(join(folder, path));
    if (found.isDirectory()) {
      const inner = await listFiles(folder, path);
      files.push(...inner.files);
      others.push(...inner.others);
    } else (found.isFile() ? files : others).push(path);
  }
  return { files, others };
}
