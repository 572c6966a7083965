import type { Place, Problem } from "../../errors/index.ts";
import {
  type DailyState,
  type DailyStatesDescriptor,
  type FacilityVocabulary,
  isProblem,
  type Missing,
  missingSchema,
  normalizeArabic,
  type StateField,
  type StateNumber,
  stateNumbers,
} from "../../records/index.ts";
import type { CoverageWindow } from "../descriptor/coverageWindow.ts";
import { dateReader } from "../lookups/readDate.ts";
import { type ResolvedTerm, termResolver } from "../lookups/resolveTerm.ts";
import { messages as validation } from "../validation/messages.ts";
import { messages } from "./messages.ts";

/** One row of a file as text, by field; null where the file has nothing. */
export type RawState = Readonly<Partial<Record<StateField, string | null>>>;

/** What is wrong with one field of a row. */
export interface StateFault {
  readonly field: StateField;
  readonly value: string;
  readonly problem: (place: Place) => Problem;
}

/** A row as a state without its source, with what the vocabulary made of its facility; or everything wrong with it. */
export type ReadState =
  | { readonly kind: "state"; readonly state: Omit<DailyState, "source">; readonly facility: ResolvedTerm }
  | { readonly kind: "faults"; readonly faults: readonly StateFault[] };

/** A number of persons: more digits than any facility can need are a mistake of writing. */
const NUMBER = /^\d{1,9}$/;

/** Reads rows as their descriptor says they are written. What is missing keeps a name; nothing becomes 0. */
export function stateReader(
  descriptor: DailyStatesDescriptor,
  coverage: CoverageWindow,
  vocabulary: FacilityVocabulary,
): (raw: RawState) => ReadState {
  const { columns } = descriptor;
  const missing = new Set(["", ...descriptor.missing]);
  const isMissing = (text: string) => missing.has(text) || missing.has(text.trim());
  const readDate = dateReader(descriptor, columns.day ?? "");
  const resolve = termResolver(descriptor, "facility", "facility", vocabulary);
  const mapped = stateNumbers.filter((name) => columns[name] !== undefined);

  const readDay = (text: string): string | StateFault => {
    const fault = (problem: StateFault["problem"]): StateFault => ({ field: "day", value: text, problem });
    if (isMissing(text)) return fault(messages.dayMissing);
    const date = readDate(text);
    if (isProblem(date)) return fault((place) => ({ ...date, place }));
    const day = date.precision === "day" && !date.approximate && !date.uncertain ? date.earliest : null;
    if (day === null || day !== date.latest) return fault((place) => messages.dayNotWhole(place, text));
    if (!coverage.covered.some(({ from, to }) => day >= from && day <= to))
      return fault((place) => validation.outsideCoverage(place, text, coverage.covered));
    return day;
  };

  const readNumber = (field: StateNumber, text: string): number | Missing | StateFault => {
    const digits = normalizeArabic(text).trim();
    if (NUMBER.test(digits)) return Number(digits);
    const named = missingSchema.safeParse(text.trim());
    if (named.success) return named.data;
    if (isMissing(text)) return "unknown";
    return { field, value: text, problem: (place) => messages.numberInvalid(place, text) };
  };

  return (raw) => {
    const faults: StateFault[] = [];
    const named = descriptor.facility ?? raw.facility ?? "";
    if (isMissing(named)) faults.push({ field: "facility", value: named, problem: messages.facilityMissing });
    const day = readDay(raw.day ?? "");
    if (typeof day !== "string") faults.push(day);
    const numbers: Partial<Record<StateNumber, number | Missing>> = {};
    for (const field of mapped) {
      const number = readNumber(field, raw[field] ?? "");
      if (typeof number === "object") faults.push(number);
      else numbers[field] = number;
    }
    if (faults.length > 0 || typeof day !== "string") return { kind: "faults", faults };
    const facility = resolve(named);
    return { kind: "state", state: { facility: facility.value, day, ...numbers }, facility };
  };
}
