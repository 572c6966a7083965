import { SijillError } from "../../errors/index.ts";
import type { Manifest } from "../manifest/index.ts";
import { readBuilt } from "../verify/index.ts";
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
  const read = await readBuilt(folder);
  if (!("manifest" in read)) throw new SijillError(read);
  const { manifest, manifestIntact } = read;
  if (!manifestIntact)
    throw new SijillError(messages.buildAltered(folder, "its root hash is not that of its manifest."));
  if (read.ledger === null)
    throw new SijillError(messages.buildAltered(folder, "its ledger.json is not the one in its manifest."));
  const ledger = comparableLedger.safeParse(read.ledger);
  if (!ledger.success)
    throw new SijillError(messages.buildAltered(folder, "its ledger.json was written by another version."));
  return { manifest, ledger: ledger.data };
}
