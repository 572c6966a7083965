import { z } from "zod";
import { isDay } from "../scales/decimalYear.ts";
import { isMonth } from "../scales/monthNumber.ts";

/** What a cell of a chart's table may hold. The description of each is what an error message says was expected. */
export const text = z
  .string()
  .refine((value) => value.trim() !== "")
  .describe("a text that is not empty");

export const textOrNull = text.nullable().optional().describe("a text that is not empty, or null");

export const countOrNull = z
  .int()
  .nonnegative()
  .nullable()
  .describe("a whole number not below 0 and not above 9,007,199,254,740,991, or null");

export const day = z.string().refine(isDay).describe("a day of the calendar, YYYY-MM-DD");

export const dayOrNull = day
  .nullable()
  .describe("a day of the calendar, YYYY-MM-DD, or null when not stated");

export const month = z.string().refine(isMonth).describe("a month, YYYY-MM");

/** As a number or as text: tables of counts by period write their periods as text. */
export const year = z
  .union([z.int().min(1000).max(9999), z.string().regex(/^[1-9]\d{3}$/)])
  .transform(Number)
  .describe("a year, such as 2014");

export const unit = z
  .enum(["image", "body", "person", "record", "certificate", "event"])
  .describe("image, body, person, record, certificate or event");

export const nature = z
  .enum(["documented", "estimated", "published", "synthetic"])
  .optional()
  .describe("documented, estimated, published or synthetic");

/** Whether the source could have recorded the span: wholly, in part, or not at all. */
export const status = z
  .enum(["covered", "partly-covered", "outside"])
  .describe("covered, partly-covered or outside");

export const state = z.enum(["count", "unknown", "outside"]).describe("count, unknown or outside");
