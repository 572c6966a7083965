import { z } from "zod";
import terms from "../../../data/glossary/glossary.json" with { type: "json" };
import type { Language } from "../../quantities/index.ts";

/** A term whose words are fixed: a text may use one of its forms and no other word for it. */
export interface GlossaryTerm {
  readonly id: string;
  /** The forms a sentence may need, the one that stands in a list of terms first. */
  readonly forms: Readonly<Partial<Record<Language, readonly string[]>>>;
  readonly definition: Readonly<Partial<Record<Language, string>>>;
}

const languages = z.enum(["en", "ar", "de", "fr"]);
const glossarySchema = z.strictObject({
  terms: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z][a-z-]*$/),
      forms: z.partialRecord(languages, z.array(z.string().min(1)).min(1)),
      definition: z.partialRecord(languages, z.string().min(1)),
    }),
  ),
});

let read: readonly GlossaryTerm[] | undefined;

/**
 * The terms whose words are locked in English, Arabic, German and French (`data/glossary`), by their ids.
 *
 * @example
 * import { glossary } from "sijill";
 * console.log(glossary().find(({ id }) => id === "silence")?.forms.ar?.[0]); // → الصمت
 */
export function glossary(): readonly GlossaryTerm[] {
  read ??= [...glossarySchema.parse(terms).terms].sort((a, b) => (a.id < b.id ? -1 : 1));
  return read;
}

export function findTerm(id: string): GlossaryTerm | null {
  return glossary().find((term) => term.id === id) ?? null;
}
