/** The attributes by which a table divides records, in order. */
export type RegionType = readonly string[];

/** A report has a few tables of the same records; more types than this are not a report. */
const MOST_TYPES = 300;

export const typeKey = (type: RegionType): string => JSON.stringify(type);

export function typeOf(attributes: Readonly<Record<string, string>>): RegionType {
  return Object.keys(attributes).sort();
}

export function isWithin(coarser: RegionType, finer: RegionType): boolean {
  return coarser.every((attribute) => finer.includes(attribute));
}

/**
 * Adds what any two types have in common, until nothing is new: two tables say something about each other through the
 * margin they share. The finest first.
 *
 * @returns null where there are more than can be audited
 */
export function closeTypes(types: readonly RegionType[]): readonly RegionType[] | null {
  const closed = new Map(types.map((type) => [typeKey(type), type]));
  for (let before = -1; before !== closed.size; ) {
    before = closed.size;
    const all = [...closed.values()];
    for (const a of all)
      for (const b of all) {
        const common = a.filter((attribute) => b.includes(attribute));
        closed.set(typeKey(common), common);
      }
    if (closed.size > MOST_TYPES) return null;
  }
  return [...closed.values()].sort((a, b) => b.length - a.length || (typeKey(a) < typeKey(b) ? -1 : 1));
}

/** The types right below a type: coarser, with none between. */
export function coversOf(type: RegionType, types: readonly RegionType[]): readonly RegionType[] {
  const below = types.filter((other) => other.length < type.length && isWithin(other, type));
  return below.filter(
    (other) => !below.some((between) => between.length > other.length && isWithin(other, between)),
  );
}

/**
 * What is left of the tables when everything is taken away that common margins settle (Graham's reduction of a
 * hypergraph; Vorob'ev 1962, Theory of Probability and its Applications 7, 147–163): attributes of one table only, and
 * tables within another. Nothing left: whatever the tables say together, they say through common margins. What is left
 * are tables that bind one another in a circle, of which margins do not tell everything.
 */
export function cyclicCore(types: readonly RegionType[]): readonly RegionType[] {
  let edges = [...new Map(types.map((type) => [typeKey(type), [...type]])).values()];
  for (let changed = true; changed; ) {
    changed = false;
    const uses = new Map<string, number>();
    for (const edge of edges)
      for (const attribute of edge) uses.set(attribute, (uses.get(attribute) ?? 0) + 1);
    const trimmed = edges.map((edge) => edge.filter((attribute) => (uses.get(attribute) ?? 0) > 1));
    const kept = trimmed.filter(
      (edge, at) =>
        edge.length > 0 &&
        !trimmed.some(
          (other, by) =>
            by !== at &&
            isWithin(edge, other) &&
            (other.length > edge.length || (other.length === edge.length && by < at)),
        ),
    );
    changed = kept.length !== edges.length || kept.some((edge, at) => edge.length !== edges[at]?.length);
    edges = kept;
  }
  return edges.length > 1 ? edges : [];
}
