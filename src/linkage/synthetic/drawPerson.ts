import { normalVariate, type RandomStream, uniformIndex, uniformVariate } from "../../statistics/index.ts";
import { byRank, happens } from "./draw.ts";
import { familyNames, femaleNames, maleNames, type PoolName } from "./namePools.ts";
import { type PoolPlace, syntheticFacilities, syntheticGovernorates } from "./places.ts";

/** Days since 1970-01-01. */
export type DayNumber = number;

/** An invented person. */
export interface SyntheticPerson {
  readonly sex: "male" | "female";
  readonly given: PoolName;
  readonly father: PoolName;
  readonly grandfather: PoolName;
  readonly family: PoolName;
  readonly mother: PoolName;
  readonly birth: DayNumber;
  readonly arrest: DayNumber;
  readonly death: DayNumber;
  readonly facility: PoolPlace;
  readonly governorate: PoolPlace;
  /** As a branch hands them out: from 1 to 9999, so that several persons have the same. */
  readonly number: number;
}

const DAY = 86_400_000;
const day = (iso: string): DayNumber => Date.parse(`${iso}T00:00:00Z`) / DAY;
const FIRST_ARREST = day("2011-03-01");
const LAST_ARREST = day("2018-12-31");
const LAST_DEATH = day("2024-11-30");
const YEAR = 365.2425;

const maleGiven = byRank(maleNames, 3);
const femaleGiven = byRank(femaleNames, 3);
const family = byRank(familyNames, 40);
const facility = byRank(syntheticFacilities, 2);
const governorate = byRank(syntheticGovernorates, 3);

/**
 * Draws the next person. One in twelve is a brother or sister of the one before (same parents, family and
 * governorate), one in ten men has his grandfather's name: the cases in which records are most easily confused.
 */
export function drawPerson(stream: RandomStream, before: SyntheticPerson | undefined): SyntheticPerson {
  const sibling = before !== undefined && happens(stream, 1 / 12);
  const sex = happens(stream, 0.06) ? "female" : "male";
  const grandfather = sibling ? before.grandfather : maleGiven(stream);
  const namesake = sex === "male" && happens(stream, 0.1);
  const given = sex === "female" ? femaleGiven(stream) : namesake ? grandfather : maleGiven(stream);
  const arrest = FIRST_ARREST + uniformIndex(stream, LAST_ARREST - FIRST_ARREST + 1);
  const age = Math.min(85, 16 + Math.exp(2.4 + 0.8 * normalVariate(stream)));
  const held = -300 * Math.log(uniformVariate(stream));
  return {
    sex,
    given,
    father: sibling ? before.father : maleGiven(stream),
    grandfather,
    family: sibling ? before.family : family(stream),
    mother: sibling ? before.mother : femaleGiven(stream),
    birth: Math.round(arrest - age * YEAR),
    arrest,
    death: Math.min(LAST_DEATH, arrest + Math.round(held)),
    facility: facility(stream),
    governorate: sibling ? before.governorate : governorate(stream),
    number: 1 + uniformIndex(stream, 9999),
  };
}
