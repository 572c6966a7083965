import type { Store } from "../../archive/index.ts";
import { SijillError } from "../../errors/index.ts";
import type { ColumnProfile } from "../comparison/ColumnProfile.ts";
import { type Field, type FieldKind, fieldKinds } from "../comparison/Field.ts";
import { kindOfColumn, type Unused } from "../comparison/kindOfColumn.ts";
import { messages } from "../messages.ts";
import { dateColumns } from "./dateColumns.ts";
import { findDateParts, joinDateParts } from "./dateParts.ts";
import { findComposites } from "./findComposites.ts";
import { type InputColumn, normalizeColumns } from "./normalizeColumns.ts";
import { profileColumn } from "./profileColumn.ts";

/** Texts are compared up to here; equality is always of the whole text. */
const COMPARED_LENGTH = 80;

/** Columns that together say when somebody was born: an age, the day it was the age on, and the date of birth itself. */
export interface AgeAt {
  readonly age: string;
  readonly at: string;
  readonly born: string;
}

/** Years by which a written age may be wrong either way. */
const AGE_MARGIN = 2;

/** Records ready to be compared. */
export interface PreparedRecords {
  readonly records: number;
  readonly profiles: readonly ColumnProfile[];
  readonly fields: readonly Field[];
  readonly unused: readonly { readonly name: string; readonly why: Unused }[];
}

/**
 * Makes the table `records` from `input` (source, position, and the columns as text): values written in one way, their
 * kinds decided from the values, and numbers for the records (`rid`) that depend on their content alone, so that the
 * order of the rows in the file changes nothing.
 */
export async function prepareRecords(
  columns: readonly InputColumn[],
  store: Store,
  kinds: Readonly<Record<string, FieldKind>> = {},
  ageAt?: AgeAt,
): Promise<PreparedRecords> {
  const meant = await normalizeColumns(columns, store, kinds);
  const profiles: ColumnProfile[] = [];
  for (const [at, { name }] of columns.entries()) profiles.push(await profileColumn(name, `t_f${at}`, store));
  const decided = profiles.map((one) => {
    const found = kinds[one.name] ?? kindOfColumn(one);
    return isKind(found) ? (meant.get(one.name) ?? found) : found;
  });
  const words = profiles.flatMap(({ name, meanLength }, at) =>
    (decided[at] === "text" || decided[at] === "name") && kinds[name] === undefined
      ? [{ name, column: `t_f${at}`, meanLength }]
      : [],
  );
  const composites = await findComposites(words, store);
  const used: Field[] = [];
  const parts = findDateParts(profiles);
  if (parts !== null) used.push(await joinDateParts(parts, profiles, store));
  const unused: { name: string; why: Unused }[] = [];
  for (const [at, kind] of decided.entries()) {
    const { name, filled, distinct, largestCount } = profiles[at] as ColumnProfile;
    if (parts?.includes(at)) continue;
    if (composites.includes(name)) unused.push({ name, why: "other columns together" });
    else if (isKind(kind))
      used.push({ name, columns: [name], key: `f${at}`, kind, filled, distinct, largestCount, crossed: [] });
    else unused.push({ name, why: kind });
  }
  await numberRecords(used, columns, store);
  if (ageAt !== undefined) await bornByAge(ageAt, used, store);
  const fields = await findCrossed(used, store);
  return { records: profiles[0]?.records ?? 0, profiles, fields, unused };
}

function isKind(kind: FieldKind | Unused): kind is FieldKind {
  return fieldKinds.some((known) => known === kind);
}

/**
 * Table `records`: rid, source, position, and for each field its value as a number, its text and its count, all worked out
 * once a value.
 */
