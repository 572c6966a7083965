import { z } from "zod";

const text = z.string().min(1);
const count = z.int().nonnegative();
const year = z.int().min(1900).max(2100);

/** Shapes and meanings of data/facilities/facilities.json; its README says what was verified. */
export const facilitySchema = z
  .strictObject({
    /** Cited in reports; never changes its meaning. */
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
    nameEn: text,
    nameAr: text,
    /** Read in a source. */
    aliasesSeen: z.array(text).readonly(),
    /** Transliterations made for this vocabulary, seen in no source; a match by one of them says so. */
    aliasesGenerated: z.array(text).readonly(),
    /** A number that means this facility on its own ("215", "601"). Two may share one (265). */
    number: z.int().min(100).max(999).nullable(),
    /** Id of the facility this one is named by: subordinate to it or inside it. */
    within: text.nullable(),
    type: z.enum([
      "intelligence branch",
      "intelligence branch and prison",
      "intelligence branch section",
      "intelligence section",
      "criminal security branch",
      "military police",
      "military police / field court",
      "police station",
      "civil prison",
      "military prison",
      "barracks used for detention",
      "air base used for detention",
      "military hospital",
      "civil hospital morgue",
      "mass grave",
      "mass grave (reburial site)",
      "record-producing unit",
    ]),
    agency: z
      .strictObject({
        code: z.enum(["AFI", "GID", "GRAVE", "HOSP", "MI", "MP", "MoH", "MoI", "PSD"]),
        en: text,
        ar: text,
      })
      .readonly(),
    governorate: z.strictObject({ en: text, ar: text }).readonly(),
    /** WGS 84 degrees, as the source has them; the confidence is the source's own word. */
    coordinates: z
      .strictObject({
        latitude: z.number().min(32).max(38),
        longitude: z.number().min(35).max(43),
        confidence: z.enum(["high", "medium", "low"]),
      })
      .readonly()
      .nullable(),
    /** Years the source gives; not the years it can have held anyone. */
    active: z.strictObject({ from: year.nullable(), to: year.nullable() }).readonly(),
    /** Number the source map prints as IIIM cases; its definition was not checked. */
    iiimCases: count.nullable(),
    /** Counts of Caesar photographs and victims that the source map gave in two versions; secondary. */
    caesar: z
      .strictObject({ photographs: count, victimsVersion1: count, victimsVersion2: count, note: text })
      .readonly()
      .nullable(),
    source: z
      .strictObject({
        url: text,
        /** Id in the source map. */
        mapId: count.nullable(),
        primaryToCheck: text.nullable(),
        status: z.enum(["seen", "secondary"]),
        remark: text.nullable(),
      })
      .readonly(),
    /** Disputes and cautions. */
    notes: text.nullable(),
  })
  .readonly();

/** A place of detention, a hospital, a burial site or a unit that made the records. */
export type Facility = z.infer<typeof facilitySchema>;
