import { z } from "zod";
import type { Problem } from "../../errors/index.ts";
import type { Disclosure } from "./Disclosure.ts";
import { messages } from "./messages.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const schema = z.strictObject({
  format: z.literal("sijill-proof/2"),
  root: hash,
  leaves: z.array(
    z.union([
      z.strictObject({ id: z.string(), text: z.string(), salt: z.string().regex(/^[0-9a-f]{32}$/), hash }),
      z.strictObject({ id: z.string().nullable(), hash, reason: z.string() }),
    ]),
  ),
});

const earlier = z.looseObject({ format: z.literal("sijill-proof/1") });

/** Reads proof.json, or says why it is none; never throws for what is in the file. */
export function readDisclosure(text: string, file: string): Disclosure | Problem {
  try {
    const value: unknown = JSON.parse(text);
    if (earlier.safeParse(value).success) return messages.proofEarlier(file);
    const read = schema.safeParse(value);
    if (read.success) return read.data;
    const [issue] = read.error.issues;
    return messages.proofUnreadable(file, `${issue?.path.join(".") || "its form"} is not that of a proof`);
  } catch {
    return messages.proofUnreadable(file, "it is not JSON");
  }
}
