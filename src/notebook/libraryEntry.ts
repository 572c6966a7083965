import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Address of the library as a notebook imports it: what `import … from "sijill"` means in the analysis of a report that
 * is built from a cell.
 *
 * @returns for the option `libraryEntry` of `buildReport`, `verifyBuild` and others
 * @throws what Node throws when the folder of the notebook has no library
 */
export function libraryEntry(): URL {
  return pathToFileURL(createRequire(join(process.cwd(), "notebook.js")).resolve("sijill"));
}
