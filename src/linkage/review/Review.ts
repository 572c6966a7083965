import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { SijillError } from "../../errors/index.ts";
import { messages } from "./messages.ts";

const record = z
  .strictObject({
    file: z.string().min(1),
    /** As a spreadsheet shows it. */
    row: z.int().positive(),
    /** By field; a field that the record does not fill is left out. */
    values: z.record(z.string(), z.string()),
  })
  .readonly();

const pair = z
  .strictObject({
    id: z.string().regex(/^\d+$/),
    left: record,
    right: record,
    /** log2 odds of the model. Never shown to a reviewer. */
    weight: z.number(),
    /** Which of `strata` the pair was drawn from. */
    stratum: z.int().nonnegative(),
  })
  .readonly();

const reviewSchema = z
  .strictObject({
    kind: z.literal("sijill-link-review"),
    version: z.literal(1),
    fields: z.array(z.string()).min(1).readonly(),
    /** Fields that hold names, compared part by part for the reviewer. */
    names: z.array(z.string()).readonly(),
    /** Bands of probability, with how many pairs each has and how many of them were drawn. */
    strata: z
      .array(
        z.strictObject({
          from: z.number().min(0).max(1),
          to: z.number().min(0).max(1),
          pairs: z.int().nonnegative(),
          drawn: z.int().nonnegative(),
        }),
      )
      .readonly(),
    pairs: z.array(pair).min(1).readonly(),
  })
  .readonly();

export type Review = z.infer<typeof reviewSchema>;
export type ReviewPair = z.infer<typeof pair>;
export type ReviewRecord = z.infer<typeof record>;

/** Where the pairs of a review stand in its folder. */
export function reviewFile(folder: string): string {
  return join(folder, "review.json");
}

/**
 * The pairs of a review, with the hash to which decisions on them are bound.
 *
 * @throws SIJILL_ARGUMENT_REVIEW_MISSING, SIJILL_LINKAGE_REVIEW_INVALID
 */
export async function readReview(
  folder: string,
): Promise<{ readonly review: Review; readonly sha256: string }> {
  const file = reviewFile(folder);
  const text = await readFile(file, "utf8").catch(() => {
    throw new SijillError(messages.reviewMissing(file));
  });
  let read: unknown = null;
  try {
    read = JSON.parse(text);
  } catch {
    throw new SijillError(messages.reviewInvalid(file, "its first character: it is not JSON"));
  }
  const parsed = reviewSchema.safeParse(read);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new SijillError(messages.reviewInvalid(file, issue?.path.join(".") || "the whole"));
  }
  return { review: parsed.data, sha256: createHash("sha256").update(text).digest("hex") };
}
