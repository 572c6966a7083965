import { literals, type Store } from "../../archive/index.ts";
import { SijillError } from "../../errors/index.ts";
import type { ColumnProfile } from "../comparison/ColumnProfile.ts";
import { type Field, type FieldKind, fieldKinds } from "../comparison/Field.ts";
import { kindOfColumn, type Unused } from "../comparison/kindOfColumn.ts";
import { messages } from "../messages.ts";
import { findComposites } from "./findComposites.ts";
import { kindOfArabic, meaningOf, type UnderstoodKind, understoodKinds } from "./meaningOf.ts";
import { normalizeValue } from "./normalizeValue.ts";

/** How tables write that they have nothing to say. */
export const missingWords: readonly string[] = [
  "",
  "NA",
  "N/A",
  "n/a",
  "NaN",
  "nan",
  "NULL",
  "Null",
  "null",
  "None",
  "none",
  "\\N",
  "-",
  "--",
  "?",
  ".",
  "unknown",
  "Unknown",
  "UNKNOWN",
  "غير معروف",
  "مجهول",
  "مجهول الهوية",
  "لا يوجد",
];

/** Texts are compared up to here; equality is always of the whole text. */
const COMPARED_LENGTH = 80;

/** Different values of which the kind is looked at; of more, an even part by their hash. */
const LOOKED_AT = 50_000;

/** A column of the input, and where its texts stand in the table of records. */
export interface InputColumn {
  readonly name: string;
  readonly column: string;
}

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
  for (const [at, { name }] of columns.entries()) profiles.push(await profile(name, `t_f${at}`, store));
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
 * Table `normal`: source, position, and `t_f0`, `t_f1`, …: NULL where nothing is said.
 *
 * @returns the columns whose values were understood, and as what
 */
async function normalizeColumns(
  columns: readonly InputColumn[],
  store: Store,
  kinds: Readonly<Record<string, FieldKind>>,
): Promise<ReadonlyMap<string, UnderstoodKind>> {
  const expressions: string[] = [];
  const joins: string[] = [];
  const meant = new Map<string, UnderstoodKind>();
  for (const [at, { name, column }] of columns.entries()) {
    const missing = `trim(${column}) IN (${literals(missingWords)})`;
    const distinct = async (condition: string) =>
      (
        await store.texts(
          `SELECT DISTINCT ${column} FROM input WHERE ${condition} AND NOT ${missing} ORDER BY 1`,
        )
      ).filter((value) => value !== null);
    const others = await distinct(`NOT regexp_full_match(${column}, '[\\x01-\\x7f]*')`);
    const kind = understoodKind(kinds[name], others);
    const plain = `nullif(trim(regexp_replace(lower(${column}), '[^a-z0-9]+', ' ', 'g')), '')`;
    if (kind === null && others.length === 0) {
      expressions.push(`CASE WHEN ${missing} THEN NULL ELSE ${plain} END AS t_f${at}`);
      continue;
    }
    if (kind !== null) meant.set(name, kind);
    const values = kind === null ? others : await distinct(`${column} IS NOT NULL`);
    await store.table(`written${at}`, ["original", "normal"], pairsOf(values, kind));
    joins.push(`LEFT JOIN written${at} ON ${column} = written${at}.original`);
    expressions.push(
      `CASE WHEN ${missing} THEN NULL WHEN written${at}.original IS NOT NULL THEN written${at}.normal ELSE ${plain} END AS t_f${at}`,
    );
  }
  await store.run(`
    CREATE OR REPLACE TABLE normal AS
    SELECT source, position, hash(${columns.map(({ column }) => `input.${column}`).join(", ")}) AS written, ${expressions.join(",\n")} FROM input ${joins.join("\n")}`);
  return meant;
}

/** As what a column is understood: as asked for, or by its Arabic words; null when it is only read. */
function understoodKind(asked: FieldKind | undefined, others: readonly string[]): UnderstoodKind | null {
  if (asked !== undefined) return understoodKinds.find((kind) => kind === asked) ?? null;
  const arabic = others.filter((value) => /(?=\p{Script=Arabic})\p{L}/u.test(value));
  return arabic.length > others.length / 2 ? kindOfArabic(arabic) : null;
}

function* pairsOf(
  values: readonly string[],
  kind: UnderstoodKind | null,
): Iterable<readonly (string | null)[]> {
  for (const value of values) {
    const normal = kind === null ? normalizeValue(value) : meaningOf(kind, value);
    yield [value, normal === "" ? null : normal];
  }
}

