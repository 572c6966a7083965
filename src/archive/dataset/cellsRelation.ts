import type { RecordField } from "../../records/index.ts";
import { termResolver } from "../lookups/resolveTerm.ts";
import type { Store } from "../store/Store.ts";
import { identifier, literal } from "../store/sql.ts";
import { type Dimension, dimensionFields } from "./Dimension.ts";
import { ensureFields } from "./ensureFields.ts";
import { distinctValues, groupRows, type RowGroups } from "./groupRows.ts";
import { measuresOf } from "./measuresOf.ts";
import type { OpenedDataset } from "./OpenedDataset.ts";

/** Only cells with one of the values, dimension by dimension. */
export type CellFilter = Readonly<Partial<Record<Dimension, readonly string[]>>>;

/**
 * The relation of a dataset's groups with their meanings, several of which can be one cell: earliest, latest, either,
 * qualified, count, lower, upper and one column a dimension.
 * Rows are grouped by their raw values first; what the values mean is looked up once a distinct value.
 */
export async function cellsRelation(
  dataset: OpenedDataset,
  asked: readonly Dimension[],
  filter: CellFilter,
  store: Store,
): Promise<string> {
  const wanted = [...new Set([...asked, ...(Object.keys(filter) as Dimension[])])];
  const fields = new Map(wanted.map((dimension) => [dimension, fieldOf(dataset, dimension)]));
  const used = [...new Set([...fields.values()].filter((field) => field !== null))].sort();
  const groups = await acceptedGroups(dataset, used, store);
  const lookups = new Map<Dimension, string>();
  for (const [dimension, field] of fields) {
    if (field !== null)
      lookups.set(dimension, await buildTermLookup(dataset, groups, dimension, field, store));
  }
  const termOf = (dimension: Dimension) =>
    lookups.has(dimension) ? `${lookups.get(dimension)}.value` : literal("not-recorded");
  const joins = [...lookups].map(
    ([dimension, table]) => `JOIN ${table} ON ${table}.raw = g.${identifier(fields.get(dimension) ?? "")}`,
  );
  const conditions = Object.entries(filter).map(
    ([dimension, values]) =>
      `${termOf(dimension as Dimension)} IN (${values.map(literal).join(", ") || "NULL"})`,
  );
  const dates = dataset.dates.get("death")?.table ?? "";
  if (!dated.has(groups)) {
    await requireMeanings(store, groups, "death", dates);
    dated.add(groups);
  }
  return `(
    SELECT d.earliest, d.latest, d.either, d.qualified,
           ${asked.map((dimension) => `${termOf(dimension)} AS ${identifier(dimension)},`).join(" ")}
           g.n AS count, g.lower, g.upper
      FROM ${groups.table} g
      JOIN ${dates} d ON d.raw = g.death
      ${joins.join(" ")}
     ${conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`})`;
}

/** Groups each of whose dates has been found to have its meaning. */
const dated = new WeakSet<RowGroups>();

function fieldOf({ descriptor }: OpenedDataset, dimension: Dimension): RecordField | null {
  return dimensionFields[dimension].find((field) => descriptor.columns[field] !== undefined) ?? null;
}

/** Groups of the accepted rows by date and the given fields, made once. */
async function acceptedGroups(
  dataset: OpenedDataset,
  fields: readonly RecordField[],
  store: Store,
): Promise<RowGroups> {
  const known = dataset.groups.find((groups) => fields.every((field) => groups.fields.includes(field)));
  if (known !== undefined) return known;
  await ensureFields(dataset, ["death", ...fields], store);
  const name = `groups_${dataset.key}_${dataset.groups.length}`;
  const groups = await groupRows(
    store,
    name,
    dataset.loaded,
    ["death", ...fields],
    measuresOf(dataset.descriptor),
    true,
  );
  dataset.groups.push(groups);
  return groups;
}

async function buildTermLookup(
  dataset: OpenedDataset,
  groups: RowGroups,
  dimension: Dimension,
  field: RecordField,
  store: Store,
): Promise<string> {
  const resolve = termResolver(dataset.descriptor, field, dimension, dataset.vocabulary);
  const values = await distinctValues(store, groups, field);
  const table = `terms_${dataset.key}_${dimension}`;
  await store.table(
    table,
    ["raw", "value"],
    values.map((raw) => [raw, resolve(raw).value]),
  );
  await requireMeanings(store, groups, field, table);
  return table;
}

/** Every group must find the meaning of its value, or its deaths would leave the count without a trace. */
async function requireMeanings(
  store: Store,
  groups: RowGroups,
  field: RecordField,
  lookup: string,
): Promise<void> {
  const lost = await store.number(
    `SELECT count(*) FROM ${groups.table} g ANTI JOIN ${lookup} l ON l.raw = g.${identifier(field)}`,
  );
  if (lost > 0) throw new Error(`${lost} values of ${field} have no meaning in ${lookup}`);
}
