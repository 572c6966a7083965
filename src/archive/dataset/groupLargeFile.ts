import type { DatasetDescriptor, RecordField } from "../../records/index.ts";
import type { Store } from "../store/Store.ts";
import { identifier, literals } from "../store/sql.ts";
import { fieldExpression } from "./fieldExpression.ts";
import { checkedFields, isLarge } from "./fieldsToLoad.ts";
import type { RowGroups } from "./groupRows.ts";
import { isPlainAge, type LoadedFile } from "./loadFile.ts";

/** Checked fields that one pass can vouch for: dates by their groups, ages one by one, ids while lines are counted. */
const vouchedFor: ReadonlySet<RecordField> = new Set(["id", "death", "facility", "person.age"]);

/**
 * Groups the rows of one large file as the engine reads them, without keeping them, and looks at every age and id on
 * the way. Sound registers, the usual case, need nothing else to be opened.
 *
 * @returns null when another way must be taken: the files are small, or several, or have fields that are checked
 *   against each other, or a line, an age or an id calls for a closer look
 */
export async function groupLargeFile(
  store: Store,
  name: string,
  loaded: readonly LoadedFile[],
  descriptor: DatasetDescriptor,
  fields: readonly RecordField[],
): Promise<RowGroups | null> {
  const [file, second] = loaded;
  const { columns, missing, kind } = descriptor;
  const checked = (Object.keys(columns) as RecordField[]).filter((field) => checkedFields.has(field));
  if (file === undefined || second !== undefined || !isLarge(loaded)) return null;
  if (kind !== "records" || !checked.every((field) => vouchedFor.has(field))) return null;
  if (file.source.careful === undefined) return null;
  const expressionOf = (field: RecordField) => {
    const mapping = columns[field];
    return mapping === undefined ? "NULL" : fieldExpression(mapping, file.source, missing);
  };
  const keys = fields.map((field) => `coalesce(${expressionOf(field)}, '') AS ${identifier(field)}`);
  const age = expressionOf("person.age");
  const suspect = `CASE WHEN ${isPlainAge(age)} THEN false
    ELSE trim(coalesce(${age}, '')) NOT IN (${literals(["", ...missing])}) END`;
  const grouped = await store
    .run(`
      CREATE OR REPLACE TABLE ${name} AS
      SELECT ${keys.join(", ")}, count(*) AS n, n AS lower, n AS upper, count(*) FILTER (${suspect}) AS suspect
        FROM ${file.source.relation} GROUP BY ALL`)
    .then(
      () => true,
      () => false, // what the engine refuses is read carefully, and reported then
    );
  const readable = await file.source.readable();
  const distinct = columns.id === undefined || (await file.source.distinct?.()) === true;
  if (!grouped || !distinct) return null;
  const [sums] = await store.rows(`SELECT sum(n) AS rows, sum(suspect) AS suspect FROM ${name}`);
  if (Number(sums?.suspect) > 0 || Number(sums?.rows) !== readable) return null;
  file.rows = readable;
  return { table: name, fields };
}