const DAY =
  "(1[5-9]|20)[0-9]{2} ?(0[1-9]|1[0-2]) ?(0[1-9]|[12][0-9]|3[01])( 00 00 00.*|t.*)?|(0?[1-9]|[12][0-9]|3[01]) (0?[1-9]|[12][0-9]|3[01]) (1[5-9]|20)[0-9]{2}";

async function profile(name: string, column: string, store: Store): Promise<ColumnProfile> {
  const [row] = await store.rows(`
    WITH grouped AS (SELECT ${column} AS value, count(*) AS times FROM normal GROUP BY 1),
         counted AS (SELECT *, value IS NOT NULL AND hash(value) % (SELECT 1 + count(*) // ${LOOKED_AT} FROM grouped) = 0 AS looked_at FROM grouped)
    SELECT coalesce(sum(times), 0)::DOUBLE AS records,
           coalesce(sum(times) FILTER (value IS NOT NULL), 0)::DOUBLE AS filled,
           count(value)::DOUBLE AS distinct_values,
           coalesce(sum(times) FILTER (looked_at), 0)::DOUBLE AS looked_at,
           coalesce(max(times) FILTER (value IS NOT NULL), 0)::DOUBLE AS largest_count,
           coalesce(sum(times) FILTER (looked_at AND regexp_full_match(value, '[0-9]+')), 0)::DOUBLE AS digits_only,
           coalesce(sum(times) FILTER (looked_at AND regexp_matches(value, '[^0-9 ]')), 0)::DOUBLE AS with_letters,
           coalesce(sum(times) FILTER (looked_at AND regexp_matches(value, '[0-9]')), 0)::DOUBLE AS with_digits,
           coalesce(sum(times) FILTER (looked_at AND regexp_full_match(value, '${DAY}')), 0)::DOUBLE AS days,
           coalesce(sum(times) FILTER (looked_at AND regexp_full_match(value, '${DAY}|(1[5-9]|20)[0-9]{2}( (0[1-9]|1[0-2]))?')), 0)::DOUBLE AS partial_dates,
           coalesce(sum(times) FILTER (looked_at AND try_cast(value AS BIGINT) BETWEEN 1500 AND 2100), 0)::DOUBLE AS years,
           coalesce(sum(times) FILTER (looked_at AND try_cast(value AS BIGINT) BETWEEN 1 AND 12), 0)::DOUBLE AS up_to_12,
           coalesce(sum(times) FILTER (looked_at AND try_cast(value AS BIGINT) BETWEEN 1 AND 31), 0)::DOUBLE AS up_to_31,
           coalesce(min(length(value)), 0)::DOUBLE AS shortest, coalesce(max(length(value)), 0)::DOUBLE AS longest,
           coalesce(sum(length(value) * times) FILTER (value IS NOT NULL), 0)::DOUBLE AS lengths,
           min(try_cast(value AS BIGINT))::DOUBLE AS smallest, max(try_cast(value AS BIGINT))::DOUBLE AS largest
      FROM counted`);
  const number = (key: string) => Number(row?.[key] ?? 0);
  const filled = number("filled");
  const lookedAt = number("looked_at");
  const share = (key: string) => (lookedAt === 0 ? 0 : number(key) / lookedAt);
  return {
    name,
    records: number("records"),
    filled,
    distinct: number("distinct_values"),
    largestCount: number("largest_count"),
    digitsOnly: share("digits_only"),
    withLetters: share("with_letters"),
    withDigits: share("with_digits"),
    days: share("days"),
    partialDates: share("partial_dates"),
    years: share("years"),
    upTo12: share("up_to_12"),
    upTo31: share("up_to_31"),
    shortest: number("shortest"),
    longest: number("longest"),
    meanLength: filled === 0 ? 0 : number("lengths") / filled,
    smallest: row?.smallest === null ? null : number("smallest"),
    largest: row?.largest === null ? null : number("largest"),
  };
}

