import { readFile, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { Problem } from "../../../errors/index.ts";
import { bagInFolder, openZip, refuseArchive, usualLimits } from "../../bag/index.ts";
import { messages } from "../messages.ts";
import { openBundle } from "./openBundle.ts";
import { reportIn, subjectOf } from "./subjectOf.ts";
import type { Target } from "./Target.ts";

/**
 * Opens what a person names: a build folder, a bundle as archive or unpacked, or a PDF. Nothing of it is run, written
 * or unpacked to disk; whatever is wrong with it is answered, not thrown.
 */
export async function openTarget(named: string): Promise<Target | Problem> {
  const path = resolve(named);
  const found = await stat(path).catch(() => null);
  if (found === null) return messages.targetMissing(named);
  const name = basename(path);
  if (found.isDirectory()) {
    const has = (file: string) =>
      stat(join(path, file)).then(
        (one) => one.isFile(),
        () => false,
      );
    if (await has("manifest.json")) return openBuild(path, name);
    if (!(await has("bagit.txt"))) return messages.buildMissing(named);
    const files = await bagInFolder(path, name);
    return "code" in files ? files : openBundle(path, name, files, null);
  }
  if (!found.isFile()) return messages.targetUnknown(named);
  if (found.size > usualLimits.totalBytes) return refuseArchive(name, "TOO_LARGE");
  const content = await readFile(path);
  if (content.subarray(0, 5).toString("latin1") === "%PDF-")
    return {
      path,
      name,
      content,
      enclosed: new Map(),
      bundle: null,
      subject: subjectOf("pdf", name, content, null),
    };
  if (!/\.zip$/i.test(name) && content.subarray(0, 2).toString("latin1") !== "PK")
    return messages.targetUnknown(named);
  const zip = openZip(content, name);
  return "code" in zip ? zip : openBundle(path, name, zip, content);
}

async function openBuild(path: string, name: string): Promise<Target> {
  const content = await readFile(join(path, "manifest.json"));
  return {
    path,
    name,
    content,
    enclosed: new Map(),
    bundle: null,
    subject: subjectOf("build", "manifest.json", content, reportIn(content)),
  };
}
