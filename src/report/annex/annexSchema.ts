import { z } from "zod";
import { isoDay } from "../isoDay.ts";
import { jurisdictions } from "./Jurisdiction.ts";

/** How a drafted annex asks its author to write something; no build lets it through. */
export const REPLACE = "REPLACE:";

/** One text of the front matter, written by a person. */
export const written = z
  .string()
  .trim()
  .min(1)
  .refine((text) => !text.startsWith(REPLACE), {
    error: ({ input }) => `your own words: ${String(input).slice(REPLACE.length).trim()}`,
  });

/** An answer given, such as `true`, and nothing else. */
const given = (meaning: string) =>
  z.unknown().refine((value): value is true => value === true, `true: ${meaning}`);

/** What an annex says about itself beyond a report: who asked what, who answers for it, before whom. */
export const annexSchema = z.strictObject({
  jurisdiction: z.enum(jurisdictions),
  /** Name or number of the case, as the court writes it. */
  case: written,
  /** Number of the annex in the case file. */
  number: written,
  /** The request, word for word; joint when both parties gave it. Research may have none. */
  instructions: z
    .strictObject({
      from: written,
      date: isoDay,
      joint: z.boolean().default(false),
      text: written,
      questions: z.array(written).min(1),
      notAsked: z.array(written).min(1),
    })
    .optional(),
  independence: z.strictObject({
    funding: written,
    priorWork: written,
    priorPublications: written,
  }),
  reviewers: z
    .array(
      z.strictObject({
        name: written,
        qualifications: written,
        date: isoDay,
        outcome: written,
      }),
    )
    .default([]),
  /** The declarations of the authors; signed when the annex is more than a draft. */
  duty: z
    .strictObject({
      understood: given("the duty to the court is understood and was complied with"),
      truth: given("what is stated is true to the best of the authors' knowledge and belief"),
      signed: isoDay.optional(),
      place: written.optional(),
    })
    .optional(),
  /** Earlier versions, the oldest first. */
  history: z.array(z.strictObject({ version: written, date: isoDay, change: written })).default([]),
});

/** The annex part of the front matter. */
export type AnnexFrontMatter = Readonly<z.infer<typeof annexSchema>>;
