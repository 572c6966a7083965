import { z } from "zod";
import { readPartialDate, UNKNOWN_DATE } from "./dates/index.ts";
import { isProblem } from "./isProblem.ts";
import { messages } from "./messages.ts";
import type { PartialDate } from "./PartialDate.ts";

/** A calendar day that exists, as `YYYY-MM-DD`, from 1900 to 2100. */
export const isoDaySchema = z.string().refine(isIsoDay, { error: messages.rules.isoDay });

const isoDayOrOpen = isoDaySchema.nullable();

/** A partial date whose days, precision and qualifiers are what its EDTF says; anything else was altered. */
export const partialDateSchema: z.ZodType<PartialDate> = z
  .strictObject({
    edtf: z.string(),
    earliest: isoDayOrOpen,
    latest: isoDayOrOpen,
    precision: z.enum(["day", "month", "year", "interval", "unknown"]),
    approximate: z.boolean(),
    uncertain: z.boolean(),
    alternatives: z.tuple([isoDaySchema, isoDaySchema]).readonly().exactOptional(),
  })
  .readonly()
  .refine(agreesWithEdtf, { error: messages.rules.dateDisagreesWithEdtf });

function isIsoDay(text: string): boolean {
  const date = readPartialDate(text);
  return (
    !isProblem(date) && date.edtf === text && date.precision === "day" && !date.approximate && !date.uncertain
  );
}

function agreesWithEdtf(date: PartialDate): boolean {
  const read = date.edtf === "" ? UNKNOWN_DATE : readPartialDate(date.edtf);
  return (
    !isProblem(read) &&
    read.edtf === date.edtf &&
    read.earliest === date.earliest &&
    read.latest === date.latest &&
    read.precision === date.precision &&
    read.approximate === date.approximate &&
    read.uncertain === date.uncertain &&
    read.alternatives?.join() === date.alternatives?.join()
  );
}
