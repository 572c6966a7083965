import { z } from "zod";

/** A name as one source writes it. Several may belong to one person; which, is a judgment made elsewhere. */
export const nameSchema = z
  .strictObject({
    text: z.string().min(1),
    kind: z.enum(["full", "given", "father", "mother", "family", "pseudonym"]),
    /** ISO 15924. */
    script: z.enum(["Arab", "Latn", "Hebr", "Cyrl", "Zyyy"]),
  })
  .readonly();

export type Name = z.infer<typeof nameSchema>;
