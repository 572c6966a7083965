import { type Archive, type CellFilter, type Dimension, dimensions } from "../../archive/index.ts";
import { SijillError } from "../../errors/index.ts";
import type { Missing } from "../../records/index.ts";
import { messages } from "../messages.ts";

/** A selection as it is applied, and what must be said about it. */
export interface ResolvedWhere {
  readonly filter: CellFilter;
  /** Values that no accepted record has, though they could: a 0 for them may be a slip of writing. */
  readonly notes: readonly string[];
}

const shownValues = 12;

/** What stands in a dimension that a dataset does not record at all. */
const notRecorded: Missing = "not-recorded";

/**
 * Reads a selection as people write it: a facility or hospital by any of its names, in English or Arabic.
 *
 * @param ids datasets that the selection is made from
 * @throws SIJILL_OPTION_UNKNOWN for a dimension that is none, SIJILL_OPTION_AMBIGUOUS for a name of several facilities,
 *   SIJILL_OPTION_FACILITY_UNKNOWN for a name of none, SIJILL_OPTION_NOT_RECORDED where a dataset does not record the
 *   dimension: its silence is no 0
 */
export async function resolveWhere(
  archive: Archive,
  ids: readonly string[],
  where: CellFilter,
): Promise<ResolvedWhere> {
  const known: readonly string[] = dimensions;
  const filter: Partial<Record<Dimension, readonly string[]>> = {};
  const notes: string[] = [];
  for (const [name, values] of Object.entries(where)) {
    if (!known.includes(name)) throw new SijillError(messages.whereUnknown(name, dimensions));
    const dimension = name as Dimension;
    const found = await valuesOf(archive, ids, dimension, values);
    const list = [...found].sort();
    const others = `${list.slice(0, shownValues).join(", ")}${list.length > shownValues ? ", …" : ""}`;
    const asked = values.map((value) =>
      found.has(value) ? value : nameOf(archive, dimension, value, others),
    );
    filter[dimension] = asked;
    for (const [at, value] of asked.entries())
      if (!found.has(value))
        notes.push(`No accepted record has ${dimension} = ${values[at]}. Values there are: ${others}.`);
  }
  return { filter, notes };
}

async function valuesOf(
  archive: Archive,
  ids: readonly string[],
  dimension: Dimension,
  asked: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const id of ids) {
    const own = (await archive.cells(id, [dimension])).map(({ values }) => values[dimension] ?? "unknown");
    if (own.length > 0 && own.every((value) => value === notRecorded) && !asked.includes(notRecorded))
      throw new SijillError(messages.whereNotRecorded(id, dimension));
    for (const value of own) found.add(value);
  }
  return found;
}

/** The id of the facility that a name means; any other value as it is. */
function nameOf({ vocabulary }: Archive, dimension: Dimension, value: string, others: string): string {
  if (dimension !== "facility" && dimension !== "hospital") return value;
  const match = vocabulary.resolve(value);
  if (match.kind === "ambiguous") {
    const candidates = match.candidates.map(({ id }) => id);
    throw new SijillError(messages.whereAmbiguous(dimension, value, candidates));
  }
  if (match.kind === "unresolved") throw new SijillError(messages.whereFacility(dimension, value, others));
  return match.facility.id;
}
