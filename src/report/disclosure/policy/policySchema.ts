import { z } from "zod";
import { columnMeanings } from "../../../quantities/index.ts";
import { profileSchema, smallNumberRulesSchema } from "../profiles/index.ts";

/** Names of tables, columns and groups: nothing that an object has by itself, such as __proto__. */
const name = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9 ._-]{0,199}$/, "letters, digits, spaces, dots, hyphens and underscores");
const words = z.string().trim().min(1).max(2000);
const path = z.string().min(1).max(500);

const { threshold, guarded } = smallNumberRulesSchema.shape;

const changes = z
  .strictObject({
    reason: words.optional().meta({
      description: "Why a rule is looser than the profile's; needed for that, and printed in the plan.",
    }),
    ...profileSchema.partial().shape,
    smallNumbers: smallNumberRulesSchema
      .extend({ threshold: threshold.partial(), guarded: guarded.partial() })
      .partial()
      .optional(),
  })
  .meta({
    description: "What differs from the profile. Rules may be tightened freely, and loosened with a reason.",
  });

/** What a person writes into `disclosure.json` beside the report. */
export const policySchema = z.strictObject({
  $schema: z.string().optional(),
  profiles: z
    .strictObject({ court: changes.optional(), authority: changes.optional(), public: changes.optional() })
    .optional()
    .meta({ description: "Changes by profile. `sealed` holds everything and cannot be changed." }),
  tables: z
    .record(
      name,
      z.strictObject({
        columns: z
          .record(name, z.strictObject({ meaning: z.enum(columnMeanings), labelOf: name.optional() }))
          .optional()
          .meta({ description: "What columns are about that the analysis does not say." }),
        withhold: words.optional().meta({ description: "Withholds the table as a whole, with the reason." }),
      }),
    )
    .optional(),
  quantities: z
    .record(name, z.strictObject({ withhold: words }))
    .optional()
    .meta({ description: "Quantities that are withheld, with the reason." }),
  facilityGroups: z
    .record(
      name,
      z.strictObject({
        names: z.strictObject({
          en: words,
          ar: words.optional(),
          de: words.optional(),
          fr: words.optional(),
        }),
        facilities: z.array(z.string().min(1).max(200)).min(1).max(1000),
      }),
    )
    .optional()
    .meta({
      description: "Groups that stand in the place of agencies. Facilities left out go by the vocabulary.",
    }),
  earlierReleases: z
    .array(z.strictObject({ title: words, ledger: path }))
    .max(100)
    .optional()
    .meta({
      description:
        "Ledgers of earlier versions that the same audience may have; paths relative to this file.",
    }),
  alreadyKnown: words.optional().meta({
    description:
      "Why small counts that an earlier release shows may be shown again. Without it such a count stops the release.",
  }),
  textsRead: z
    .array(z.strictObject({ text: words, reason: words }))
    .max(1000)
    .optional()
    .meta({
      description: "Texts that hold the same numeral as a withheld figure by chance, each with what it is.",
    }),
  secretFile: path.optional().meta({
    description:
      "File of the secret that pseudonyms of a case are made from (`sijill keys new <file> --proof`), relative to this file.",
  }),
});

export type Policy = Readonly<z.infer<typeof policySchema>>;
