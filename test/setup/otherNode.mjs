// A second version of Node from npm, for the test that all versions build the same bytes.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const major = Number(process.versions.node.split(".")[0]) === 22 ? 20 : 22;
const packageName = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
const folder = fileURLToPath(new URL(`../../node_modules/.cache/sijill/node-${major}`, import.meta.url));

/** Path of the other Node: that of SIJILL_OTHER_NODE, or the installed one, or null. */
export function otherNode() {
  const given = process.env.SIJILL_OTHER_NODE;
  const installed = `${folder}/node_modules/${packageName}/bin/node`;
  return given ?? (existsSync(installed) ? installed : null);
}

/** Installs the other Node; answers with how to do so by hand when that is not possible. */
export function installOtherNode() {
  const wanted = [
    "install",
    "--prefix",
    folder,
    "--no-save",
    "--no-audit",
    "--no-fund",
    `${packageName}@${major}`,
  ];
  try {
    execFileSync("npm", wanted, { stdio: "ignore", timeout: 300_000 });
  } catch {
    // Named below as skipped.
  }
  return `npm ${wanted.join(" ")}`;
}
