import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "../../errors/index.ts";
import { type Manifest, rootHash } from "../manifest/index.ts";
import { sha256 } from "../sha256.ts";
import { readManifest } from "./readManifest.ts";

/** Manifest and ledger of a build, with whether they are as they were built. */
export interface BuiltRecords {
  readonly manifest: Manifest;
  /** The root hash is that of the manifest. */
  readonly manifestIntact: boolean;
  /** What ledger.json holds; null when it is not, byte for byte, the one in the manifest. */
  readonly ledger: unknown;
}

/** Reads the records of a build, or says why the folder is none; what was altered is never handed on as a ledger. */
export async function readBuilt(folder: string): Promise<BuiltRecords | Problem> {
  const read = await readManifest(folder);
  if (!("manifest" in read)) return read;
  const { manifest } = read;
  const content = await readFile(join(folder, "ledger.json")).catch(() => null);
  const recorded = manifest.outputs.find(({ path }) => path === "ledger.json");
  const isIntact = content !== null && sha256(content) === recorded?.sha256;
  return {
    manifest,
    manifestIntact: rootHash(manifest) === manifest.root,
    ledger: isIntact ? (JSON.parse(content.toString("utf8")) as unknown) : null,
  };
}
