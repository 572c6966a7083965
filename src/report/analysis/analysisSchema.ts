import { z } from "zod";
import type { Dimension } from "../../archive/index.ts";
import {
  columnMeanings,
  EXPOSURE_RULES,
  formatDate,
  MISSING_NUMBERS,
  PERSON_TIME_UNITS,
  RATE_BASES,
  unitsIn,
} from "../../quantities/index.ts";

/**
 * What an analysis may return. `analysis.ts` is not type-checked by a build, so this is the border at which its
 * result is read; everything behind it trusts the types.
 */

/** Ids become file names and anchors. */
const id = z
  .string()
  .regex(/^[a-z][a-z0-9.-]*$/, "lower-case letters, digits, dots and hyphens, beginning with a letter");
const words = z.string().min(1);
const language = z.enum(["en", "ar", "de", "fr"]);
const finite = z.number();
const unitOfCount = z.enum(["image", "body", "person", "record", "certificate", "event"]);
const nature = z.enum(["documented", "estimated", "published", "synthetic"]);
const hash = z.string().regex(/^[0-9a-f]{64}$/, "64 hexadecimal digits");

const method = z.strictObject({
  name: words,
  settings: z.record(z.string(), z.union([z.string(), finite, z.boolean(), z.null()])).optional(),
  reference: words.optional(),
});

const input = z.strictObject({
  dataset: words,
  file: words,
  sha256: hash,
  rows: z.int().min(0),
  selection: z.string(),
});

const selected = z.record(z.string(), z.array(z.string()));
const days = z.strictObject({ from: words, to: words });

const selectedRecords = z.strictObject({ where: selected, period: days.optional() });

const lineage = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("count"),
    selection: z.strictObject({ dataset: words, where: selected, period: days.optional() }),
    measure: z.enum(["certain", "possible", "open"]),
  }),
  z.strictObject({
    kind: z.literal("sum"),
    of: z.array(z.strictObject({ quantity: words, times: finite })).min(1),
  }),
  z.strictObject({
    kind: z.literal("quotient"),
    numerator: words,
    denominator: words,
    limits: z.array(words).optional(),
  }),
  z.strictObject({ kind: z.literal("derived"), from: z.array(words).min(1) }),
]);

/** A date that can be printed in words. */
const edtf = z.string().refine((text) => {
  try {
    formatDate(text, "en");
    return true;
  } catch {
    return false;
  }
}, "a date of EDTF such as 2014-01-20, 2013-08 or 2015, or null");

const base = {
  id,
  label: words,
  period: z.strictObject({ from: edtf.nullable(), to: edtf.nullable() }).nullable(),
  interval: z
    .strictObject({ lower: finite, upper: finite, level: z.number().gt(0).lt(1), method: words })
    .refine(({ lower, upper }) => lower <= upper, "a lower limit that is not above the upper one")
    .optional(),
  bounds: z.strictObject({ lower: finite.nullable(), upper: finite.nullable(), reason: words }).optional(),
  method,
  inputs: z.array(input),
  nature,
  citation: words.optional(),
  lineage: lineage.optional(),
};

const personTimeUnit = z.enum(PERSON_TIME_UNITS);

const dayCoverage = z
  .strictObject({ documented: z.int().min(0), all: z.int().min(0) })
  .refine(({ documented, all }) => documented <= all, "not more documented facility-days than there are");

const count = z.strictObject({
  ...base,
  kind: z.literal("count"),
  value: z.int().min(0),
  unit: unitOfCount,
  coverage: dayCoverage.optional(),
});

const exposure = z.strictObject({
  ...base,
  kind: z.literal("exposure"),
  value: z.number().min(0),
  unit: personTimeUnit,
  rule: z.enum(EXPOSURE_RULES),
  missing: z.enum(MISSING_NUMBERS),
  coverage: dayCoverage.nullable(),
  source: words,
});

const rate = z
  .strictObject({
    ...base,
    kind: z.literal("rate"),
    value: z.number().min(0),
    per: z.literal(RATE_BASES),
    unit: personTimeUnit,
    measuredIn: personTimeUnit,
    deaths: count.nullable(),
    exposure: exposure.nullable(),
  })
  .refine(
    ({ deaths, exposure, citation }) =>
      deaths === null ? exposure === null && citation !== undefined : exposure !== null,
    "the deaths and the person-time of the rate, or the citation of a rate published without them",
  )
  .refine(({ value, per, unit, deaths, exposure }) => {
    if (deaths === null || exposure === null) return true;
    const computed = ((deaths.value * per) / exposure.value) * unitsIn(exposure.unit, unit);
    return Math.abs(computed - value) <= 1e-9 * value;
  }, "a value that is its deaths over its person-time");

