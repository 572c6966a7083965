import type { Store } from "../../archive/index.ts";

/** Share of records in which a column must hold the other for the two to count as one statement. */
const MOSTLY = 0.7;
/** Records looked at; of more, an even part by the hash of their content. */
const LOOKED_AT = 50_000;

/**
 * Columns that only put others together, such as a full name beside given name and family name: the same statement would
 * count twice. Found from the values: at least two other columns of words stand in it, word by word, in most records.
 *
 * @param words columns of `normal` that hold words, by name, with the mean length of their values
 * @returns names of the composite columns
 */
export async function findComposites(
  words: readonly { readonly name: string; readonly column: string; readonly meanLength: number }[],
  store: Store,
): Promise<readonly string[]> {
  const composites: string[] = [];
  const step = 1 + Math.floor((await store.number("SELECT count(*) FROM normal")) / LOOKED_AT);
  for (const whole of words) {
    let parts = 0;
    for (const part of words) {
      if (part === whole || part.meanLength >= whole.meanLength || composites.includes(part.name)) continue;
      const share = await store.number(`
        SELECT coalesce(avg(CAST(contains(' ' || ${whole.column} || ' ', ' ' || ${part.column} || ' ') AND ${whole.column} <> ${part.column} AS INTEGER)), 0)
          FROM normal WHERE ${whole.column} IS NOT NULL AND ${part.column} IS NOT NULL AND written % ${step} = 0`);
      if (share >= MOSTLY) parts += 1;
    }
    if (parts >= 2) composites.push(whole.name);
  }
  return composites;
}
