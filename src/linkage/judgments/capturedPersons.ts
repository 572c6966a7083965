import type { LinkedRecord } from "./judgePersons.ts";

/** A person and the lists that recorded them, as `captureHistories` reads it. */
export interface CaptureList {
  readonly lists: readonly string[];
  readonly persons: readonly {
    readonly id: string;
    readonly on: readonly string[];
    readonly stratum?: string | null;
  }[];
}

/**
 * Who is on which list, after linkage: the input of `captureHistories` and of every estimate of how many are on none.
 *
 * @param linked records with their persons
 * @param options.lists sources that count as lists, in their order; default: all, sorted. A person on none of them is
 *   left out
 * @param options.stratum the stratum of a person; null where it is not known
 * @example
 * import { captureHistories, capturedPersons } from "sijill";
 * const records = [
 *   { record: "1", source: "papers", person: "a" },
 *   { record: "2", source: "families", person: "a" },
 *   { record: "3", source: "families", person: "b" },
 * ];
 * console.log(captureHistories(capturedPersons({ records })).observed); // → 2
 */
export function capturedPersons(
  linked: { readonly records: readonly LinkedRecord[] },
  options: {
    readonly lists?: readonly string[];
    readonly stratum?: (person: string) => string | null;
  } = {},
): CaptureList {
  const { stratum } = options;
  const lists = options.lists ?? [...new Set(linked.records.map(({ source }) => source))].sort();
  const counted = new Set(lists);
  const onLists = new Map<string, Set<string>>();
  for (const { source, person } of linked.records) {
    if (!counted.has(source)) continue;
    const own = onLists.get(person);
    if (own === undefined) onLists.set(person, new Set([source]));
    else own.add(source);
  }
  const persons = [...onLists].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    lists,
    persons: persons.map(([id, on]) => ({
      id,
      on: lists.filter((list) => on.has(list)),
      ...(stratum === undefined ? {} : { stratum: stratum(id) }),
    })),
  };
}
