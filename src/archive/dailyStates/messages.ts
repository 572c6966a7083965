import type { Place, Problem } from "../../errors/index.ts";
import { shown } from "../shown.ts";

/** All wordings of this folder. */
export const messages = {
  facilityMissing: (place: Place): Problem => ({
    code: "SIJILL_FACILITY_MISSING",
    what: "The row names no facility.",
    place,
    expected: "the facility whose persons were counted",
    fix: "Look it up in the document; numbers of an unknown place are the numbers of no place.",
  }),
  dayMissing: (place: Place): Problem => ({
    code: "SIJILL_DAY_MISSING",
    what: "The row has no day.",
    place,
    expected: "the day that was counted",
    fix: "Look it up in the document, or leave the row out.",
  }),
  dayNotWhole: (place: Place, value: string): Problem => ({
    code: "SIJILL_DAY_NOT_WHOLE",
    what: `"${shown(value)}" is not one day without doubt, and a number of persons belongs to one day.`,
    place,
    value: shown(value),
    expected: "a day such as 1987-01-20; dateOrder or dateFormats in dataset.json decide 03/04/1987",
    fix: "Look the day up in the document, or leave the row out: the day then stays without a number.",
  }),
  numberInvalid: (place: Place, value: string): Problem => ({
    code: "SIJILL_COUNT_INVALID",
    what: `"${shown(value)}" is not a number of persons.`,
    place,
    value: shown(value),
    expected:
      "a whole number not below 0; or nothing, unknown, illegible, withheld, not-recorded where there is no number",
    fix: "Correct it; a number that cannot be read is illegible, never 0.",
  }),
  stateTwice: (place: Place, facility: string, day: string, first: string): Problem => ({
    code: "SIJILL_STATE_TWICE",
    what: `${shown(facility)} has a state of ${day} already, in ${first}.`,
    place,
    value: `${shown(facility)}, ${day}`,
    expected: "one state a facility and day",
    fix: "Decide from the documents which of the two holds, and leave the other out.",
  }),
};
