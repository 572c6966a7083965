import { z } from "zod";

/**
 * Why a value is not there. Never written as 0 or "".
 * - unknown: nobody knows, or the source does not say why it is missing
 * - not-recorded: the source never asks for it
 * - illegible: it is there and cannot be read
 * - withheld: it is known and kept back, to protect someone
 * - not-applicable: the question makes no sense for this record
 */
export const missingSchema = z.enum(["unknown", "not-recorded", "illegible", "withheld", "not-applicable"]);

export type Missing = z.infer<typeof missingSchema>;
