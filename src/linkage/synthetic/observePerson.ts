import { normalVariate, type RandomStream, uniformIndex } from "../../statistics/index.ts";
import { happens, oneOf } from "./draw.ts";
import type { SyntheticPerson } from "./drawPerson.ts";
import { misread, misreadDigit, mistype } from "./mistakes.ts";
import type { PoolName } from "./namePools.ts";
import { type PoolPlace, syntheticFacilities } from "./places.ts";
import type { SyntheticRecord } from "./SyntheticRecord.ts";
import type { SyntheticSource } from "./SyntheticSource.ts";
import { writeDate } from "./writeDate.ts";
import { writeArabic, writeLatin } from "./writeName.ts";

const YEAR = 365.2425;

/** What a source writes down about a person. */
export function observePerson(
  stream: RandomStream,
  source: SyntheticSource,
  person: SyntheticPerson,
  recordId: string,
  truth: string,
): SyntheticRecord {
  const latin = happens(stream, source.latin);
  const part = (name: PoolName, missing: number) =>
    happens(stream, missing) ? "" : writePart(stream, source, name, latin);
  const given = part(person.given, 0);
  const father = part(person.father, source.fatherMissing);
  const grandfather = father === "" ? "" : part(person.grandfather, source.grandfatherMissing);
  const family = part(person.family, source.familyMissing);
  const swapped = father !== "" && happens(stream, source.fatherSwapped);
  const [first, second] = swapped ? [father, given] : [given, father];
  const place = happens(stream, source.facilityWrong) ? oneOf(stream, syntheticFacilities) : person.facility;
  return {
    record_id: recordId,
    source: source.id,
    true_person: truth,
    name: [first, second, grandfather, family].filter((each) => each !== "").join(" "),
    given_name: first,
    father_name: second,
    grandfather_name: grandfather,
    family_name: family,
    mother_name: part(person.mother, source.motherMissing),
    sex: person.sex,
    date_of_birth: writeDate(stream, source, person.birth),
    age: writeAge(stream, source, Math.floor((person.death - person.birth) / YEAR)),
    date_of_arrest: writeDate(stream, source, person.arrest),
    date_of_death: writeDate(stream, source, person.death),
    facility: happens(stream, source.facilityMissing) ? "" : writePlace(stream, place, latin),
    governorate: happens(stream, source.governorateMissing)
      ? ""
      : writePlace(stream, person.governorate, latin),
    detainee_number: writeNumber(stream, source, person.number),
    nature: "synthetic",
  };
}

function writePart(stream: RandomStream, source: SyntheticSource, name: PoolName, latin: boolean): string {
  let text = latin ? writeLatin(stream, name) : writeArabic(stream, name);
  if (!latin && happens(stream, source.misread)) text = misread(stream, text);
  if (happens(stream, source.mistyped)) text = mistype(stream, text);
  return text;
}

const ROUNDED_TO_FIVES = 0.4;

function writeAge(stream: RandomStream, source: SyntheticSource, age: number): string {
  if (happens(stream, source.ageMissing)) return "";
  if (!happens(stream, source.ageGuessed)) return String(age);
  const guess = Math.max(1, Math.round(age + 2.5 * normalVariate(stream)));
  return String(happens(stream, ROUNDED_TO_FIVES) ? Math.max(5, 5 * Math.round(guess / 5)) : guess);
}

/** By its usual name or by any other one in the script of the record, if there is one. */
function writePlace(stream: RandomStream, { arabic, latin }: PoolPlace, inLatin: boolean): string {
  const names = inLatin ? [...latin, ...arabic] : [...arabic, ...latin];
  const own = inLatin ? latin : arabic;
  const usable = own.length > 0 ? own : names;
  return usable[happens(stream, 0.5) ? 0 : uniformIndex(stream, usable.length)] as string;
}

function writeNumber(stream: RandomStream, source: SyntheticSource, number: number): string {
  if (happens(stream, source.numberMissing)) return "";
  const text = String(number).padStart(4, "0");
  return happens(stream, source.numberMisread) ? misreadDigit(stream, text) : text;
}
