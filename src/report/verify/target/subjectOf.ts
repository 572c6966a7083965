import { createHash } from "node:crypto";
import type { Subject } from "../../signature/index.ts";
import { parseManifest } from "../readManifest.ts";

/** What is signed of a target: its name, its hashes, and what it is of. */
export function subjectOf(
  kind: Subject["kind"],
  name: string,
  content: Uint8Array,
  report: Subject["report"],
): Subject {
  const hash = (algorithm: string) => createHash(algorithm).update(content).digest("hex");
  return { kind, name, sha256: hash("sha256"), sha512: hash("sha512"), report };
}

/** What a manifest says of its report, or null where it is none. */
export function reportIn(manifest: Uint8Array): Subject["report"] {
  const read = parseManifest(Buffer.from(manifest).toString("utf8"));
  if ("code" in read) return null;
  const { title, version, date } = read.manifest.report;
  return { title, version, date, root: read.manifest.root };
}
