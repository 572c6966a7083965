import { type Archive, type CellFilter, type Dimension, dimensions } from "../../archive/index.ts";
import { SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";

/** A selection as it is applied, and what must be said about it. */
export interface ResolvedWhere {
  readonly filter: CellFilter;
  /** Values that no accepted record has: a 0 for them may be a slip of writing. */
  readonly notes: readonly string[];
}

const shownValues = 12;

/**
 * Reads a selection as people write it: a facility or hospital by any of its names, in English or Arabic.
 *
 * @param ids datasets that the selection is made from
 * @throws SIJILL_OPTION_UNKNOWN for a dimension that is none, SIJILL_OPTION_AMBIGUOUS for a name of several facilities
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
    const found = await valuesOf(archive, ids, dimension);
    const asked = values.map((value) => (found.has(value) ? value : nameOf(archive, dimension, value)));
    filter[dimension] = asked;
    for (const [at, value] of asked.entries()) {
      if (found.has(value)) continue;
      const list = [...found].sort();
      const others = `${list.slice(0, shownValues).join(", ")}${list.length > shownValues ? ", …" : ""}`;
      notes.push(`No accepted record has ${dimension} = ${values[at]}. Values there are: ${others}.`);
    }
  }
  return { filter, notes };
}

async function valuesOf(
  archive: Archive,
  ids: readonly string[],
  dimension: Dimension,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const id of ids)
    for (const { values } of await archive.cells(id, [dimension])) found.add(values[dimension] ?? "unknown");
  return found;
}

/** The id of the facility that a name means; any other value as it is. */
function nameOf({ vocabulary }: Archive, dimension: Dimension, value: string): string {
  if (dimension !== "facility" && dimension !== "hospital") return value;
  const match = vocabulary.resolve(value);
  if (match.kind === "ambiguous") {
    const candidates = match.candidates.map(({ id }) => id);
    throw new SijillError(messages.whereAmbiguous(dimension, value, candidates));
  }
  return match.kind === "resolved" ? match.facility.id : value;
}
