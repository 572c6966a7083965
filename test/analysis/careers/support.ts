import fc from "fast-check";
import type { Careers } from "../../../src/analysis/index.ts";
import {
  type DeathRecord,
  deathRecordSchema,
  type FacilityRef,
  type Missing,
  parsePartialDate,
  syrianFacilities,
  type Transfer,
  UNKNOWN_DATE,
} from "../../../src/records/index.ts";

export const on = (edtf: string) => (edtf === "" ? UNKNOWN_DATE : parsePartialDate(edtf));
export const at = (text: string): FacilityRef => ({ kind: "unresolved", text });

/** A synthetic record, valid by the schema. */
export function record(changes: Partial<DeathRecord> = {}): DeathRecord {
  return deathRecordSchema.parse({
    id: "synthetic-1",
    dataset: "synthetic",
    unit: "body",
    death: on("2014-06-30"),
    facility: "unknown",
    hospital: "not-recorded",
    transfers: [],
    numbers: {},
    cause: {},
    source: { file: "synthetic.csv", row: 2 },
    ...changes,
  });
}

export function move(
  from: Transfer["from"],
  to: Transfer["to"],
  destination: Transfer["destination"],
  date = "",
  stateOnArrival: Transfer["stateOnArrival"] = "alive",
): Transfer {
  return { from, to, destination, date: on(date), stateOnArrival };
}

export function careers(records: readonly DeathRecord[], more: Partial<Careers> = {}): Careers {
  return {
    records,
    title: "synthetic records",
    nature: "documented",
    inputs: [],
    vocabulary: syrianFacilities(),
    ...more,
  };
}

const missing = fc.constantFrom<Missing>(
  "unknown",
  "not-recorded",
  "illegible",
  "withheld",
  "not-applicable",
);
const place = fc.oneof(
  fc.constantFrom("Branch A", "branch a", "Branch B", "Prison C", "Hospital D").map(at),
  missing,
);
const date = fc.constantFrom(
  "",
  "2013",
  "2013-05",
  "2013-05-07",
  "2013-05-XX",
  "2014~",
  "../2013",
  "2014-02/..",
);
const transfer = fc
  .tuple(
    place,
    place,
    fc.constantFrom<Transfer["destination"]>("facility", "hospital", "morgue", "burial"),
    date,
    fc.oneof(fc.constantFrom<Transfer["stateOnArrival"]>("alive", "dead"), missing),
  )
  .map((parts) => move(...parts));

/** Any record, consistent or not, as sources are. */
export const anyRecord = fc
  .record(
    {
      death: date.map(on),
      arrested: fc.constantFrom("", "2012", "2012-03-04", "2012?").map(on),
      facility: place,
      hospital: place,
      transfers: fc.array(transfer, { maxLength: 4 }),
    },
    { requiredKeys: ["death", "facility", "hospital", "transfers"] },
  )
  .map((changes) => record(changes));
