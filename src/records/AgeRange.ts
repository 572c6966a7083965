import { z } from "zod";
import { messages } from "./messages.ts";

/** The longest documented human life is 122 years; what is above 130 is a mistake of writing. */
export const oldestAge = 130;

const age = z.int().min(0).max(oldestAge);

/** Age in completed years: one number as equal ends, an estimate or a band as different ones; null: no limit known. */
export const ageRangeSchema = z
  .strictObject({ lower: age.nullable(), upper: age.nullable() })
  .readonly()
  .refine(({ lower, upper }) => lower !== null || upper !== null, { error: messages.rules.ageEmpty })
  .refine(({ lower, upper }) => lower === null || upper === null || lower <= upper, {
    error: messages.rules.ageReversed,
  });

export type AgeRange = z.infer<typeof ageRangeSchema>;
