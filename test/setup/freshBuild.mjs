// Builds the library with its types where the sources are newer: notebooks run the built package, as a reader would.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const outputs = ["dist/index.cjs", "dist/kernel.cjs", "dist/index.d.cts"].map((file) => join(root, file));

export async function freshBuild() {
  const changed = Math.max(...files(join(root, "src")).map(timeOf), timeOf(join(root, "package.json")));
  if (Math.min(...outputs.map(timeOf)) >= changed) return;
  const { build } = await import("tsdown");
  await build({ cwd: root, clean: false, logLevel: "error" });
}

const files = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** When a file was written; long ago when it is not there. */
const timeOf = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
