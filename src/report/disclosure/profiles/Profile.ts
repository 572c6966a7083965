import { z } from "zod";

/** Who a build is for, from the most to the least that is shown. */
export const profileNames = ["sealed", "court", "authority", "public"] as const;

export type ProfileName = (typeof profileNames)[number];

/** Levels that a dimension can be coarsened to, the finest first. "all" leaves the dimension out. */
export const levels = {
  time: ["day", "month", "quarter", "year", "all"],
  facility: ["facility", "agency", "all"],
  hospital: ["hospital", "all"],
  agency: ["agency", "all"],
  governorate: ["governorate", "all"],
  age: ["recorded", "band", "all"],
  sex: ["sex", "all"],
  cause: ["cause", "all"],
} as const;

/** A dimension that can be coarsened. The dataset cannot: records of two sources are never added. */
export type CoarsenedDimension = keyof typeof levels;

const threshold = z.int().min(2).max(1000);

const finest = z.strictObject({
  time: z.enum(levels.time).optional(),
  facility: z.enum(levels.facility).optional(),
  hospital: z.enum(levels.hospital).optional(),
  agency: z.enum(levels.agency).optional(),
  governorate: z.enum(levels.governorate).optional(),
  age: z.enum(levels.age).optional(),
  sex: z.enum(levels.sex).optional(),
  cause: z.enum(levels.cause).optional(),
});

/** How far a profile lets figures go that rest on records of persons. */
export const smallNumberRulesSchema = z.strictObject({
  threshold: z
    .strictObject({
      image: threshold,
      body: threshold,
      person: threshold,
      record: threshold,
      certificate: threshold,
      event: threshold,
    })
    .meta({ description: "A count from 1 to one less is withheld, by what is counted." }),
  guarded: z
    .strictObject({
      threshold,
      sex: z.array(z.string().min(1).max(100)).max(20),
      childrenBelow: z.int().min(1).max(30),
    })
    .meta({ description: "A higher threshold for counts of women and of children." }),
  dominancePercent: z.number().gt(0).max(100).meta({
    description:
      "p of the p% rule: a sum is withheld when the second largest contributor could know the largest to within p percent.",
  }),
  zeros: z.enum(["shown", "may-be-withheld"]).meta({
    description:
      "shown: a zero is always printed. may-be-withheld: it may be withheld to protect a neighbour.",
  }),
  mostWithheld: z.number().min(0).max(1).meta({
    description: "A table is coarsened until at most this share of its cells above zero must be withheld.",
  }),
  unreliableBelow: z
    .int()
    .min(0)
    .max(1000)
    .meta({ description: "A rate or ratio of fewer deaths than this says that it is unreliable." }),
});

export const profileSchema = z.strictObject({
  audience: z.string().min(1).max(300).meta({ description: "Who the version is for, in words." }),
  smallNumbers: smallNumberRulesSchema.nullable().meta({ description: "null: counts are exact." }),
  finest: finest.meta({ description: "The finest level shown of each dimension." }),
  finestTogether: z
    .array(
      z.strictObject({
        dimensions: z
          .array(z.enum(Object.keys(levels) as [CoarsenedDimension, ...CoarsenedDimension[]]))
          .min(2),
        finest,
      }),
    )
    .max(50)
    .meta({ description: "Finest levels where dimensions stand in one table, or in one figure, together." }),
  records: z.enum(["shown", "pseudonyms", "withheld"]).meta({
    description: "Columns that tell one record from another: serial numbers, file names.",
  }),
  dates: z.enum(["day", "month", "year"]).meta({
    description:
      "The finest a date is given that rests on single records, such as the first or the last death.",
  }),
  inputs: z.enum(["shown", "withheld"]).meta({
    description:
      "Names, hashes, row fingerprints and selections of the files that hold records: a hash can be guessed from a file that somebody has.",
  }),
});

/** What a version for one audience may show of figures that rest on records of persons. */
export type Profile = Readonly<z.infer<typeof profileSchema>>;

export type SmallNumberRules = NonNullable<Profile["smallNumbers"]>;
