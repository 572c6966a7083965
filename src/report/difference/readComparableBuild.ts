import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { SijillError } from "../../errors/index.ts";
import { type Manifest, rootHash } from "../manifest/index.ts";
import { sha256 } from "../sha256.ts";
import { readManifest } from "../verify/index.ts";
import { type ComparableLedger, comparableLedger } from "./ComparableBuild.ts";
import { messages } from "./messages.ts";

/** Manifest and ledger of a build, both as built. */
export interface ReadBuild {
  readonly manifest: Manifest;
  readonly ledger: ComparableLedger;
}

/**
 * Reads what a comparison needs from a build folder.
 *
 * @throws SIJILL_VERIFY_…: the folder is no build; SIJILL_DIFFERENCE_BUILD_ALTERED: manifest or ledger is not as built
 */
export async function readComparableBuild(folder: string): Promise<ReadBuild> {
  const read = await readManifest(folder);
  if (!("manifest" in read)) throw new SijillError(read);
  const { manifest } = read;
  if (rootHash(manifest) !== manifest.root)
    throw new SijillError(messages.buildAltered(folder, "its root hash is not that of its manifest."));
  const content = await readFile(join(folder, "ledger.json")).catch(() => null);
  const recorded = manifest.outputs.find(({ path }) => path === "ledger.json");
  if (content === null || sha256(content) !== recorded?.sha256)
    throw new SijillError(messages.buildAltered(folder, "its ledger.json is not the one in its manifest."));
  const ledger = comparableLedger.safeParse(JSON.parse(content.toString("utf8")));
  if (!ledger.success)
    throw new SijillError(messages.buildAltered(folder, "its ledger.json was written by another version."));
  return { manifest, ledger: ledger.data };
}
