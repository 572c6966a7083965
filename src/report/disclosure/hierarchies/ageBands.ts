import { ageGroupStarts } from "../../../archive/index.ts";
import { oldestAge, readAge } from "../../../records/index.ts";

/** Where an age may mean more than one band. */
export const SEVERAL_BANDS = "more than one age band";

/**
 * The band an age lies in: one for children, none narrower than ten years. An age as a source gives it may reach over
 * two bands; nobody decides for it.
 */
export function ageBandOf(value: string): string {
  const age = readAge(value);
  if (age === null || age.lower === null) return value;
  const bandOf = (years: number) => ageGroupStarts.findLastIndex((start) => years >= start);
  const band = bandOf(age.lower);
  if (band !== bandOf(age.upper ?? oldestAge)) return SEVERAL_BANDS;
  const next = ageGroupStarts[band + 1];
  return next === undefined ? `${ageGroupStarts[band]}+` : `${ageGroupStarts[band]}-${next - 1}`;
}

/** True when the age may be that of a child; an unknown age is not taken for one. */
export function mayBeBelow(value: string, years: number): boolean {
  const age = readAge(value);
  return age !== null && (age.lower ?? 0) < years;
}