const quantity = z.discriminatedUnion("kind", [
  count,
  exposure,
  rate,
  z.strictObject({
    ...base,
    kind: z.literal("risk"),
    value: z.number().min(0).max(1),
    horizonDays: z.number().gt(0),
    assumption: z.literal("constant-hazard"),
  }),
  z.strictObject({
    ...base,
    kind: z.literal("proportion"),
    value: z.number().min(0).max(1),
    numerator: z.number().min(0).nullable(),
    denominator: z.number().min(0).nullable(),
    base: words,
  }),
  z.strictObject({
    ...base,
    kind: z.literal("ratio"),
    value: z.number().min(0),
    numerator: words,
    denominator: words,
  }),
  z.strictObject({
    ...base,
    kind: z.literal("duration"),
    value: z.number().min(0),
    unit: z.enum(["day", "month", "quarter", "year"]),
  }),
  z
    .strictObject({
      ...base,
      kind: z.literal("population-estimate"),
      value: z.number().min(0),
      unit: unitOfCount,
      documented: z.int().min(0).nullable(),
      curve: z
        .strictObject({
          kind: z.enum(["profile-likelihood", "posterior"]),
          sizes: z.array(finite),
          heights: z.array(finite),
        })
        .refine(({ sizes, heights }) => sizes.length === heights.length, "one height a size")
        .optional(),
      priors: z.array(words),
      seed: z.int().min(0).nullable(),
      assumptions: z.array(words),
      warnings: z.array(words),
    })
    .refine(
      ({ value, documented }) => documented === null || value >= documented,
      "an estimate not below what is documented",
    ),
  z.strictObject({
    ...base,
    kind: z.literal("measure"),
    value: finite,
    unit: z.string(),
    decimals: z.int().min(0).max(12),
  }),
  z.strictObject({ ...base, kind: z.literal("date"), value: z.string() }),
]);

const column = z.strictObject({
  name: words,
  label: words,
  type: z.enum(["text", "integer", "number", "date", "boolean"]),
  role: z.enum(["dimension", "measure"]),
  missing: words.optional(),
  labels: z.record(z.string(), words).optional(),
  decimals: z.int().min(0).max(12).optional(),
  meaning: z.enum(columnMeanings).optional(),
  labelOf: words.optional(),
  labelLanguage: language.optional(),
  selection: selectedRecords.optional(),
  quotient: z.strictObject({ numerator: words, denominator: words }).optional(),
});

const cell = z.union([z.string(), finite, z.boolean(), z.null()]);

const table = z
  .strictObject({
    id,
    title: words,
    columns: z.array(column).min(1),
    rows: z.array(z.record(z.string(), cell)),
    unit: unitOfCount.nullable(),
    nature,
    method,
    inputs: z.array(input),
    notes: z.array(words),
    computedNotes: z.array(words).optional(),
    selection: selectedRecords.optional(),
    datasets: z.record(z.string(), words).optional(),
    withheld: z.array(z.strictObject({ row: z.int().min(0), column: words })).optional(),
  })
  .superRefine(checkRows);

/** A row has the cells its columns say, of the type they say: an undeclared or missing cell would vanish unseen. */
function checkRows(
  { columns, rows }: { columns: readonly z.infer<typeof column>[]; rows: readonly Record<string, unknown>[] },
  context: z.RefinementCtx,
): void {
  const names = columns.map((one) => one.name);
  if (new Set(names).size !== names.length)
    context.addIssue({ code: "custom", path: ["columns"], message: "columns with names of their own" });
  for (const [index, row] of rows.entries()) {
    for (const name of Object.keys(row))
      if (!names.includes(name))
        context.addIssue({
          code: "custom",
          path: ["rows", index, name],
          message: `one of the columns ${names.join(", ")}`,
        });
    for (const one of columns) {
      const value = row[one.name];
      if (!fitsColumn(value, one.type))
        context.addIssue({
          code: "custom",
          path: ["rows", index, one.name],
          message: `${one.type}, or null when missing`,
        });
    }
  }
}

