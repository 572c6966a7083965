import type { Store } from "../../archive/index.ts";
import type { ColumnProfile } from "../comparison/ColumnProfile.ts";
import type { Field } from "../comparison/Field.ts";
import { profileColumn } from "./profileColumn.ts";

/** Three columns that are evidently year, month and day: by their ranges, each the only one of its kind. */
export function findDateParts(profiles: readonly ColumnProfile[]): readonly [number, number, number] | null {
  const having = (holds: (one: ColumnProfile) => boolean) =>
    profiles.flatMap((one, at) => (one.filled > 0 && one.distinct > 1 && holds(one) ? [at] : []));
  const years = having((one) => one.years > 0.97);
  const months = having((one) => one.upTo12 > 0.97 && one.distinct >= 10);
  const days = having((one) => one.upTo31 > 0.97 && one.upTo12 < 0.6 && one.distinct >= 25);
  const [year, month, day] = [years[0], months[0], days[0]];
  if (years.length !== 1 || months.length !== 1 || days.length !== 1) return null;
  return [year as number, month as number, day as number];
}

/** Adds the column of a date in three parts to `normal`. */
export async function joinDateParts(
  parts: readonly [number, number, number],
  profiles: readonly ColumnProfile[],
  store: Store,
): Promise<Field> {
  const [year, month, day] = parts.map((at) => `t_f${at}`);
  const key = `f${profiles.length}`;
  await store.run(`ALTER TABLE normal ADD COLUMN t_${key} VARCHAR`);
  await store.run(`
    UPDATE normal SET t_${key} = ${year} || ' ' || lpad(coalesce(${month}, '0'), 2, '0') || ' ' || lpad(coalesce(${day}, '0'), 2, '0')`);
  const columns = parts.map((at) => profiles[at]?.name ?? "");
  const { filled, distinct, largestCount } = await profileColumn("", `t_${key}`, store);
  return { name: columns.join(" "), columns, key, kind: "date", filled, distinct, largestCount, crossed: [] };
}
