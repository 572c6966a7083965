/// <reference lib="dom" />
import { decodePath } from "../../bag/encodePath.ts";
import { stableJson } from "../../stableJson.ts";
import { type Refusal, readZip } from "./readZip.ts";

/** What the page knows of the build it was written for. */
export interface KnownBuild {
  readonly title: string;
  readonly version: string;
  readonly date: string;
  readonly root: string;
  /** SHA-256 of every file of the build, by path. */
  readonly outputs: Readonly<Record<string, string>>;
}

/** A file that is not what a list says of it. */
export interface Difference {
  readonly path: string;
  readonly difference: "changed" | "missing" | "extra";
}

/** What was found about the files that were dropped. */
export type Answer =
  | { readonly kind: "refused"; readonly reason: Refusal["refused"]; readonly found: string }
  | { readonly kind: "unknown" }
  | {
      readonly kind: "bundle" | "build" | "files";
      readonly intact: number;
      readonly differences: readonly Difference[];
      /** The lists themselves do not hold: the manifest is not that of its root, or a list is missing. */
      readonly listsAltered: boolean;
      readonly title: string;
      readonly version: string;
      readonly root: string;
      /** Root hash of the bundle: SHA-256 of its list of lists. */
      readonly bundleRoot: string | null;
      /** Whether it is the very build this page was written for. */
      readonly isKnown: boolean;
    };

