import { createHash } from "node:crypto";
import type { Problem } from "../../errors/index.ts";
import type { BagFiles } from "./BagFiles.ts";
import { decodePath } from "./encodePath.ts";
import { messages } from "./messages.ts";
import { signatureFolder, tagManifest } from "./writeBag.ts";

/** A file of a bag that is not what its lists say. */
export interface BagDifference {
  readonly path: string;
  readonly difference: "changed" | "missing" | "extra";
}

export interface CheckedBag {
  readonly intact: number;
  readonly differences: readonly BagDifference[];
  readonly problems: readonly Problem[];
  /** SHA-256 and SHA-512 of the list of lists, which stands for the whole bag. */
  readonly root: { readonly sha256: string; readonly sha512: string } | null;
}

const payloadManifest = "manifest-sha512.txt";
const declaration = /^BagIt-Version: (?:0\.97|1\.0)\r?\nTag-File-Character-Encoding: UTF-8\r?\n?$/;

/** What may stand beside the lists of a bag and is in none of them: signatures and time-stamps of the bag. */
const signatureFile = /^signatures\/[\w.-]+\.(?:dsse\.json|tsr)$/;

/** A list of names and hashes; what is larger than this is none. */
const MOST_LIST_BYTES = 16 * 1024 * 1024;

/**
 * Hashes every file of a bag and compares it with the lists (RFC 8493, section 3): what changed, what is missing, what
 * is listed nowhere. Nothing is fetched, so a bag that asks to be completed from elsewhere is refused.
 */
export async function checkBag(bag: BagFiles): Promise<CheckedBag> {
  const nothing: CheckedBag = { intact: 0, differences: [], problems: [], root: null };
  const needed = ["bagit.txt", payloadManifest, tagManifest].filter((path) => !bag.paths.includes(path));
  if (needed.length > 0) return { ...nothing, problems: needed.map((path) => messages.bagIncomplete(path)) };
  if (bag.paths.includes("fetch.txt")) return { ...nothing, problems: [messages.bagFetches()] };
  const problems: Problem[] = [];
  const version = await bag.read("bagit.txt");
  if (!(version instanceof Uint8Array)) return { ...nothing, problems: [version] };
  if (version.length > 200 || !declaration.test(Buffer.from(version).toString("utf8")))
    problems.push(
      messages.bagUnreadable("bagit.txt", "it does not declare a version of BagIt that is known"),
    );

  const expected = new Map<string, string>();
  let root: CheckedBag["root"] = null;
  for (const list of [tagManifest, payloadManifest]) {
    const content = await bag.read(list);
    if (!(content instanceof Uint8Array)) return { ...nothing, problems: [...problems, content] };
    const lines = content.length > MOST_LIST_BYTES ? null : readList(content);
    if (lines === null)
      return { ...nothing, problems: [...problems, messages.bagUnreadable(list, "its form")] };
    for (const [path, hash] of lines) {
      const isPayload = path.startsWith("data/");
      if (
        isPayload !== (list === payloadManifest) ||
        path === tagManifest ||
        path.startsWith(signatureFolder)
      )
        problems.push(messages.bagUnreadable(list, `it lists ${path}`));
      else expected.set(path, hash);
    }
    if (list === tagManifest)
      root = {
        sha256: createHash("sha256").update(content).digest("hex"),
        sha512: createHash("sha512").update(content).digest("hex"),
      };
  }

  const differences: BagDifference[] = [];
  let intact = 0;
  const present = new Set(bag.paths);
  for (const [path, hash] of expected) {
    if (!present.has(path)) {
      differences.push({ path, difference: "missing" });
      continue;
    }
    const content = await bag.read(path);
    // What does not unpack to what its archive declares is changed, whatever the lists say.
    if (!(content instanceof Uint8Array)) differences.push({ path, difference: "changed" });
    else if (createHash("sha512").update(content).digest("hex") === hash) intact += 1;
    else differences.push({ path, difference: "changed" });
  }
  for (const path of bag.paths)
    if (!expected.has(path) && path !== tagManifest && !signatureFile.test(path))
      differences.push({ path, difference: "extra" });
  differences.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { intact, differences, problems, root };
}

/** Lines of a list as path and hash, or null when a line is none or a path stands twice. */
function readList(content: Uint8Array): ReadonlyMap<string, string> | null {
  const listed = new Map<string, string>();
  const text = Buffer.from(content).toString("utf8");
  for (const line of text.split(/\r?\n/)) {
    if (line === "") continue;
    const [, hash, written] = /^([0-9a-f]{128})[ \t]+(\S.*)$/i.exec(line) ?? [];
    if (hash === undefined || written === undefined) return null;
    const path = decodePath(written);
    if (listed.has(path)) return null;
    listed.set(path, hash.toLowerCase());
  }
  return listed;
}
