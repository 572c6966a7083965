import { z } from "zod";
import { facilityRefSchema } from "./FacilityRef.ts";
import { missingSchema } from "./Missing.ts";
import { partialDateSchema } from "./partialDateSchema.ts";
import { sourceRefSchema } from "./SourceRef.ts";

const place = z.union([facilityRefSchema, missingSchema]);

/** One move of a person or body: from a branch to a hospital, from there to a morgue or a grave. */
export const transferSchema = z
  .strictObject({
    from: place,
    to: place,
    /** What the destination was for this person. */
    destination: z.enum(["facility", "hospital", "morgue", "burial"]),
    date: partialDateSchema,
    /** Whether the person arrived alive: what decides if a hospital death was one. */
    stateOnArrival: z.union([z.enum(["alive", "dead"]), missingSchema]),
    /** When the move is documented elsewhere than the death. */
    source: sourceRefSchema.exactOptional(),
  })
  .readonly();

export type Transfer = z.infer<typeof transferSchema>;
