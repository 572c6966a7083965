import { z } from "zod";
import { columnMappingSchema, descriptorEntries } from "../dataset/DatasetDescriptor.ts";
import { stateNumbers } from "./DailyState.ts";

/** Fields of a daily state that a column can be mapped to. */
export const stateFields = ["facility", "day", ...stateNumbers] as const;

export type StateField = (typeof stateFields)[number];

/**
 * What a folder of daily states is: roll calls in files, one facility and one day a row. The `dataset.json` of such a
 * folder says `"kind": "daily-states"`; what it shares with a folder of records is written as there.
 */
export const dailyStatesDescriptorSchema = descriptorEntries
  .omit({ kind: true, unit: true, dateMeaning: true, total: true, columns: true, codebook: true })
  .extend({
    kind: z.literal("daily-states").meta({
      description: "One row a facility and day: how many were held, came, went and died.",
    }),
    facility: z.string().min(1).max(200).optional().meta({
      description: "The facility of all rows, when no column says it.",
    }),
    columns: z.partialRecord(z.enum(stateFields), columnMappingSchema).meta({
      description:
        "Which column is which number. A number that is not mapped is one this form of roll call does not have.",
    }),
    codebook: z
      .strictObject({ facility: z.record(z.string(), z.string().min(1)) })
      .optional()
      .meta({ description: 'Raw value to facility: { "facility": { "B2": "br-215" } }.' }),
  })
  .superRefine(({ columns, facility }, context) => {
    const problem = (message: string, path: string[]) => context.addIssue({ code: "custom", message, path });
    if (columns.day === undefined)
      problem("the column of the day, `day`, must be mapped", ["columns", "day"]);
    if ((columns.facility === undefined) === (facility === undefined))
      problem("either a column is mapped to `facility`, or `facility` names the one of all rows", [
        "facility",
      ]);
    if (columns.opening === undefined && columns.closing === undefined)
      problem("a daily state needs the number at the start or at the end of the day", ["columns", "opening"]);
  })
  .meta({ id: "daily-states", title: "Sijill descriptor of daily states (dataset.json)" });

export type DailyStatesDescriptor = z.infer<typeof dailyStatesDescriptorSchema>;

/**
 * The JSON Schema of the `dataset.json` of a folder of daily states, for completion and checking in editors.
 *
 * @example
 * import { dailyStatesJsonSchema } from "sijill";
 * dailyStatesJsonSchema().$schema; // → "https://json-schema.org/draft/2020-12/schema"
 */
export function dailyStatesJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(dailyStatesDescriptorSchema, { io: "input" }) as Record<string, unknown>;
}
