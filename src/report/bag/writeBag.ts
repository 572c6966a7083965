import { createHash } from "node:crypto";
import { encodePath } from "./encodePath.ts";

/** What is put into a bag. */
export interface BagParts {
  /** The payload, by path below `data/`. */
  readonly payload: ReadonlyMap<string, Uint8Array>;
  /** Files beside the payload, such as a read-me. */
  readonly tags: ReadonlyMap<string, Uint8Array>;
  /** Lines of bag-info.txt. */
  readonly info: readonly (readonly [label: string, value: string])[];
}

/** Files of a bag that its own tag manifest does not list: signatures are made of it, so it cannot name them. */
export const signatureFolder = "signatures/";

/** The file that stands for a whole bag: it lists the hashes of all other lists. */
export const tagManifest = "tagmanifest-sha512.txt";

/**
 * A bag (BagIt 1.0): payload, what it says of itself, and the hash of every file. There is no Bagging-Date, because
 * there is no clock.
 *
 * @see RFC 8493
 * @returns content by path in the bag
 */
export function writeBag({ payload, tags, info }: BagParts): ReadonlyMap<string, Uint8Array> {
  const files = new Map([...payload].map(([path, content]) => [`data/${path}`, content] as const));
  const octets = [...payload.values()].reduce((sum, content) => sum + content.length, 0);
  const lines = [...info, ["Payload-Oxum", `${octets}.${payload.size}`] as const];
  const beside = new Map<string, Uint8Array>([
    ...tags,
    ["bagit.txt", Buffer.from("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")],
    ["bag-info.txt", Buffer.from(lines.map(([label, value]) => `${label}: ${oneLine(value)}\n`).join(""))],
    ["manifest-sha512.txt", writeManifest(files)],
  ]);
  return new Map([...files, ...beside, [tagManifest, writeManifest(beside)]]);
}

function writeManifest(files: ReadonlyMap<string, Uint8Array>): Buffer {
  const lines = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]) => `${createHash("sha512").update(content).digest("hex")}  ${encodePath(path)}\n`);
  return Buffer.from(lines.join(""));
}

const oneLine = (value: string): string => value.replace(/\s+/g, " ").trim();
