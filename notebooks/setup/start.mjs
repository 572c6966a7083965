// npm run notebook: installs Jupyter where it is missing and opens it with the notebooks. Arguments go to Jupyter.
import { spawn } from "node:child_process";
import { byHand, ensureJupyter, jupyterEnvironment, jupyterProgram, notebooks } from "./jupyter.mjs";

const log = (text) => process.stderr.write(`${text}\n`);
if (!ensureJupyter({ log })) {
  log(`Jupyter could not be installed. By hand: ${byHand}`);
  process.exit(1);
}
// Debian has the classic notebook only.
const program = jupyterProgram("jupyter-lab") ?? jupyterProgram("jupyter-notebook");
const options = ["--KernelSpecManager.ensure_native_kernel=False", `--notebook-dir=${notebooks}`];
const root = process.getuid?.() === 0 ? ["--allow-root"] : [];
const started = spawn(program, [...options, ...root, ...process.argv.slice(2)], {
  stdio: "inherit",
  env: jupyterEnvironment(),
});
// Jupyter asks on the first interrupt and ends on the second; we end with it.
process.on("SIGINT", () => {});
started.on("exit", (code) => process.exit(code ?? 1));
