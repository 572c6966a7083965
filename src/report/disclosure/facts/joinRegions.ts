type Attributes = Readonly<Record<string, string>>;

/**
 * All combinations of regions of several tables that agree where they share attributes: the joint cells behind them.
 *
 * @returns null where there are more than `most`
 */
export function joinRegions(
  tables: readonly (readonly Attributes[])[],
  most: number,
): readonly Attributes[] | null {
  let joined: readonly Attributes[] = [{}];
  let known: readonly string[] = [];
  for (const regions of tables) {
    const own = Object.keys(regions[0] ?? {});
    const shared = own.filter((attribute) => known.includes(attribute));
    const keyOf = (attributes: Attributes) =>
      JSON.stringify(shared.map((attribute) => attributes[attribute]));
    const byKey = new Map<string, Attributes[]>();
    for (const region of regions) {
      const list = byKey.get(keyOf(region));
      if (list === undefined) byKey.set(keyOf(region), [region]);
      else list.push(region);
    }
    const next: Attributes[] = [];
    for (const before of joined)
      for (const region of byKey.get(keyOf(before)) ?? []) {
        if (next.length >= most) return null;
        next.push({ ...before, ...region });
      }
    joined = next;
    known = [...new Set([...known, ...own])];
  }
  return joined;
}
