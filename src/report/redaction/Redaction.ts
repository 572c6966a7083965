import { z } from "zod";
import type { Language } from "../../quantities/index.ts";
import { written } from "../annex/annexSchema.ts";
import { isoDay } from "../isoDay.ts";

/** Languages of a reason; those of the report must be among them. */
const said = z.strictObject({
  en: written.optional(),
  ar: written.optional(),
  de: written.optional(),
  fr: written.optional(),
});

const redaction = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, "lower-case letters, digits and hyphens, beginning with a letter"),
  /** Who asked, by office or standing: "family representative", never a name that must not be read. */
  askedBy: said,
  day: isoDay,
  reason: said,
  granted: z.boolean(),
  /** Who decided. */
  decidedBy: said,
});

/** redactions.json: everything that anyone asked to be withheld, granted or not. */
export const redactionsSchema = z.strictObject({
  format: z.literal("sijill-redactions/1"),
  redactions: z.array(redaction),
});

/** One request that something be withheld, as it was decided. */
export type Redaction = Readonly<z.infer<typeof redaction>>;

/** A text of a redaction in the language of a report; what is missing was reported when the file was read. */
export function inLanguageOf(texts: Redaction["reason"], language: Language): string {
  return texts[language] ?? texts.en ?? "";
}
