import { z } from "zod";
import type { UnitOfCount } from "../quantities/index.ts";
import { ageRangeSchema } from "./AgeRange.ts";
import { facilityRefSchema } from "./FacilityRef.ts";
import { missingSchema } from "./Missing.ts";
import { messages } from "./messages.ts";
import { nameSchema } from "./Name.ts";
import { observedSignSchema } from "./ObservedSign.ts";
import type { PartialDate } from "./PartialDate.ts";
import { partialDateSchema } from "./partialDateSchema.ts";
import { sourceRefSchema } from "./SourceRef.ts";
import { termSchema } from "./Term.ts";
import { transferSchema } from "./Transfer.ts";

const UNITS = [
  "image",
  "body",
  "person",
  "record",
  "certificate",
  "event",
] as const satisfies readonly UnitOfCount[];

const facilityOrMissing = z.union([facilityRefSchema, missingSchema]);

/** A number as written, leading zeros kept. Without any digit it can only be a reason why it is missing. */
const numberOrMissing = z.union([
  missingSchema,
  z.string().regex(/\p{Nd}/u, { error: messages.rules.numberWithoutDigit }),
]);

/**
 * One source's claim about one death. Records are only ever added: which claims are true, and which are about the same
 * person, are judgments made elsewhere. An absent optional field means that this source does not record it.
 *
 * Rules: death is not certainly before arrest (latest day of death before earliest day of arrest, neither date
 * qualified by `~` or `?`); ages are 0 to 130 and ordered; dates agree with their EDTF; unknown keys are refused.
 *
 * @example
 * import { deathRecordSchema, parsePartialDate } from "sijill";
 * const record = deathRecordSchema.parse({
 *   id: "synthetic-1", dataset: "synthetic", unit: "body",
 *   death: parsePartialDate("2013-05"), facility: "unknown", hospital: "not-recorded",
 *   transfers: [], numbers: { detainee: "0001" }, cause: {}, source: { file: "synthetic.csv", row: 2 },
 * });
 * console.log(record.death.latest); // → 2013-05-31
 */
export const deathRecordSchema = z
  .strictObject({
    id: z.string().min(1),
    dataset: z.string().min(1),
    unit: z.enum(UNITS),
    death: partialDateSchema,
    /** When the body was photographed. */
    photographed: partialDateSchema.exactOptional(),
    arrested: partialDateSchema.exactOptional(),
    /** Who held the person: the branch written on the card. */
    facility: facilityOrMissing,
    /** Where the body was recorded. */
    hospital: facilityOrMissing,
    transfers: z.array(transferSchema).readonly(),
    /** Three different numbers: of the detainee, of the branch, of the forensic examination. */
    numbers: z
      .strictObject({
        detainee: numberOrMissing.exactOptional(),
        branch: numberOrMissing.exactOptional(),
        examination: numberOrMissing.exactOptional(),
      })
      .readonly(),
    person: z
      .strictObject({
        names: z.array(nameSchema).readonly(),
        sex: z.union([z.enum(["female", "male"]), missingSchema]).exactOptional(),
        age: z.union([ageRangeSchema, missingSchema]).exactOptional(),
        /** Governorate of origin, as the dataset codes it. */
        governorate: z.string().min(1).exactOptional(),
      })
      .readonly()
      .exactOptional(),
    /** Three different things: what the authorities declared, what is to be seen, what an expert concluded. */
    cause: z
      .strictObject({
        declared: z.union([termSchema, missingSchema]).exactOptional(),
        observed: z.array(observedSignSchema).readonly().exactOptional(),
        assessed: z.union([termSchema, missingSchema]).exactOptional(),
      })
      .readonly(),
    /** Photographs of this body. Photographs are not bodies. */
    images: z.int().nonnegative().exactOptional(),
    source: sourceRefSchema,
  })
  .readonly()
  .refine((record) => record.arrested === undefined || !isCertainlyBefore(record.death, record.arrested), {
    error: messages.rules.deathBeforeArrest,
    path: ["death"],
  });

export type DeathRecord = z.infer<typeof deathRecordSchema>;

function isCertainlyBefore(a: PartialDate, b: PartialDate): boolean {
  const vouchedFor = !(a.approximate || a.uncertain || b.approximate || b.uncertain);
  return vouchedFor && a.latest !== null && b.earliest !== null && a.latest < b.earliest;
}
