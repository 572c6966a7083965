import { z } from "zod";
import { messages } from "./messages.ts";

const facilityId = z.string().min(1);

/** A facility as a record names it: the words of the source, and what the vocabulary makes of them. */
export const facilityRefSchema = z.discriminatedUnion("kind", [
  z
    .strictObject({
      kind: z.literal("resolved"),
      text: z.string(),
      facility: facilityId,
      matchedBy: z.enum(["code", "name", "alias", "generated-alias", "branch-number"]),
    })
    .readonly(),
  z
    .strictObject({
      kind: z.literal("ambiguous"),
      text: z.string(),
      /** Ids of all facilities it can be, sorted. */
      candidates: z.array(facilityId).min(2, { error: messages.rules.candidatesTooFew }).readonly(),
    })
    .readonly(),
  z.strictObject({ kind: z.literal("unresolved"), text: z.string() }).readonly(),
]);

export type FacilityRef = z.infer<typeof facilityRefSchema>;
