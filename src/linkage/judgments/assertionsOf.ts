import type { DeathRecord, FacilityRef, Missing } from "../../records/index.ts";
import type { AssertedValue } from "./AssertedValue.ts";
import type { Assertion, EvidenceKind } from "./Assertion.ts";

/**
 * What a record asserts, field by field: death, photographed, arrested, facility, hospital, sex, age, governorate. A
 * field that the record leaves out asserts nothing and is not listed.
 *
 * @param record the record; its claims are named by its dataset and id
 * @param evidence what kind of evidence its source is
 */
export function assertionsOf(record: DeathRecord, evidence: EvidenceKind): Assertion[] {
  const { death, photographed, arrested, facility, hospital, person } = record;
  const fields: Readonly<Record<string, AssertedValue | Missing | undefined>> = {
    death: dateValue(death),
    photographed: photographed && dateValue(photographed),
    arrested: arrested && dateValue(arrested),
    facility: facilityValue(facility),
    hospital: facilityValue(hospital),
    sex: person?.sex === "female" || person?.sex === "male" ? term(person.sex) : person?.sex,
    age: typeof person?.age === "object" ? { kind: "age", age: person.age } : person?.age,
    governorate: person?.governorate === undefined ? undefined : term(person.governorate),
  };
  const name = `${record.dataset}/${record.id}`;
  return Object.entries(fields).flatMap(([field, value]) =>
    value === undefined ? [] : [{ record: name, evidence, field, value }],
  );
}

function dateValue(date: DeathRecord["death"]): AssertedValue | Missing {
  return date.precision === "unknown" ? "unknown" : { kind: "date", date };
}

/** A facility that may be several is no claim for one of them. */
function facilityValue(facility: FacilityRef | Missing): AssertedValue | Missing {
  if (typeof facility === "string") return facility;
  return facility.kind === "resolved" ? term(facility.facility) : "unknown";
}

function term(text: string): AssertedValue {
  return { kind: "term", term: text };
}
