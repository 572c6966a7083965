import { literals, type Store } from "../../archive/index.ts";
import type { FieldKind } from "../comparison/Field.ts";
import { dateIntervals } from "./dateIntervals.ts";
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

/** A column of the input, and where its texts stand in the table of records. */
export interface InputColumn {
  readonly name: string;
  readonly column: string;
}

/**
 * Table `normal`: source, position, and `t_f0`, `t_f1`, …: NULL where nothing is said. A column that says the same again
 * and again is worked out once a value, not once a record.
 *
 * @returns the columns whose values were understood, and as what
 */
export async function normalizeColumns(
  columns: readonly InputColumn[],
  store: Store,
  kinds: Readonly<Record<string, FieldKind>>,
): Promise<ReadonlyMap<string, UnderstoodKind>> {
  const expressions: string[] = [];
  const joins: string[] = [];
  const meant = new Map<string, UnderstoodKind>();
  for (const [at, { name, column }] of columns.entries()) {
    const repeats = await store.number(
      `SELECT CAST(2 * approx_count_distinct(${column}) < count(*) AS INTEGER) FROM input`,
    );
    const spelled = repeats === 1 ? `spelled${at}` : "input";
    if (repeats === 1)
      await store.run(`CREATE OR REPLACE TABLE ${spelled} AS SELECT DISTINCT ${column} FROM input`);
    const { sql, kind } = await normalSql(at, column, spelled, kinds[name], store);
    if (kind !== null) meant.set(name, kind);
    const normal = `${sql.normal} AS t_f${at}`;
    if (repeats === 1) {
      await store.run(
        `CREATE OR REPLACE TABLE normal${at} AS SELECT ${spelled}.${column} AS original, ${normal} FROM ${spelled} ${sql.join}`,
      );
      await store.run(`DROP TABLE ${spelled}`);
      expressions.push(`t_f${at}`);
      joins.push(`LEFT JOIN normal${at} ON input.${column} = normal${at}.original`);
    } else {
      expressions.push(normal);
      joins.push(sql.join);
    }
  }
  await store.run(`
    CREATE OR REPLACE TABLE normal AS
    SELECT source, position, hash(${columns.map(({ column }) => `input.${column}`).join(", ")}) AS written, ${expressions.join(",\n")} FROM input ${joins.join("\n")}`);
  return meant;
}

/**
 * SQL of the normal form of a column of a table, and what must be joined for it: what the engine cannot write in one way
 * itself is written here, value by value.
 */
async function normalSql(
  at: number,
  column: string,
  table: string,
  asked: FieldKind | undefined,
  store: Store,
): Promise<{
  readonly sql: { readonly normal: string; readonly join: string };
  readonly kind: UnderstoodKind | null;
}> {
  const text = `${table}.${column}`;
  const missing = `trim(${text}) IN (${literals(missingWords)})`;
  const distinct = async (condition: string) =>
    (
      await store.texts(
        `SELECT DISTINCT ${text} FROM ${table} WHERE ${condition} AND NOT ${missing} ORDER BY 1`,
      )
    ).filter((value) => value !== null);
  const others = await distinct(`NOT regexp_full_match(${text}, '[\\x01-\\x7f]*')`);
  const kind = understoodKind(asked, others);
  const plain = `nullif(trim(regexp_replace(lower(${text}), '[^a-z0-9]+', ' ', 'g')), '')`;
  const dates = kind === null ? await dateIntervals(text, table, asked, store) : new Map<string, string>();
  if (kind === null && others.length === 0 && dates.size === 0)
    return { sql: { normal: `CASE WHEN ${missing} THEN NULL ELSE ${plain} END`, join: "" }, kind };
  const values = kind === null ? others : await distinct(`${text} IS NOT NULL`);
  await store.table(`written${at}`, ["original", "normal"], [...pairsOf(values, kind), ...dates]);
  return {
    sql: {
      normal: `CASE WHEN ${missing} THEN NULL WHEN written${at}.original IS NOT NULL THEN written${at}.normal ELSE ${plain} END`,
      join: `LEFT JOIN written${at} ON ${text} = written${at}.original`,
    },
    kind,
  };
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
