import { z } from "zod";

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const limits = z.looseObject({ lower: z.number().nullable(), upper: z.number().nullable() });
const input = z.looseObject({ dataset: z.string(), file: z.string(), sha256: z.string() });
const method = z.looseObject({ name: z.string(), settings: z.record(z.string(), cell).optional() });
const place = z.looseObject({ file: z.string() });

const quantity = z.looseObject({
  id: z.string(),
  label: z.string(),
  kind: z.string(),
  value: z.union([z.number(), z.string(), z.null()]),
  unit: z.string().optional(),
  base: z.string().optional(),
  numerator: cell.optional(),
  denominator: cell.optional(),
  period: z.looseObject({ from: z.string().nullable(), to: z.string().nullable() }).nullable(),
  interval: limits.optional(),
  bounds: limits.optional(),
  method,
  inputs: z.array(input),
});

/** As much of a ledger as a comparison of two versions needs; members it does not know do not matter. */
export const comparableLedger = z.looseObject({
  numbers: z.array(z.looseObject({ text: z.string(), quantity: z.string(), where: place })),
  quantities: z.array(quantity),
  cells: z.array(
    z.looseObject({
      table: z.string(),
      row: z.int(),
      column: z.string(),
      about: z.record(z.string(), cell),
      value: z.number(),
      text: z.string(),
    }),
  ),
  tables: z.array(
    z.looseObject({
      id: z.string(),
      title: z.string(),
      method,
      inputs: z.array(input),
      printed: z.record(z.string(), z.int()),
      columns: z.array(z.looseObject({ name: z.string(), decimals: z.int().optional() })).optional(),
    }),
  ),
  figures: z.array(
    z.looseObject({ id: z.string(), table: z.string(), printed: z.record(z.string(), z.int()) }),
  ),
  passages: z.array(
    z.looseObject({
      file: z.string(),
      passage: z.int(),
      paragraph: z.int().nullable(),
      kind: z.string(),
      text: z.string(),
      quantities: z.array(z.string()),
    }),
  ),
  /** The findings of a one-page summary, where there is one. */
  findings: z.array(z.looseObject({ finding: z.int(), quantity: z.string() })).optional(),
  /** What things are called in each language, where the build says so. */
  names: z
    .record(
      z.string(),
      z.looseObject({
        quantities: z.record(z.string(), z.string()),
        tables: z.record(
          z.string(),
          z.looseObject({ title: z.string(), columns: z.record(z.string(), z.string()) }),
        ),
      }),
    )
    .optional(),
});

export type ComparableLedger = z.infer<typeof comparableLedger>;
export type ComparableQuantity = ComparableLedger["quantities"][number];
export type ComparableCell = ComparableLedger["cells"][number];
export type ComparablePassage = ComparableLedger["passages"][number];
