import { z } from "zod";
import { profileNames } from "../disclosure/index.ts";

/** Bodies whose word a release may need; written out, because a letter names them so. */
export const authorities = [
  "ministry-of-justice",
  "commission-for-the-missing",
  "court",
  "prosecutor",
  "data-holder",
  "family-representative",
  "ethics-board",
] as const;
export type Authority = (typeof authorities)[number];

/** What must have happened before an embargo ends; a date alone never stands for it. */
export const releaseEvents = ["families-notified", "hearing-held", "verdict-given"] as const;
export type ReleaseEvent = (typeof releaseEvents)[number];

const line = z.string().trim().min(1);
const hash = z.string().regex(/^[0-9a-f]{64}$/, "a SHA-256 hash: 64 digits 0-9 a-f");
const day = z.iso.date();

/** The letter itself: kept by its hash, and checked when its file is at hand. */
const document = z.strictObject({ title: line, sha256: hash, file: line.optional() });

/** A word about one build for one profile; of any other build it says nothing. */
const bound = { root: hash, profile: z.enum(profileNames), day };

const reviewSchema = z.strictObject({
  ...bound,
  name: line,
  role: line,
  decision: z.enum(["approve", "request-changes", "reject"]),
  remarks: line.optional(),
});

const clearanceSchema = z
  .strictObject({
    ...bound,
    authority: z.enum(authorities),
    office: line,
    signatory: line,
    decision: z.enum(["approve", "approve-with-redactions", "defer", "refuse"]),
    languages: z.array(z.enum(["en", "ar", "de", "fr"])).min(1),
    audience: line,
    conditions: z.array(line).default([]),
    /** Ids of redactions that the build lists; the decision rests on them. */
    redactions: z.array(line).default([]),
    notBefore: day.optional(),
    expires: day.optional(),
    document,
    reason: line.optional(),
  })
  .refine(({ decision, reason }) => !["defer", "refuse"].includes(decision) || reason !== undefined, {
    path: ["reason"],
    message: "a reason: who is refused must learn why",
  })
  .refine(({ decision, redactions }) => decision !== "approve-with-redactions" || redactions.length > 0, {
    path: ["redactions"],
    message: "the ids of the redactions that the approval rests on",
  });

const eventSchema = z.strictObject({
  event: z.enum(releaseEvents),
  day,
  authority: z.enum(authorities),
  statedBy: line,
  document,
});

const overrideSchema = z.strictObject({
  ...bound,
  rule: z.enum(["clearances", "embargo"]),
  reason: line,
  by: z.array(line).min(2),
});

const releaseRecordSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal("sijill-release/1"),
  policy: z
    .strictObject({
      /** Further groups of authorities; one word of each group is needed. What the profile asks for stays. */
      required: z.array(z.array(z.enum(authorities)).min(1)).default([]),
      embargo: z
        .strictObject({ until: day.optional(), events: z.array(z.enum(releaseEvents)).default([]) })
        .default({ events: [] }),
    })
    .default({ required: [], embargo: { events: [] } }),
  reviews: z.array(reviewSchema).default([]),
  clearances: z.array(clearanceSchema).default([]),
  events: z.array(eventSchema).default([]),
  overrides: z.array(overrideSchema).default([]),
});

/** Everything that was decided about the release of a report: `release.json` beside its texts. */
export type ReleaseRecord = Readonly<z.infer<typeof releaseRecordSchema>>;
export type Clearance = ReleaseRecord["clearances"][number];
export type Review = ReleaseRecord["reviews"][number];

/** A record in which nothing was decided: what a report without `release.json` has. */
export const emptyRecord: ReleaseRecord = releaseRecordSchema.parse({ format: "sijill-release/1" });

/** Reads a value as a record; the issues are those of zod. */
export const parseReleaseRecord = (value: unknown) => releaseRecordSchema.safeParse(value);

/**
 * JSON Schema of `release.json`, for editors.
 *
 * @example
 * import { releaseJsonSchema } from "sijill";
 * releaseJsonSchema().title;
 * // → "Sijill release record (release.json)"
 */
export function releaseJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    ...z.toJSONSchema(releaseRecordSchema, { io: "input" }),
    title: "Sijill release record (release.json)",
  };
}
