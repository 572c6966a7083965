import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";
import { SijillError } from "../../errors/index.ts";
import { hardenings } from "./hardenings.ts";
import { messages } from "./messages.ts";

/** The secret that two bodies share, with everything that must be the same on both sides. */
export const linkageKeySchema = z
  .strictObject({
    kind: z.literal("sijill-linkage-key"),
    version: z.literal(1),
    /** 32 random bytes, hexadecimal. */
    secret: z.string().regex(/^[0-9a-f]{64}$/),
    /** Bits of a code before hardening, a power of two, so that it can be folded. */
    bits: z.union([z.literal(512), z.literal(1024), z.literal(2048), z.literal(4096)]),
    /** Positions that one fragment of a value sets. */
    positions: z.int().min(1).max(40),
    /** How codes are hardened, in this order. */
    hardening: z.array(z.enum(hardenings)).max(3).readonly(),
  })
  .readonly();

export type LinkageKey = z.infer<typeof linkageKeySchema>;

/**
 * Makes a new key from random bytes: the one thing here that is different each time.
 *
 * @param settings what differs from the defaults: 1024 bits, 12 positions, XOR-folding
 * @example
 * import { createLinkageKey, linkageKeyFingerprint } from "sijill";
 * const key = createLinkageKey();
 * console.log(key.bits, linkageKeyFingerprint(key) === linkageKeyFingerprint({ ...key })); // → 1024 true
 */
export function createLinkageKey(
  settings: Partial<Pick<LinkageKey, "bits" | "positions" | "hardening">> = {},
): LinkageKey {
  return linkageKeySchema.parse({
    kind: "sijill-linkage-key",
    version: 1,
    secret: randomBytes(32).toString("hex"),
    bits: 1024,
    positions: 12,
    hardening: ["xor-fold"],
    ...settings,
  });
}

/** The key from the text of its file. @throws SIJILL_LINKAGE_KEY_INVALID */
export function readLinkageKey(text: string, file = "key"): LinkageKey {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw new SijillError(messages.keyInvalid(file, "it is not JSON"));
  }
  const parsed = linkageKeySchema.safeParse(read);
  if (parsed.success) return parsed.data;
  // The offending value is not named: it may be a secret with a slip in it.
  const where = parsed.error.issues.map(({ path }) => path.join(".") || "the whole").join(", ");
  throw new SijillError(messages.keyInvalid(file, `wrong in ${where}`));
}

/** Sixteen hexadecimal digits by which two people compare keys on the telephone; they tell nothing of the secret. */
export function linkageKeyFingerprint({ secret, bits, positions, hardening }: LinkageKey): string {
  const text = ["sijill-linkage-key", secret, bits, positions, ...hardening].join("\n");
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
