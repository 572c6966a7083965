import { sizeOf } from "../histories/history.ts";
import { closure, modelName } from "../loglinear/modelName.ts";

/** A decomposable graph of lists: those joined depend on one another directly. */
export interface DecomposableGraph {
  /** Its largest complete parts by the numbers of their lists: "[123,134]"; "[1,2,3]" is independence. */
  readonly name: string;
  /** As histories. */
  readonly cliques: readonly number[];
  /** Overlaps of neighbouring cliques in a junction tree, as often as they occur; the empty one is left out. */
  readonly separators: readonly number[];
}

const known = new Map<number, readonly DecomposableGraph[]>();

/** All decomposable graphs of so many lists: 8 of three, 61 of four, 822 of five, 18,154 of six. */
export function decomposableGraphs(lists: number): readonly DecomposableGraph[] {
  const before = known.get(lists);
  if (before !== undefined) return before;
  const edges = Array.from({ length: 2 ** lists }, (_, pair) => pair).filter((pair) => sizeOf(pair) === 2);
  const graphs: DecomposableGraph[] = [];
  for (let choice = 0; choice < 2 ** edges.length; choice++) {
    const cliques = cliquesOf(
      edges.filter((_, at) => (choice >> at) & 1),
      lists,
    );
    if (cliques === null) continue;
    const separators = separatorsOf(cliques);
    graphs.push({ name: modelName(closure(cliques), lists), cliques, separators });
  }
  known.set(lists, graphs);
  return graphs;
}

/** Largest complete parts, by taking out a list whose neighbours are all joined; null when none is left to take out. */
function cliquesOf(edges: readonly number[], lists: number): readonly number[] | null {
  const neighbours = Array.from({ length: lists }, (_, place) =>
    edges.filter((edge) => edge & (1 << place)).reduce((all, edge) => all | edge, 0),
  ).map((all, place) => all & ~(1 << place));
  const isComplete = (set: number) =>
    neighbours.every((near, place) => !(set & (1 << place)) || (set & ~near) === 1 << place);
  const candidates: number[] = [];
  let left = 2 ** lists - 1;
  while (left > 0) {
    const next = neighbours.findIndex((near, place) => left & (1 << place) && isComplete(near & left));
    if (next < 0) return null;
    candidates.push((1 << next) | ((neighbours[next] as number) & left));
    left &= ~(1 << next);
  }
  return candidates.filter(
    (set, at) =>
      !candidates.some((other, k) => k !== at && (set & other) === set && (set !== other || k < at)),
  );
}

/** Overlaps along a spanning tree of the cliques with the largest overlaps (Prim): a junction tree. */
function separatorsOf(cliques: readonly number[]): readonly number[] {
  const [first, ...others] = cliques;
  const inside = first === undefined ? [] : [first];
  const outside = [...others];
  const separators: number[] = [];
  while (outside.length > 0) {
    let best = { overlap: -1, at: 0 };
    for (const [at, clique] of outside.entries())
      for (const joined of inside)
        if (best.overlap < 0 || sizeOf(joined & clique) > sizeOf(best.overlap))
          best = { overlap: joined & clique, at };
    inside.push(...outside.splice(best.at, 1));
    if (best.overlap > 0) separators.push(best.overlap);
  }
  return separators;
}