const digest = async (algorithm: "SHA-256" | "SHA-512", content: Uint8Array): Promise<string> =>
  [...new Uint8Array(await crypto.subtle.digest(algorithm, content as BufferSource))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");

const textOf = (content: Uint8Array | undefined): string =>
  new TextDecoder().decode(content ?? new Uint8Array());

/** Signatures and time-stamps of a bag stand in none of its lists. */
const signature = /^signatures\/[\w.-]+\.(?:dsse\.json|tsr)$/;

/**
 * Checks dropped files by their hashes: a bundle against its lists and its build against its manifest, the folder of a
 * build against its manifest, single files against what this page knows.
 *
 * @param files content by path, as dropped
 */
export async function checkFiles(files: ReadonlyMap<string, Uint8Array>, known: KnownBuild): Promise<Answer> {
  const [[name = "", only] = []] = [...files];
  if (
    files.size === 1 &&
    only !== undefined &&
    (name.endsWith(".zip") || textOf(only.subarray(0, 2)) === "PK")
  ) {
    const read = await readZip(only);
    return "refused" in read
      ? { kind: "refused", reason: read.refused, found: read.found }
      : checkBag(read, known);
  }
  const inside = withoutFolder(files);
  if (inside.has("bagit.txt")) return checkBag(inside, known);
  if (inside.has("manifest.json")) return checkBuild(inside, known);
  return checkSingle(files, known);
}

async function checkBag(files: ReadonlyMap<string, Uint8Array>, known: KnownBuild): Promise<Answer> {
  const listed = new Map<string, string>();
  let isWhole = !files.has("fetch.txt") && textOf(files.get("bagit.txt")).startsWith("BagIt-Version: ");
  for (const list of ["tagmanifest-sha512.txt", "manifest-sha512.txt"]) {
    const lines = textOf(files.get(list))
      .split(/\r?\n/)
      .filter((line) => line !== "");
    isWhole &&= lines.length > 0;
    for (const line of lines) {
      const [, hash, path] = /^([0-9a-f]{128})[ \t]+(\S.*)$/i.exec(line) ?? [];
      if (hash === undefined || path === undefined || listed.has(decodePath(path))) isWhole = false;
      else listed.set(decodePath(path), hash.toLowerCase());
    }
  }
  const found = await compare(
    files,
    listed,
    "SHA-512",
    (path) => path === "tagmanifest-sha512.txt" || signature.test(path),
  );
  const build = new Map(
    [...files].flatMap(([path, content]) =>
      path.startsWith("data/build/") ? [[path.slice(11), content] as const] : [],
    ),
  );
  const inner = await checkBuild(build, known);
  if (inner.kind !== "build") return inner;
  const differences = new Map(
    [
      ...found.differences,
      ...inner.differences.map(({ path, difference }) => ({ path: `data/build/${path}`, difference })),
    ].map((one) => [one.path, one]),
  );
  return {
    ...inner,
    kind: "bundle",
    intact: found.intact,
    differences: [...differences.values()].sort(byPath),
    listsAltered: !isWhole || inner.listsAltered,
    bundleRoot: await digest("SHA-256", files.get("tagmanifest-sha512.txt") ?? new Uint8Array()),
  };
}

async function checkBuild(files: ReadonlyMap<string, Uint8Array>, known: KnownBuild): Promise<Answer> {
  const text = textOf(files.get("manifest.json"));
  const manifest = readManifest(text);
  if (manifest === null) return { kind: "unknown" };
  const { root, report, outputs } = manifest;
  const { root: _, ...rest } = JSON.parse(text) as Record<string, unknown>;
  const isOwn = (await digest("SHA-256", new TextEncoder().encode(stableJson(rest)))) === root;
  const listed = new Map(outputs.map(({ path, sha256 }) => [path, sha256]));
  const found = await compare(files, listed, "SHA-256", (path) => path === "manifest.json");
  return {
    kind: "build",
    ...found,
    listsAltered: !isOwn || stableJson(JSON.parse(text)) !== text,
    title: report.title,
    version: report.version,
    root,
    bundleRoot: null,
    isKnown: isOwn && root === known.root,
  };
}

/** Files by themselves, such as one PDF: which of the build's they are. */
async function checkSingle(files: ReadonlyMap<string, Uint8Array>, known: KnownBuild): Promise<Answer> {
  const hashes = new Map(Object.entries(known.outputs).map(([path, hash]) => [hash, path]));
  const differences: Difference[] = [];
  let intact = 0;
  for (const [path, content] of files) {
    if (hashes.has(await digest("SHA-256", content))) intact += 1;
    else differences.push({ path, difference: "changed" });
  }
  const { title, version, root } = known;
  return {
    kind: "files",
    intact,
    differences: differences.sort(byPath),
    listsAltered: false,
    title,
    version,
    root,
    bundleRoot: null,
    isKnown: differences.length === 0,
  };
}

async function compare(
  files: ReadonlyMap<string, Uint8Array>,
  listed: ReadonlyMap<string, string>,
  algorithm: "SHA-256" | "SHA-512",
  isFree: (path: string) => boolean,
): Promise<{ readonly intact: number; readonly differences: readonly Difference[] }> {
  const differences: Difference[] = [];
  let intact = 0;
  for (const [path, hash] of listed) {
    const content = files.get(path);
    if (content === undefined) differences.push({ path, difference: "missing" });
    else if ((await digest(algorithm, content)) === hash) intact += 1;
    else differences.push({ path, difference: "changed" });
  }
  for (const path of files.keys())
    if (!listed.has(path) && !isFree(path)) differences.push({ path, difference: "extra" });
  return { intact, differences: differences.sort(byPath) };
}

interface ReadManifest {
  readonly root: string;
  readonly report: { readonly title: string; readonly version: string };
  readonly outputs: readonly { readonly path: string; readonly sha256: string }[];
}

function readManifest(text: string): ReadManifest | null {
  try {
    const value = JSON.parse(text) as Partial<ReadManifest> | null;
    const isOne =
      typeof value?.root === "string" &&
      typeof value.report?.title === "string" &&
      typeof value.report.version === "string" &&
      Array.isArray(value.outputs) &&
      value.outputs.every((one) => typeof one?.path === "string" && typeof one.sha256 === "string");
    return isOne ? (value as ReadManifest) : null;
  } catch {
    return null;
  }
}

/** A folder that was dropped as a whole stands before every path. */
function withoutFolder(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  if (files.has("manifest.json") || files.has("bagit.txt")) return files;
  const [first = ""] = files.keys();
  const top = `${first.split("/")[0] ?? ""}/`;
  return [...files.keys()].every((path) => path.startsWith(top))
    ? new Map([...files].map(([path, content]) => [path.slice(top.length), content]))
    : files;
}

const byPath = (a: Difference, b: Difference): number => (a.path < b.path ? -1 : 1);
