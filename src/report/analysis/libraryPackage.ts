import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export interface LibraryPackage {
  /** Folder of the library's package.json; that of the entry when there is none above it. */
  readonly folder: string;
  readonly version: string;
}

/** The package that an entry of the running library belongs to. */
export async function libraryPackage(libraryEntry: URL): Promise<LibraryPackage> {
  const entryFolder = dirname(fileURLToPath(libraryEntry));
  for (let folder = entryFolder; ; folder = dirname(folder)) {
    const found = await readFile(join(folder, "package.json"), "utf8")
      .then((text) => JSON.parse(text) as { readonly name?: unknown; readonly version?: unknown })
      .catch(() => null);
    if (found?.name === "sijill" && typeof found.version === "string")
      return { folder, version: found.version };
    if (dirname(folder) === folder) return { folder: entryFolder, version: "0.0.0" };
  }
}
