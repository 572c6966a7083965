// Makes sure of what the tests need beyond npm. Never fails: what cannot be had is skipped by the tests that need
// it, and named here in one line each with the way to get it.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { byHand, ensureJupyter } from "../../notebooks/setup/jupyter.mjs";
import { freshBuild } from "./freshBuild.mjs";
import { installOtherNode, otherNode } from "./otherNode.mjs";
import { hasVeraPdf, installVeraPdf } from "./verapdf.mjs";

/** Programs of Debian packages, and which tests want them. */
const wanted = [
  { program: "chromium", debianPackage: "chromium", purpose: "browser tests" },
  { program: "pdftotext", debianPackage: "poppler-utils", purpose: "tests that read PDF pages" },
  { program: "qpdf", debianPackage: "qpdf", purpose: "PDF structure tests" },
  { program: "redis-server", debianPackage: "redis-server", purpose: "tests of runs on several machines" },
];

const isHere = (program) =>
  (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));
const missing = () => wanted.filter(({ program }) => !isHere(program));

if (missing().length > 0 && mayInstall()) install(missing().map(({ debianPackage }) => debianPackage));

for (const { debianPackage, purpose } of missing()) {
  console.error(
    `skipped: ${purpose}; to run them: apt-get install -y --no-install-recommends ${debianPackage}`,
  );
}

if (otherNode() === null) {
  const byHand = process.env.SIJILL_NO_INSTALL === "1" ? null : installOtherNode();
  if (otherNode() === null)
    console.error(
      `skipped: the same bytes on another version of Node; to run it: ${byHand ?? "set SIJILL_OTHER_NODE to its path"}`,
    );
}

if (!hasVeraPdf()) {
  const byHand = process.env.SIJILL_NO_INSTALL === "1" || !isHere("mvn") ? null : installVeraPdf();
  if (!hasVeraPdf())
    console.error(
      `skipped: PDF/A by its reference validator; to run it: ${byHand ?? "install Maven and a Java development kit"}`,
    );
}

await freshBuild();
if (!ensureJupyter({ log: (text) => console.error(text) }))
  console.error(`skipped: notebooks run in Jupyter; to run them: ${byHand}`);

function mayInstall() {
  return process.env.SIJILL_NO_INSTALL !== "1" && process.getuid?.() === 0 && isHere("apt-get");
}

function install(packages) {
  console.error(`installing for the tests: ${packages.join(" ")}`);
  const options = {
    stdio: "ignore",
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  try {
    execFileSync("apt-get", ["update", "-qq"], options);
    execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], options);
  } catch {
    // Named below as skipped.
  }
}
