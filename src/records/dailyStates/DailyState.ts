import { z } from "zod";
import { missingSchema } from "../Missing.ts";
import { isoDaySchema } from "../partialDateSchema.ts";
import { sourceRefSchema } from "../SourceRef.ts";

/** A number of persons on one day, or the name of why it is missing. Never 0 for a number that nobody wrote. */
const numberOfPersons = z.union([z.int().nonnegative(), missingSchema]).exactOptional();

/** Who came in during the day. */
export const inFlows = ["arrivals", "transfersIn", "fromHospital"] as const;

/** Who went out alive during the day. */
export const outFlows = ["transfersOut", "toHospital", "released", "escaped"] as const;

/** Everything a daily state can count, in the order of the balance. */
export const stateNumbers = ["opening", ...inFlows, ...outFlows, "deaths", "closing"] as const;

export type StateNumber = (typeof stateNumbers)[number];

/**
 * One line of a roll call: how many persons one facility held when a day began and ended, who came, who went and who
 * died. A number that is absent is one that this form of roll call does not have; a number that is missing has a name.
 *
 * @example
 * import { dailyStateSchema } from "sijill";
 * const state = dailyStateSchema.parse({
 *   facility: "synthetic-prison", day: "1987-01-01", opening: 100, arrivals: 4, deaths: 1, closing: "illegible",
 *   source: { file: "states.csv", row: 2 },
 * });
 * console.log(state.closing); // → illegible
 */
export const dailyStateSchema = z
  .strictObject({
    /** Id of the vocabulary, or the name as the source writes it. */
    facility: z.string().min(1),
    day: isoDaySchema,
    opening: numberOfPersons,
    arrivals: numberOfPersons,
    transfersIn: numberOfPersons,
    fromHospital: numberOfPersons,
    transfersOut: numberOfPersons,
    toHospital: numberOfPersons,
    released: numberOfPersons,
    escaped: numberOfPersons,
    deaths: numberOfPersons,
    closing: numberOfPersons,
    source: sourceRefSchema,
  })
  .readonly();

export type DailyState = z.infer<typeof dailyStateSchema>;
