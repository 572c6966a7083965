import { z } from "zod";
import { messages } from "./messages.ts";

/** Highest age taken as possible; the longest documented life is 122 years. */
const OLDEST = 130;

const age = z.int().min(0).max(OLDEST);

/** Age in completed years: one number as equal ends, an estimate or a band as different ones; null: no limit known. */
export const ageRangeSchema = z
  .strictObject({ lower: age.nullable(), upper: age.nullable() })
  .readonly()
  .refine(({ lower, upper }) => lower !== null || upper !== null, { error: messages.rules.ageEmpty })
  .refine(({ lower, upper }) => lower === null || upper === null || lower <= upper, {
    error: messages.rules.ageReversed,
  });

export type AgeRange = z.infer<typeof ageRangeSchema>;
