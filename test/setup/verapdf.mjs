// veraPDF, the reference validator of PDF/A and PDF/UA, from Maven Central: for tests only, run as a program of its own.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const own = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = own("../../node_modules/.cache/sijill/verapdf");

/** Whether it is installed. */
export const hasVeraPdf = () =>
  existsSync(folder) && readdirSync(folder).some((name) => name.startsWith("validation-model"));

/** Installs it where Java and Maven are; answers with how to do so by hand. */
export function installVeraPdf() {
  const wanted = [
    "-q",
    "-B",
    "-f",
    own("verapdf/pom.xml"),
    "dependency:copy-dependencies",
    `-DoutputDirectory=${folder}`,
  ];
  try {
    execFileSync("mvn", wanted, { stdio: "ignore", timeout: 300_000 });
  } catch {
    // Named below as skipped.
  }
  return `mvn ${wanted.join(" ")} (with Maven and a Java development kit)`;
}

/** What it finds in each file: "valid", or "invalid" with the clauses that are broken. */
export function validatePdf(files) {
  const printed = execFileSync(
    "java",
    [
      "-cp",
      `${folder}/*`,
      own("verapdf/CheckPdf.java"),
      ...files.flatMap(({ flavour, path }) => [flavour, path]),
    ],
    { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
  );
  return printed
    .trim()
    .split("\n")
    .map((line) => line.replace(/^(\w+) \d+ [^;]*/, "$1"));
}