async function numberRecords(
  fields: readonly Field[],
  columns: readonly InputColumn[],
  store: Store,
): Promise<void> {
  for (const field of fields)
    await store.run(
      `CREATE OR REPLACE TABLE count_${field.key} AS
       SELECT t_${field.key} AS value, times, times AS n_${field.key}, ${preparedColumns(field).join(",\n")}
         FROM (SELECT t_${field.key}, count(*)::INTEGER AS times FROM normal WHERE t_${field.key} IS NOT NULL GROUP BY 1)`,
    );
  const prepared = fields.map(({ key }) => `count_${key}.* EXCLUDE (value, times)`);
  const joins = fields.map(({ key }) => `LEFT JOIN count_${key} ON ordered.t_${key} = count_${key}.value`);
  const texts = columns.map((_, at) => `t_f${at}`);
  // Sorted while the rows are narrow, and kept: numbering rows takes one thread, joining them takes all.
  await store.run(`
    CREATE OR REPLACE TABLE ordered AS
    SELECT (row_number() OVER () - 1)::INTEGER AS rid, *
      FROM (SELECT source, position, ${fields.map(({ key }) => `t_${key}`).join(", ")} FROM normal
             ORDER BY hash(${texts.join(", ")}), written, source, position)`);
  await store.run(
    `CREATE OR REPLACE TABLE records AS SELECT rid, source, position, ${prepared.join(",\n")} FROM ordered ${joins.join("\n")}`,
  );
  await store.run("DROP TABLE ordered");
}

/** What the comparisons of a kind read of a value, as SQL over its normal form. */
function preparedColumns({ key, kind }: Field): readonly string[] {
  if (kind === "date") return dateColumns(key, COMPARED_LENGTH);
  return [
    `hash(t_${key}) AS c_${key}`,
    `t_${key}[1:${COMPARED_LENGTH}] AS t_${key}`,
    ...(kind === "facility" || kind === "governorate"
      ? [
          `CASE WHEN ${kind === "facility" ? `contains(t_${key}, '/')` : "true"} THEN split_part(t_${key}, '/', 1) END AS g_${key}`,
        ]
      : []),
    ...(kind === "text" || kind === "name" || kind === "identifier" || kind === "body-number"
      ? [`least(strlen(t_${key}), ${COMPARED_LENGTH})::TINYINT AS s_${key}`, `ascii(t_${key}) AS i_${key}`]
      : []),
    ...(kind === "number" || kind === "age" ? [`try_cast(t_${key} AS INTEGER) AS v_${key}`] : []),
  ];
}

/** Two columns of words whose values are found in one another can have changed places. */
async function findCrossed(fields: readonly Field[], store: Store): Promise<readonly Field[]> {
  const words = fields.filter(({ kind }) => kind === "text" || kind === "name");
  const crossed = new Map<string, string[]>();
  for (const [at, one] of words.entries())
    for (const other of words.slice(at + 1)) {
      const share = (a: Field, b: Field) =>
        store.number(
          `SELECT sum(times) FILTER (value IN (SELECT value FROM count_${b.key})) / sum(times) FROM count_${a.key}`,
        );
      if ((await share(one, other)) < 0.01 || (await share(other, one)) < 0.01) continue;
      crossed.set(one.key, [...(crossed.get(one.key) ?? []), other.key]);
      crossed.set(other.key, [...(crossed.get(other.key) ?? []), one.key]);
    }
  return fields.map((field) => ({ ...field, crossed: crossed.get(field.key) ?? [] }));
}

/**
 * Where a date of birth is missing, the age gives the interval it lies in, so that an age can agree with a date of birth or
 * exclude it. It is only compared, never shown, and no day is made of it.
 */
async function bornByAge({ age, at, born }: AgeAt, fields: readonly Field[], store: Store): Promise<void> {
  const [years, day, birth] = [age, at, born].map((name) => fields.find((field) => field.name === name));
  const usable =
    (years?.kind === "age" || years?.kind === "number") && day?.kind === "date" && birth?.kind === "date";
  if (!usable) throw new SijillError(messages.ageAtInvalid([age, at, born]));
  const [a, d, b] = [years.key, day.key, birth.key];
  await store.run(`
    UPDATE records SET t_${b} = 'by age',
           a_${b} = a_${d} - (v_${a} + 1 + ${AGE_MARGIN}) * 372, z_${b} = z_${d} - (v_${a} - ${AGE_MARGIN}) * 372
     WHERE t_${b} IS NULL AND v_${a} BETWEEN 0 AND 120 AND a_${d} IS NOT NULL`);
}
