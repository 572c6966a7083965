import type { PersonTimeUnit } from "../Quantity.ts";

/** Days of a person-year: a year of 365 days, the horizon over which annual risks are stated. */
export const DAYS_PER_YEAR = 365;

/** Days of a person-month: the mean month of the Gregorian calendar, 365.25 / 12. */
export const DAYS_PER_MONTH = 30.4375;

export const MONTHS_PER_YEAR = 12;

const FACTORS: Readonly<Record<PersonTimeUnit, Readonly<Record<PersonTimeUnit, number>>>> = {
  "person-day": { "person-day": 1, "person-month": DAYS_PER_MONTH, "person-year": DAYS_PER_YEAR },
  "person-month": { "person-day": 1 / DAYS_PER_MONTH, "person-month": 1, "person-year": MONTHS_PER_YEAR },
  "person-year": { "person-day": 1 / DAYS_PER_YEAR, "person-month": 1 / MONTHS_PER_YEAR, "person-year": 1 },
};

/**
 * How many of one unit of person-time make one of another.
 *
 * Months and years have no exact length in days. The three conventions do not close (twelve mean months are 365.25
 * days, 0.07% more than the year), so nothing may be converted in a chain: always from the unit it was measured in.
 */
export function unitsIn(unit: PersonTimeUnit, other: PersonTimeUnit): number {
  return FACTORS[unit][other];
}
