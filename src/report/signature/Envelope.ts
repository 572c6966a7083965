import { z } from "zod";
import type { Problem } from "../../errors/index.ts";
import { messages } from "./messages.ts";

export const payloadType = "application/vnd.in-toto+json";

const base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/);

const envelopeSchema = z.strictObject({
  payload: base64,
  payloadType: z.literal(payloadType),
  signatures: z.array(z.strictObject({ keyid: z.string(), sig: base64 })).min(1),
});

/** A DSSE envelope: a statement and who signed it. */
export type Envelope = Readonly<z.infer<typeof envelopeSchema>>;

/** An envelope is a statement and a few signatures; what is larger is none. */
const MOST_BYTES = 1024 * 1024;

/** Reads an envelope, or says why it is none; never throws for what is in the file. */
export function readEnvelope(text: string, file: string): Envelope | Problem {
  if (text.length > MOST_BYTES) return messages.signatureUnreadable(file, "it is larger than any signature");
  try {
    const read = envelopeSchema.safeParse(JSON.parse(text));
    if (read.success) return read.data;
    const [issue] = read.error.issues;
    return messages.signatureUnreadable(
      file,
      `${issue?.path.join(".") || "its form"} is not that of a signature`,
    );
  } catch {
    return messages.signatureUnreadable(file, "it is not JSON");
  }
}
