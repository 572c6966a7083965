// Jupyter inside the project: programs in .venv, kernel and settings in .jupyter. Nothing is kept anywhere else.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const notebooks = join(root, "notebooks");
const venv = join(root, ".venv");
const state = join(root, ".jupyter");
const requirements = join(notebooks, "setup/requirements.txt");

/** How to get Jupyter by hand. */
export const byHand = "python3 -m venv .venv && .venv/bin/pip install -r notebooks/setup/requirements.txt";

/** Path of a program of Jupyter ("jupyter-nbconvert"): that of the project, or one that is installed; null if none. */
export function jupyterProgram(name) {
  const folders = [join(venv, "bin"), join(venv, "Scripts"), ...(process.env.PATH ?? "").split(delimiter)];
  const endings = process.platform === "win32" ? [".exe", ""] : [""];
  return (
    folders.flatMap((folder) => endings.map((ending) => join(folder, `${name}${ending}`))).find(existsSync) ??
    null
  );
}

/**
 * Installs Jupyter: with pip into .venv, or from Debian's packages where pip reaches no registry. Answers whether it
 * can now be used; nothing is installed with SIJILL_NO_INSTALL=1.
 */
export function ensureJupyter({ log = () => {} } = {}) {
  if (jupyterProgram("jupyter-nbconvert") !== null) return true;
  if (process.env.SIJILL_NO_INSTALL === "1") return false;
  log("Installing Jupyter into .venv (once)");
  if (fromPip()) return true;
  log("pip could not; trying the packages of the system");
  return fromDebian();
}

function fromPip() {
  const python = process.platform === "win32" ? "python" : "python3";
  const pip = join(venv, process.platform === "win32" ? "Scripts/pip.exe" : "bin/pip");
  return (
    run(python, ["-m", "venv", venv]) &&
    run(pip, ["install", "--quiet", "--disable-pip-version-check", "--requirement", requirements]) &&
    jupyterProgram("jupyter-nbconvert") !== null
  );
}

function fromDebian() {
  const packages = [
    "jupyter-core",
    "jupyter-client",
    "jupyter-nbconvert",
    "jupyter-notebook",
    "python3-nbclient",
  ];
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  run("apt-get", ["update", "-qq"], env);
  return (
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], env) &&
    jupyterProgram("jupyter-nbconvert") !== null
  );
}

function run(program, args, env = process.env) {
  try {
    execFileSync(program, args, { stdio: "ignore", timeout: 900_000, env });
    return true;
  } catch {
    return false;
  }
}

/**
 * Registers the kernel inside the project, lets the notebooks import the library by its name, and answers with the
 * environment in which Jupyter keeps to the project.
 */
export function jupyterEnvironment() {
  const kernel = join(state, "kernels/tslab");
  mkdirSync(kernel, { recursive: true });
  const program = join(root, "dist/kernel.cjs");
  const spec = {
    argv: [process.execPath, program, "{connection_file}"],
    display_name: "TypeScript",
    language: "typescript",
  };
  writeFileSync(join(kernel, "kernel.json"), `${JSON.stringify(spec, null, 2)}\n`);
  const link = join(notebooks, "node_modules/sijill");
  mkdirSync(join(notebooks, "node_modules"), { recursive: true });
  if (!existsSync(link)) symlinkSync(root, link, "junction");
  return {
    ...process.env,
    JUPYTER_PATH: state,
    JUPYTER_CONFIG_DIR: join(state, "config"),
    JUPYTER_DATA_DIR: join(state, "data"),
    JUPYTER_RUNTIME_DIR: join(state, "runtime"),
    JUPYTERLAB_SETTINGS_DIR: join(state, "lab/settings"),
    JUPYTERLAB_WORKSPACES_DIR: join(state, "lab/workspaces"),
    IPYTHONDIR: join(state, "ipython"),
    TZ: "UTC",
  };
}
