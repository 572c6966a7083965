import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { sha256 } from "../sha256.ts";

/** Fingerprint of the ledger of a build, as its pages print it; null where there is none. */
export async function ledgerFingerprint(buildFolder: string): Promise<string | null> {
  const content = await readFile(join(buildFolder, "ledger.json")).catch(() => null);
  return content === null ? null : fingerprintOf(content);
}

/** The first sixteen digits of the SHA-256. */
export function fingerprintOf(ledger: Uint8Array): string {
  return sha256(ledger).slice(0, 16);
}
