import { SijillError } from "../../errors/index.ts";
import { messages } from "./messages.ts";

/**
 * Ways to make a code harder to read back, at some cost in precision:
 * - `balance`: the complement is appended and all bits are permuted by the key, so that every code has the same number
 *   of ones and the number tells nothing (Schnell and Borgs 2016, Randomized response and balanced Bloom filters for
 *   privacy preserving record linkage, IEEE ICDM Workshops);
 * - `xor-fold`: the halves are added without carry, so that a one no longer says that a fragment is there (Schnell and
 *   Borgs 2016, XOR-folding for Bloom filter-based encryptions for privacy-preserving record linkage).
 */
export const hardenings = ["balance", "xor-fold"] as const;

export type Hardening = (typeof hardenings)[number];

/** Hardenings by their names; "none" alone is none. @throws SIJILL_OPTION_UNKNOWN */
export function readHardening(names: readonly string[]): readonly Hardening[] {
  if (names.length === 1 && names[0] === "none") return [];
  return names.map((name) => {
    const known = hardenings.find((hardening) => hardening === name);
    if (known === undefined) throw new SijillError(messages.hardeningUnknown(name, hardenings));
    return known;
  });
}