function fitsColumn(value: unknown, type: z.infer<typeof column>["type"]): boolean {
  if (value === null) return true;
  switch (type) {
    case "text":
    case "date":
      return typeof value === "string";
    case "integer":
      return Number.isSafeInteger(value);
    case "number":
      return typeof value === "number";
    case "boolean":
      return typeof value === "boolean";
  }
}

const chart = z.object({
  id,
  language: language.optional(),
  title: words,
  subtitle: z.string(),
  spec: z.record(z.string(), z.unknown()),
  alt: words,
  table,
  evidentiaryRole: z.enum(["summary-of-records", "illustrative"]),
});

const source = z.strictObject({
  key: z.string().regex(/^[A-Za-z][A-Za-z0-9._:-]*$/, "letters, digits and . _ : -, beginning with a letter"),
  title: words,
  publisher: words,
  date: z.string().nullable(),
  url: z
    .string()
    .regex(/^https?:\/\/\S+$/i, "an address that begins with https:// or http://")
    .nullable(),
  urlExact: z.boolean(),
  verification: words,
  note: words.optional(),
});

const span = z.strictObject({ from: z.string().nullable(), to: z.string().nullable() });

const dimension = z.enum([
  "facility",
  "agency",
  "hospital",
  "governorate",
  "sex",
  "ageGroup",
  "cause",
] as const satisfies readonly Dimension[]);

/** What is weak in a dataset: which kind, and its number where it has one. */
const qualityFinding = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("rejected"), reason: words, rows: quantity }),
  z.strictObject({ kind: z.literal("unresolved"), field: words, rows: quantity }),
  z.strictObject({ kind: z.literal("missing"), dimension, share: quantity }),
  z.strictObject({ kind: z.literal("not-recorded"), dimension }),
  z.strictObject({ kind: z.enum(["partial-dates", "undated", "rounded"]), deaths: quantity }),
  z.strictObject({ kind: z.literal("coverage-gap"), period: span }),
]);

const quality = z.strictObject({
  kind: z.literal("quality"),
  datasets: z.array(
    z.strictObject({
      dataset: words,
      title: words,
      unit: unitOfCount,
      coverage: span,
      read: quantity,
      accepted: quantity,
      rejected: quantity,
      findings: z.array(qualityFinding),
    }),
  ),
});

const named = z.strictObject({ id: words, label: words });

const multiverse = z.strictObject({
  kind: z.literal("multiverse"),
  choices: z
    .array(
      z.strictObject({
        id: words,
        label: words,
        options: z.array(named),
        notApplicable: z.array(z.strictObject({ findings: z.array(words), because: words })).optional(),
      }),
    )
    .min(1),
  rows: z.array(
    z.strictObject({
      selected: z.record(z.string(), z.string()),
      values: z.array(z.strictObject({ finding: words, value: finite.nullable(), reason: words.nullable() })),
    }),
  ),
  ranges: z.array(
    z.strictObject({
      finding: words,
      label: words,
      reported: finite.nullable(),
      lower: finite.nullable(),
      upper: finite.nullable(),
      refused: z.int().min(0),
      mover: words.nullable(),
    }),
  ),
  effects: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({
        kind: z.literal("applies"),
        choice: words,
        finding: words,
        moves: z.number().min(0),
        refused: z.array(z.strictObject({ option: words, reason: words })),
      }),
      z.strictObject({
        kind: z.literal("not-applicable"),
        choice: words,
        finding: words,
        because: words,
      }),
    ]),
  ),
});

const rival = z.strictObject({
  id,
  hypothesis: words,
  expected: words,
  seen: words,
  quantities: z.array(words),
  verdict: z.enum(["not-expected", "partly-expected", "also-expected", "cannot-tell"]),
});

export const analysisSchema = z.strictObject({
  quantities: z.array(quantity),
  tables: z.array(table),
  figures: z.array(chart),
  sources: z.array(source),
  literals: z.array(z.strictObject({ exhibit: words, text: words, reason: words })).optional(),
  notes: z.array(words).optional(),
  quality: quality.optional(),
  multiverse: multiverse.optional(),
  rivals: z.array(rival).optional(),
  inputs: z
    .array(
      z.strictObject({
        dataset: words,
        file: words,
        path: words,
        rowLevel: z.enum(["aggregate", "record"]),
        isPublic: z.boolean().optional(),
      }),
    )
    .optional(),
});
