import { certainlyWithin, type IsoDay, possiblyWithin } from "../../records/index.ts";
import type { JudgedPerson } from "./judgePersons.ts";

/** Persons by whether a date of theirs falls into a window. The four add up to all persons. */
export interface PersonsWithin {
  readonly certain: number;
  /** The date may fall into the window or beside it. */
  readonly possible: number;
  readonly outside: number;
  /** No source gives a date, or the rule leaves it open: possible as well, but for another reason. */
  readonly undated: number;
}

/**
 * Counts persons whose date falls into a window, both ends included: the headline to be given under each rule.
 *
 * @param persons judged by one rule
 * @param field a field of dates, such as "death"
 * @param from first day; null: open
 * @param to last day; null: open
 * @throws SIJILL_WINDOW_REVERSED
 */
export function personsWithin(
  persons: readonly JudgedPerson[],
  field: string,
  from: IsoDay | null,
  to: IsoDay | null,
): PersonsWithin {
  const counts = { certain: 0, possible: 0, outside: 0, undated: 0 };
  for (const { fields } of persons) {
    const value = fields[field]?.value;
    if (value?.kind !== "date") counts.undated += 1;
    else if (certainlyWithin(value.date, from, to)) counts.certain += 1;
    else if (possiblyWithin(value.date, from, to)) counts.possible += 1;
    else counts.outside += 1;
  }
  return counts;
}
