import { orderSides } from "./flow/orderSides.ts";

/** A number of people that went from one place to another. */
export interface FlowLink {
  readonly from: string;
  readonly to: string;
  /** Above zero. */
  readonly count: number;
}

/** One place on one side. A place that both sends and receives stands on both sides. */
export interface FlowNode {
  readonly place: string;
  readonly side: "from" | "to";
  /** Sum of its links. */
  readonly count: number;
  /** Upper edge and height of its bar, in pixels; the height is in proportion to the count. */
  readonly y: number;
  readonly height: number;
  /** Middle of the room kept for its label. */
  readonly middle: number;
}

/** A ribbon of constant thickness between two bars. */
export interface FlowRibbon extends FlowLink {
  /** Upper edge where it leaves the bar on the left and where it enters the bar on the right. */
  readonly yFrom: number;
  readonly yTo: number;
  readonly thickness: number;
}

export interface FlowLayout {
  readonly nodes: readonly FlowNode[];
  readonly ribbons: readonly FlowRibbon[];
  readonly height: number;
}

/**
 * Lays out flows between two columns of places: bars and ribbons in proportion to the counts, places ordered so that
 * ribbons cross little (barycentre method of Sugiyama, Tagawa and Toda 1981), each bar with room for its label.
 *
 * What leaves a place is as thick as its bar, and so is what arrives: nothing is lost between the columns.
 * The same links in another order give the same layout.
 *
 * @param links Each pair of places once, counts above zero.
 * @param options `height`: pixels for all flows together, without gaps; `gap`: pixels between two places;
 * `room`: pixels that the label of a place needs at least (default 0).
 * @example
 * import { flowLayout } from "sijill";
 * const { nodes } = flowLayout([{ from: "a", to: "h", count: 3 }, { from: "b", to: "h", count: 1 }], { height: 100, gap: 10 });
 * console.log(nodes.map((node) => `${node.place} ${node.height}`).join(", ")); // → a 75, b 25, h 100
 */
export function flowLayout(
  links: readonly FlowLink[],
  options: {
    readonly height: number;
    readonly gap: number;
    readonly room?: (side: "from" | "to", place: string) => number;
  },
): FlowLayout {
  const total = links.reduce((sum, link) => sum + link.count, 0);
  if (total === 0) return { nodes: [], ribbons: [], height: 0 };
  const pixels = options.height / total;
  const order = orderSides(links);
  const column = (side: "from" | "to"): { readonly nodes: readonly FlowNode[]; readonly height: number } => {
    let y = 0;
    const nodes = order[side].map((place, index): FlowNode => {
      const count = links.reduce((sum, link) => sum + (link[side] === place ? link.count : 0), 0);
      const height = count * pixels;
      const slot = Math.max(height, options.room?.(side, place) ?? 0);
      const top = y + (index === 0 ? 0 : options.gap);
      y = top + slot;
      return { place, side, count, y: top + (slot - height) / 2, height, middle: top + slot / 2 };
    });
    return { nodes, height: y };
  };
  const [left, right] = [column("from"), column("to")];
  const height = Math.max(left.height, right.height);
  const centred = ({ nodes, height: own }: typeof left): readonly FlowNode[] =>
    nodes.map((node) => ({
      ...node,
      y: node.y + (height - own) / 2,
      middle: node.middle + (height - own) / 2,
    }));
  const nodes = [...centred(left), ...centred(right)];
  return { nodes, ribbons: ribbonsOf(links, nodes, order, pixels), height };
}

/** Ribbons leave and enter the bars in the order of the places on the other side, so they do not cross at a bar. */
function ribbonsOf(
  links: readonly FlowLink[],
  nodes: readonly FlowNode[],
  order: { readonly from: readonly string[]; readonly to: readonly string[] },
  pixels: number,
): readonly FlowRibbon[] {
  const rank = {
    from: new Map(order.from.map((place, index) => [place, index])),
    to: new Map(order.to.map((place, index) => [place, index])),
  };
  const rankOf = (link: FlowLink, side: "from" | "to"): number => rank[side].get(link[side]) ?? 0;
  const edges = (side: "from" | "to"): Map<FlowLink, number> => {
    const other = side === "from" ? "to" : "from";
    const next = new Map(nodes.filter((node) => node.side === side).map((node) => [node.place, node.y]));
    const ordered = [...links].sort((a, b) => rankOf(a, other) - rankOf(b, other));
    return new Map(
      ordered.map((link) => {
        const y = next.get(link[side]) ?? 0;
        next.set(link[side], y + link.count * pixels);
        return [link, y];
      }),
    );
  };
  const [starts, ends] = [edges("from"), edges("to")];
  return [...links]
    .sort((a, b) => rankOf(a, "from") - rankOf(b, "from") || rankOf(a, "to") - rankOf(b, "to"))
    .map((link) => ({
      from: link.from,
      to: link.to,
      count: link.count,
      yFrom: starts.get(link) ?? 0,
      yTo: ends.get(link) ?? 0,
      thickness: link.count * pixels,
    }));
}
