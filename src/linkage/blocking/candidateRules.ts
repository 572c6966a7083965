import type { Field } from "../comparison/Field.ts";
import type { BlockingRule } from "./BlockingRule.ts";

interface Part {
  readonly label: string;
  readonly key: string;
  readonly field: string;
  readonly whole: boolean;
}

/** Every rule worth counting: one property the same, a part of it the same, two of them together, two that changed places. */
export function candidateRules(fields: readonly Field[]): readonly BlockingRule[] {
  const parts = fields.flatMap(partsOf);
  const singles = parts.map((part) => ({ label: part.label, key: part.key, parts: [part] }));
  const pairs = parts.flatMap((one, at) =>
    parts
      .slice(at + 1)
      .filter(({ field }) => field !== one.field)
      .map((other) => ({
        label: `${one.label} and ${other.label}`,
        key: together(one.key, other.key),
        parts: [one, other],
      })),
  );
  const crossed = fields.flatMap((one) =>
    fields
      .filter(({ key }) => key > one.key && one.crossed.includes(key))
      .map((other) => ({
        label: `${one.name} and ${other.name} changed places`,
        key: together(`c_${one.key}`, `c_${other.key}`),
        otherKey: together(`c_${other.key}`, `c_${one.key}`),
        parts: [one, other].map(({ key }) => ({ field: key, whole: true })),
      })),
  );
  return [...singles, ...pairs, ...crossed];
}

function partsOf({ key, name, kind }: Field): readonly Part[] {
  const whole = { label: `the same ${name}`, key: `c_${key}`, field: key, whole: true };
  const part = (label: string, sql: string) => ({ label, key: sql, field: key, whole: false });
  if (kind === "text" || kind === "name")
    return [whole, part(`${name} with the same first four letters`, `t_${key}[1:4]`)];
  if (kind === "date")
    return [
      whole,
      part(`the same month and day of ${name}`, `m_${key} * 100 + d_${key}`),
      part(`the same year and month of ${name}`, `y_${key} * 100 + m_${key}`),
    ];
  return [whole];
}

/** SQL of one key made of two: NULL when either is. */
export function together(one: string, other: string): string {
  return `CASE WHEN ${one} IS NOT NULL AND ${other} IS NOT NULL THEN hash(${one}, ${other}) END`;
}
