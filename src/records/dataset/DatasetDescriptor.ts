import { z } from "zod";

/** Fields of a record that a column can be mapped to. Names of persons are deliberately not among them. */
export const recordFields = [
  "id",
  "death",
  "arrested",
  "photographed",
  "transferred",
  "facility",
  "hospital",
  "agency",
  "governorate",
  "person.age",
  "person.sex",
  "person.governorate",
  "cause.declared",
  "cause.observed",
  "cause.assessed",
  "numbers.detainee",
  "numbers.branch",
  "numbers.examination",
  "images",
  "count",
  "lower",
  "upper",
] as const;

/** What only a row that is a count has. */
const aggregateFields = ["count", "lower", "upper"] as const;

/** Fields whose values are terms, so that a codebook can translate them. */
const codedFields = [
  "facility",
  "hospital",
  "agency",
  "governorate",
  "person.sex",
  "person.governorate",
  "cause.declared",
  "cause.observed",
  "cause.assessed",
] as const;

const columnName = z.string().min(1).max(500);
const dateParts = z
  .strictObject({ year: columnName, month: columnName.optional(), day: columnName.optional() })
  .meta({
    description:
      "A date built from a year column and, where they exist, month (number or name) and day columns.",
  });

export const columnMappingSchema = z
  .union([
    columnName,
    dateParts,
    z.strictObject({ firstOf: z.array(z.union([columnName, dateParts])).min(2) }),
  ])
  .meta({
    description:
      'A column by name; or { "year": "Year", "month": "Month" }; or { "firstOf": [...] }: the first of several that is not missing.',
  });

const edtfDate = z.string().min(4).max(40);
const datePeriod = z.strictObject({ from: edtfDate, to: edtfDate });
const text = z.string().min(1).max(2000);
const dateMeaning = z.enum(["died", "photographed", "registered", "documented"]);

/** Every entry of a descriptor, before they are held against each other. */
export const descriptorEntries = z.strictObject({
  $schema: z.string().optional(),
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, "lower-case letters, digits and hyphens, at most 64")
    .meta({ description: "Short stable name: lower-case letters, digits and hyphens." }),
  title: text,
  description: z.string().max(20_000).optional(),
  files: z
    .array(z.string().min(1).max(500))
    .min(1)
    .refine((files) => new Set(files).size === files.length, { message: "a file is named twice" })
    .meta({ description: "Files of the dataset, relative to this folder; they may not leave it." }),
  format: z
    .enum(["csv", "ndjson", "json", "parquet", "xlsx"])
    .optional()
    .meta({ description: "Taken from the file's ending when absent; csv covers any delimiter." }),
  delimiter: z
    .string()
    .regex(/^[^"\r\n\0\uD800-\uDFFF]$/, "one character, neither a quote nor a line break")
    .optional()
    .meta({
      description:
        "Found from the header when absent: the one of , ; tab | under which all mapped columns exist.",
    }),
  encoding: z
    .enum(["utf-8", "windows-1256", "utf-16le"])
    .optional()
    .meta({ description: "utf-8 when absent." }),
  sheet: z.string().optional().meta({ description: "Sheet of an XLSX file; the first when absent." }),
  kind: z.enum(["records", "aggregate"]).default("records").meta({
    description: "records: one row one record. aggregate: one row a count, in the column mapped to `count`.",
  }),
  unit: z
    .enum(["image", "body", "person", "record", "certificate", "event"])
    .meta({ description: "What one row, or one of the count, is. Different units are never added." }),
  nature: z.enum(["documented", "estimated", "published", "synthetic"]),
  dateMeaning: dateMeaning.meta({
    description:
      "What the column mapped to `death` says: the day of death, of the photograph, of registration, of documentation.",
  }),
  custody: text.optional().meta({
    description: "Who held the people, in one phrase used alike in all datasets of the same custody.",
  }),
  translations: z
    .partialRecord(
      z.enum(["en", "ar", "de", "fr"]),
      z.strictObject({
        title: text,
        description: z.string().max(20_000).optional(),
        custody: text.optional(),
      }),
    )
    .optional()
    .meta({ description: "What the dataset is called in other languages, for reports written in them." }),
  coverage: datePeriod
    .extend({
      gaps: z.array(datePeriod).min(1).optional().meta({
        description:
          "Periods between from and to that the source could not have recorded, such as a missing volume.",
      }),
    })
    .meta({
      description:
        "The period this source could have recorded. Outside it and in its gaps, silence is not zero.",
    }),
  total: z
    .number()
    .int()
    .nonnegative()
    .optional()
    .meta({ description: "For an aggregate whose rows are rounded: the exact sum of all its counts." }),
  licence: text,
  source: z.strictObject({
    title: text,
    publisher: text.optional(),
    date: z.string().optional(),
    url: z.string().optional(),
    note: z.string().optional(),
  }),
  columns: z
    .partialRecord(z.enum(recordFields), columnMappingSchema)
    .refine((columns) => columns.death !== undefined, {
      message: "the column of the date, `death`, must be mapped",
    }),
  dateFormats: z
    .array(z.string().min(1).max(60))
    .min(1)
    .optional()
    .meta({ description: "How dates are written, such as DD/MM/YYYY; when given, nothing else is read." }),
  dateOrder: z
    .enum(["day-month", "month-day"])
    .optional()
    .meta({ description: "Decides 03/04/2018. When absent, both readings are kept." }),
  missing: z
    .array(z.string().max(200))
    .default([""])
    .meta({ description: "What stands for a missing value." }),
  facilities: z.enum(["syria", "as-written"]).default("syria").meta({
    description:
      "Vocabulary that names of facilities are resolved in; as-written: every spelling is its own.",
  }),
  codebook: z
    .partialRecord(z.enum(codedFields), z.record(z.string(), z.string().min(1)))
    .optional()
    .meta({
      description:
        'Raw value to term, field by field: { "person.sex": { "M": "male" } }. Unknown values are listed.',
    }),
});

/**
 * What a folder of records is: which files, which column means what, what was counted, in which period it could
 * have been recorded, what its date means and who held the people. Written by hand by the holder of the records.
 */
export const datasetDescriptorSchema = descriptorEntries
  .superRefine(({ kind, columns, total }, context) => {
    const problem = (message: string, path: string[]) => context.addIssue({ code: "custom", message, path });
    if (kind === "aggregate" && columns.count === undefined) {
      problem("an aggregate needs the column of its counts mapped to `count`", ["columns", "count"]);
    }
    if (kind === "aggregate") return;
    for (const field of aggregateFields) {
      if (columns[field] !== undefined) {
        problem(`a row of records counts one; \`${field}\` belongs to an aggregate`, ["columns", field]);
      }
    }
    if (total !== undefined) problem("only an aggregate has a total", ["total"]);
  })
  .meta({ id: "dataset", title: "Sijill dataset descriptor (dataset.json)" });

export type DateMeaning = z.infer<typeof dateMeaning>;
export type DatasetDescriptor = z.infer<typeof datasetDescriptorSchema>;
export type RecordField = (typeof recordFields)[number];
export type ColumnMapping = z.infer<typeof columnMappingSchema>;
export type DatePartColumns = z.infer<typeof dateParts>;
