import type { FlowLink } from "../flowLayout.ts";

/** The places of both columns, from top to bottom. */
export interface SideOrder {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

const sweeps = 24;

/**
 * Orders both columns so that ribbons cross little: beginning with the largest places on top, each column in turn is
 * sorted by the mean place of what it is joined to, and the best order met is kept. Equal means keep the larger place,
 * then the smaller id, above.
 */
export function orderSides(links: readonly FlowLink[]): SideOrder {
  let order: SideOrder = { from: bySize(links, "from"), to: bySize(links, "to") };
  let best = order;
  let fewest = crossings(links, best);
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep += 1) {
    order = { ...order, to: byBarycentre(links, "to", order.from) };
    order = { ...order, from: byBarycentre(links, "from", order.to) };
    const crossed = crossings(links, order);
    if (crossed < fewest) {
      best = order;
      fewest = crossed;
    }
  }
  return best;
}

/** Sum over the pairs of ribbons that cross of the product of their shares of all that flows. */
export function crossings(links: readonly FlowLink[], order: SideOrder): number {
  const total = links.reduce((sum, link) => sum + link.count, 0);
  const [left, right] = [ranks(order.from), ranks(order.to)];
  const lines = links.map((link) => ({
    from: left.get(link.from) ?? 0,
    to: right.get(link.to) ?? 0,
    share: link.count / total,
  }));
  let sum = 0;
  lines.forEach((a, index) => {
    for (const b of lines.slice(index + 1)) {
      if ((a.from - b.from) * (a.to - b.to) < 0) sum += a.share * b.share;
    }
  });
  return sum;
}

function bySize(links: readonly FlowLink[], side: "from" | "to"): readonly string[] {
  const sizes = new Map<string, number>();
  for (const link of links) sizes.set(link[side], (sizes.get(link[side]) ?? 0) + link.count);
  return [...sizes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([place]) => place);
}

function byBarycentre(
  links: readonly FlowLink[],
  side: "from" | "to",
  other: readonly string[],
): readonly string[] {
  const rank = ranks(other);
  const far = side === "from" ? "to" : "from";
  // Summed in a fixed order: sums of fractions depend on the order of addition.
  const places = bySize(links, side).map((place) => {
    const joined = links
      .filter((link) => link[side] === place)
      .map((link) => ({ at: rank.get(link[far]) ?? 0, count: link.count }))
      .sort((a, b) => a.at - b.at);
    const weight = joined.reduce((sum, { count }) => sum + count, 0);
    return { place, mean: joined.reduce((sum, { at, count }) => sum + at * (count / weight), 0) };
  });
  return places.sort((a, b) => a.mean - b.mean).map(({ place }) => place);
}

function ranks(places: readonly string[]): ReadonlyMap<string, number> {
  return new Map(places.map((place, index) => [place, index]));
}
