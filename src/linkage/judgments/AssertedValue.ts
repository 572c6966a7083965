import {
  type AgeRange,
  type IsoDay,
  type PartialDate,
  parsePartialDate,
  UNKNOWN_DATE,
} from "../../records/index.ts";

/** What a source asserts in one field: a date as partial as it is, an age as a range, or a term (a facility, a sex). */
export type AssertedValue =
  | { readonly kind: "date"; readonly date: PartialDate }
  | { readonly kind: "age"; readonly age: AgeRange }
  | { readonly kind: "term"; readonly term: string };

/** One text for equal values, another for others. */
export function keyOf(value: AssertedValue): string {
  switch (value.kind) {
    case "date":
      return `date ${value.date.edtf}`;
    case "age":
      return `age ${value.age.lower ?? ".."}/${value.age.upper ?? ".."}`;
    case "term":
      return `term ${value.term}`;
    default:
      return value satisfies never;
  }
}

/**
 * Tells whether both values can be true at once: dates and ages that overlap, equal terms. A date called approximate
 * is not widened for it: its source names no other day. Values of two kinds contradict each other.
 */
export function areConsistent(a: AssertedValue, b: AssertedValue): boolean {
  if (a.kind === "term" || b.kind === "term") return keyOf(a) === keyOf(b);
  if (a.kind !== b.kind) return false;
  return spansOf(a).some(([from, to]) =>
    spansOf(b).some(([start, end]) => notAfter(from, end) && notAfter(start, to)),
  );
}

/** Whether no value contradicts another. */
export function areAllConsistent(values: readonly AssertedValue[]): boolean {
  return values.every((a, i) => values.slice(i + 1).every((b) => areConsistent(a, b)));
}

/** How much a value leaves open: days of a date less one, years of an age, 0 for a term. */
export function opennessOf(value: AssertedValue): number {
  if (value.kind === "term") return 0;
  if (value.kind === "age") {
    const { lower, upper } = value.age;
    return lower === null || upper === null ? Number.POSITIVE_INFINITY : upper - lower;
  }
  const { earliest, latest, alternatives } = value.date;
  if (alternatives !== undefined) return 1;
  return earliest === null || latest === null ? Number.POSITIVE_INFINITY : daysBetween(earliest, latest);
}

/** The smallest date or age that leaves room for all values; null for terms that differ. */
export function hullOf(values: readonly AssertedValue[]): AssertedValue | null {
  const [first] = values;
  if (first === undefined || values.every((value) => keyOf(value) === keyOf(first))) return first ?? null;
  const ages = values.flatMap((value) => (value.kind === "age" ? [value.age] : []));
  if (ages.length === values.length) {
    const age = {
      lower: least(ages.map(({ lower }) => lower)),
      upper: greatest(ages.map(({ upper }) => upper)),
    };
    return age.lower === null && age.upper === null ? null : { kind: "age", age };
  }
  const dates = values.flatMap((value) => (value.kind === "date" ? [value.date] : []));
  return dates.length === values.length ? { kind: "date", date: hullOfDates(dates) } : null;
}

function hullOfDates(dates: readonly PartialDate[]): PartialDate {
  const earliest = least(dates.map((date) => date.earliest));
  const latest = greatest(dates.map((date) => date.latest));
  if (earliest === null && latest === null) return UNKNOWN_DATE;
  const uncertain = dates.some((date) => date.uncertain);
  const approximate = dates.some((date) => date.approximate);
  const doubt = uncertain && approximate ? "%" : uncertain ? "?" : approximate ? "~" : "";
  const end = (day: IsoDay | null) => (day === null ? ".." : `${day}${doubt}`);
  return parsePartialDate(earliest === latest ? end(earliest) : `${end(earliest)}/${end(latest)}`);
}

type End = string | number | null;

function spansOf(value: Exclude<AssertedValue, { kind: "term" }>): readonly (readonly [End, End])[] {
  if (value.kind === "age") return [[value.age.lower, value.age.upper]];
  const { earliest, latest, alternatives } = value.date;
  return alternatives === undefined ? [[earliest, latest]] : alternatives.map((day) => [day, day] as const);
}

/** An open end reaches without limit. */
function notAfter(from: End, to: End): boolean {
  return from === null || to === null || from <= to;
}

/** Null, an open end, is beyond every other. */
function least<T extends string | number>(ends: readonly (T | null)[]): T | null {
  const [first] = inOrder(ends);
  return first ?? null;
}

function greatest<T extends string | number>(ends: readonly (T | null)[]): T | null {
  return inOrder(ends).at(-1) ?? null;
}

/** Ends in order; none when one of them is open. */
function inOrder<T extends string | number>(ends: readonly (T | null)[]): T[] {
  const known = ends.filter((end) => end !== null);
  return known.length < ends.length ? [] : known.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function daysBetween(from: IsoDay, to: IsoDay): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}