/** Table `records`: rid, source, position, and for each field its value as a number, its text and its count. */
async function numberRecords(
  fields: readonly Field[],
  columns: readonly InputColumn[],
  store: Store,
): Promise<void> {
  for (const { key } of fields)
    await store.run(
      `CREATE OR REPLACE TABLE count_${key} AS SELECT t_${key} AS value, count(*)::INTEGER AS times FROM normal WHERE t_${key} IS NOT NULL GROUP BY 1`,
    );
  const prepared = fields.flatMap(({ key, kind }) => [
    ...(kind === "date"
      ? dateColumns(key)
      : [
          `CASE WHEN t_${key} IS NULL THEN NULL ELSE hash(t_${key}) END AS c_${key}`,
          `t_${key}[1:${COMPARED_LENGTH}] AS t_${key}`,
        ]),
    `count_${key}.times AS n_${key}`,
    ...(kind === "facility" || kind === "governorate"
      ? [
          `CASE WHEN ${kind === "facility" ? `contains(t_${key}, '/')` : "true"} THEN split_part(t_${key}, '/', 1) END AS g_${key}`,
        ]
      : []),
    ...(kind === "text" || kind === "name" || kind === "identifier" || kind === "body-number"
      ? [
          `least(strlen(t_${key}), ${COMPARED_LENGTH})::TINYINT AS s_${key}`,
          `CASE WHEN t_${key} IS NULL THEN NULL ELSE ascii(t_${key}) END AS i_${key}`,
        ]
      : []),
    ...(kind === "number" || kind === "age" ? [`try_cast(t_${key} AS INTEGER) AS v_${key}`] : []),
  ]);
  const joins = fields.map(({ key }) => `LEFT JOIN count_${key} ON t_${key} = count_${key}.value`);
  const texts = columns.map((_, at) => `t_f${at}`);
  await store.run(`
    CREATE OR REPLACE TABLE records AS
    SELECT (row_number() OVER () - 1)::INTEGER AS rid, *
      FROM (SELECT source, position, ${prepared.join(",\n")}
              FROM normal ${joins.join("\n")}
             ORDER BY hash(${texts.join(", ")}), written, source, position)`);
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

const YEAR_FIRST = "^([0-9]{4}) ?([0-9]{1,2})?( ?([0-9]{1,2}))?( 00 00 00.*|t.*)?$";
const YEAR_LAST = "^([0-9]{1,2}) ([0-9]{1,2}) ([0-9]{4})$";

/** A day taken apart: `c_` only where all of it is known, `y_`, `m_`, `d_` where each is, `t_` as eight digits. */
function dateColumns(key: string): readonly string[] {
  const text = `t_${key}`;
  const part = (first: number, last: number) =>
    `nullif(coalesce(try_cast(nullif(regexp_extract(${text}, '${YEAR_FIRST}', ${first}), '') AS INTEGER), try_cast(nullif(regexp_extract(${text}, '${YEAR_LAST}', ${last}), '') AS INTEGER)), 0)`;
  const [year, month, day] = [part(1, 3), part(2, 2), part(4, 1)];
  const digits = `lpad(CAST(${year} AS VARCHAR), 4, '0') || lpad(coalesce(CAST(${month} AS VARCHAR), '0'), 2, '0') || lpad(coalesce(CAST(${day} AS VARCHAR), '0'), 2, '0')`;
  return [
    `CASE WHEN ${year} IS NULL OR ${month} IS NULL OR ${day} IS NULL THEN CASE WHEN ${year} IS NULL AND ${text} IS NOT NULL THEN hash(${text}) END ELSE hash(${digits}) END AS c_${key}`,
    `coalesce(${digits}, replace(${text}, ' ', '')[1:${COMPARED_LENGTH}]) AS t_${key}`,
    `${year} AS y_${key}`,
    `${month} AS m_${key}`,
    `${day} AS d_${key}`,
    `try_cast(${digits} AS INTEGER) AS v_${key}`,
    // First and last day it can mean, in a calendar of months of 31 days.
    `${year} * 372 + coalesce(${month} - 1, 0) * 31 + coalesce(${day} - 1, 0) AS a_${key}`,
    `${year} * 372 + coalesce(${month} - 1, 11) * 31 + coalesce(${day} - 1, 30) AS z_${key}`,
  ];
}

/** Three columns that are evidently year, month and day: by their ranges, each the only one of its kind. */
function findDateParts(profiles: readonly ColumnProfile[]): readonly [number, number, number] | null {
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
async function joinDateParts(
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
  const { filled, distinct, largestCount } = await profile("", `t_${key}`, store);
  return { name: columns.join(" "), columns, key, kind: "date", filled, distinct, largestCount, crossed: [] };
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
