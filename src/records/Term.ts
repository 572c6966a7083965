import { z } from "zod";

/** A word of a controlled vocabulary, with the words of the source beside it. */
export const termSchema = z
  .strictObject({
    /** Name of the vocabulary, such as "declared-cause". */
    vocabulary: z.string().min(1),
    /** Version of its codebook, such as "1.0.0"; a code means what that version says. */
    version: z.string().min(1),
    code: z.string().min(1),
    /** What the source wrote. */
    text: z.string().min(1).exactOptional(),
  })
  .readonly();

export type Term = z.infer<typeof termSchema>;
