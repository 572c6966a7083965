// Builds the library with its types where the sources are newer: notebooks run the built package, as a reader would.
import { execFile } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../..", import.meta.url));
const outputs = ["dist/index.cjs", "dist/kernel.cjs", "dist/index.d.cts"].map((file) => join(root, file));

export async function freshBuild() {
  const changed = Math.max(...files(join(root, "src")).map(timeOf), timeOf(join(root, "package.json")));
  if (Math.min(...outputs.map(timeOf)) >= changed) return;
  // In a process of its own: inside a worker of vitest the bundler has been seen to wait for ever.
  await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], { cwd: root });
}

const script = `import { build } from "tsdown"; await build({ clean: false, logLevel: "error" });`;

const files = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** When a file was written; long ago when it is not there. */
const timeOf = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
