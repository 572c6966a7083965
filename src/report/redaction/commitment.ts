import { z } from "zod";
import type { Ledger } from "../ledger/index.ts";
import { type SealedLeaves, sealLeaves } from "../proof/index.ts";
import { stableJson } from "../stableJson.ts";
import { leavesOf } from "./leavesOf.ts";

export const COMMITMENT_FILE = "commitment.json";
export const PROOF_FILE = "proof.json";

const schema = z.strictObject({
  format: z.literal("sijill-commitment/1"),
  /** Root of the salted tree over everything the ledger says. */
  root: z.string().regex(/^[0-9a-f]{64}$/),
  leaves: z.int().min(0),
});

export type Commitment = z.infer<typeof schema>;

/** The salted tree over a whole ledger; whoever has the secret gets the same one again. */
export function sealLedger(
  ledger: Ledger,
  report: { readonly title: string; readonly version: string },
  secret: Uint8Array,
): SealedLeaves {
  return sealLeaves(leavesOf(ledger), { secret, context: `${report.title}, version ${report.version}` });
}

/** commitment.json of a sealed build: it binds the build to the tree, and says nothing else. */
export function writeCommitment({ root, leaves }: SealedLeaves): string {
  return stableJson({ format: "sijill-commitment/1", root, leaves: leaves.length } satisfies Commitment);
}

/** Reads commitment.json, or null when it is none. */
export function readCommitment(text: string): Commitment | null {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
