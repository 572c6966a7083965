import type { Problem } from "../../errors/index.ts";

/** What can be wrong with daily states or with what is asked about them. */
export const messages = {
  stateTwice: (facility: string, day: string): Problem => ({
    code: "SIJILL_STATE_TWICE",
    what: `${facility} has two states of ${day}.`,
    place: { path: "states" },
    value: `${facility}, ${day}`,
    expected: "one state a facility and day",
    fix: "Decide from the documents which one holds, and leave the other out.",
  }),
  facilityTwice: (facility: string): Problem => ({
    code: "SIJILL_FACILITY_TWICE",
    what: `${facility} is named twice.`,
    place: { path: "facilities" },
    value: facility,
    expected: "each facility once",
    fix: "Name it once, with its first and its last day.",
  }),
  facilityWithoutState: (facility: string, known: readonly string[]): Problem => ({
    code: "SIJILL_ARGUMENT_FACILITY_UNKNOWN",
    what: `No daily state is of "${facility.slice(0, 80)}".`,
    place: { path: "facilities" },
    value: facility.slice(0, 80),
    expected: known.slice(0, 20).join(", "),
    fix: "Use the name under which the roll calls have it.",
  }),
  noStates: (): Problem => ({
    code: "SIJILL_NO_STATES",
    what: "There is no daily state.",
    place: { path: "states" },
    expected: "one state or more",
    fix: "Look at what was rejected when the roll calls were read.",
  }),
  optionUnknown: (path: string, value: string, known: readonly string[]): Problem => ({
    code: "SIJILL_OPTION_UNKNOWN",
    what: `${path} is "${value.slice(0, 80)}", which is not known.`,
    place: { path },
    value: value.slice(0, 80),
    expected: known.join(", "),
    fix: "Use one of these.",
  }),
  capacityInvalid: (facility: string, capacity: number): Problem => ({
    code: "SIJILL_ARGUMENT_OUT_OF_RANGE",
    what: `The capacity of ${facility} is ${capacity}.`,
    place: { path: `capacity.${facility}` },
    value: String(capacity),
    expected: "the largest number of persons it can have held, at least the largest number documented",
    fix: "Correct it, or leave it out.",
  }),
  daysInvalid: (path: string, value: number, expected: string): Problem => ({
    code: "SIJILL_ARGUMENT_OUT_OF_RANGE",
    what: `${path} is ${value}.`,
    place: { path },
    value: String(value),
    expected,
    fix: "Correct it.",
  }),
};
