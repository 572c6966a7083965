import { z } from "zod";
import { termSchema } from "./Term.ts";

/**
 * What a coder saw of one sign on a body or photograph. "not-visible" is not "absent": the photograph does not show
 * the place where the sign would be. "not-assessed": nobody looked.
 */
export const observedSignSchema = z
  .strictObject({
    sign: termSchema,
    state: z.enum(["present", "absent", "not-visible", "not-assessed"]),
    /** Pseudonym of the coder; agreement between coders is measured on it. */
    coder: z.string().min(1).exactOptional(),
  })
  .readonly();

export type ObservedSign = z.infer<typeof observedSignSchema>;
