// npm run notebook:execute: runs all notebooks, or those that are named, and writes their outputs into them.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { byHand, ensureJupyter, jupyterEnvironment, jupyterProgram, notebooks } from "./jupyter.mjs";

/** Runs notebooks without a browser; their outputs go into the same files, or into a folder. */
export function executeNotebooks(files, folder) {
  const place = folder === undefined ? ["--inplace"] : ["--output-dir", folder];
  const run = spawnSync(
    jupyterProgram("jupyter-nbconvert"),
    [
      "--to=notebook",
      "--execute",
      "--log-level=ERROR",
      "--ExecutePreprocessor.kernel_name=tslab",
      // Times would differ from run to run.
      "--ExecutePreprocessor.record_timing=False",
      "--ExecutePreprocessor.timeout=300",
      ...place,
      ...files,
    ],
    { cwd: notebooks, env: jupyterEnvironment(), encoding: "utf8" },
  );
  if (run.status === 0) for (const file of files) numberCells(join(folder ?? notebooks, file));
  return run;
}

/** The kernel gives its numbers in a message that nbconvert does not read. */
function numberCells(path) {
  const notebook = JSON.parse(readFileSync(path, "utf8"));
  const code = notebook.cells.filter((cell) => cell.cell_type === "code");
  for (const [at, cell] of code.entries()) cell.execution_count = at + 1;
  writeFileSync(path, `${JSON.stringify(notebook, null, 1)}\n`);
}

/** All notebooks of the folder, in their order. */
export const allNotebooks = () =>
  readdirSync(notebooks)
    .filter((file) => file.endsWith(".ipynb"))
    .sort();

if (import.meta.url === `file://${process.argv[1]}`) {
  const log = (text) => process.stderr.write(`${text}\n`);
  if (!ensureJupyter({ log })) {
    log(`Jupyter could not be installed. By hand: ${byHand}`);
    process.exit(1);
  }
  const named = process.argv.slice(2).map((file) => file.replace(/^notebooks\//, ""));
  for (const file of named.length > 0 ? named : allNotebooks()) {
    log(file);
    const { status, stderr } = executeNotebooks([file]);
    if (status !== 0) {
      log(stderr);
      process.exit(status ?? 1);
    }
  }
}
