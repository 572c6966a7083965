import { SijillError } from "../../errors/index.ts";
import type { ProbableLink } from "./drawPersons.ts";
import type { LinkedRecord } from "./judgePersons.ts";
import type { UnitGraph } from "./linkSampler.ts";
import { messages } from "./messages.ts";

/** Puts records that certainly belong together into units, and the links between them into log odds. */
export function unitGraph(
  records: readonly Omit<LinkedRecord, "person">[],
  links: readonly ProbableLink[],
  duplicateFree: ReadonlySet<string>,
): UnitGraph {
  const index = new Map<string, number>();
  records.forEach(({ record }, i) => {
    if (index.has(record)) throw new SijillError(messages.recordRepeated(record));
    index.set(record, i);
  });
  const find = (record: string): number => {
    const found = index.get(record);
    if (found === undefined) throw new SijillError(messages.recordUnknown(record));
    return found;
  };
  const parent = Int32Array.from(records, (_, i) => i);
  const pairs = links.map(({ left, right, probability }, at) => {
    if (!(probability >= 0 && probability <= 1))
      throw new SijillError(messages.probabilityInvalid(at, probability));
    const [a, b] = [find(left), find(right)];
    if (probability === 1) parent[root(parent, a)] = root(parent, b);
    return { a, b, probability };
  });
  const { unitOf, units } = numberUnits(parent);
  const neighbours: Map<number, number>[] = Array.from({ length: units }, () => new Map());
  for (const { a, b, probability } of pairs) {
    const [x, y] = [unitOf[a] as number, unitOf[b] as number];
    if (x === y) {
      if (probability === 0 && a !== b)
        throw new SijillError(messages.contradictingYes(records[a]?.record ?? "", records[b]?.record ?? ""));
      continue;
    }
    const sourceA = records[a]?.source ?? "";
    const forbidden = sourceA === records[b]?.source && duplicateFree.has(sourceA);
    const logOdds = forbidden ? Number.NEGATIVE_INFINITY : Math.log(probability) - Math.log1p(-probability);
    for (const [from, to] of [[x, y] as const, [y, x] as const]) {
      const own = neighbours[from] as Map<number, number>;
      own.set(to, (own.get(to) ?? 0) + logOdds);
    }
  }
  const lists = neighbours.map((own) => [...own]);
  const movable = lists.flatMap((own, unit) =>
    own.some(([, logOdds]) => logOdds > Number.NEGATIVE_INFINITY) ? [unit] : [],
  );
  return { units, unitOf, neighbours: withSoleSources(lists, records, unitOf, duplicateFree), movable };
}

type Neighbours = (readonly [unit: number, logOdds: number])[];

/** Within reach of each other (one unit between), records of a duplicate-free source are kept apart too. */
function withSoleSources(
  neighbours: readonly Neighbours[],
  records: readonly Omit<LinkedRecord, "person">[],
  unitOf: Int32Array,
  duplicateFree: ReadonlySet<string>,
): readonly Neighbours[] {
  if (duplicateFree.size === 0) return neighbours;
  const sources = neighbours.map(() => new Set<string>());
  records.forEach(({ source }, i) => {
    if (duplicateFree.has(source)) sources[unitOf[i] as number]?.add(source);
  });
  const component = componentsOf(neighbours);
  const members = new Map<number, number[]>();
  component.forEach((label, unit) => {
    if ((neighbours[unit] as Neighbours).length > 0)
      members.set(label, [...(members.get(label) ?? []), unit]);
  });
  return neighbours.map((own, unit) => {
    const linked = new Set(own.map(([other]) => other));
    const apart = (members.get(component[unit] as number) ?? []).filter(
      (other) => other !== unit && !linked.has(other) && shareSource(sources[unit], sources[other]),
    );
    return [...own, ...apart.map((other) => [other, Number.NEGATIVE_INFINITY] as const)];
  });
}

function shareSource(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean {
  return a !== undefined && b !== undefined && [...a].some((source) => b.has(source));
}

function componentsOf(neighbours: readonly Neighbours[]): Int32Array {
  const parent = Int32Array.from(neighbours, (_, unit) => unit);
  neighbours.forEach((own, unit) => {
    for (const [other] of own) parent[root(parent, unit)] = root(parent, other);
  });
  return parent.map((_, unit) => root(parent, unit));
}

function numberUnits(parent: Int32Array): { unitOf: Int32Array; units: number } {
  const numbers = new Map<number, number>();
  const unitOf = parent.map((_, record) => {
    const top = root(parent, record);
    const known = numbers.get(top);
    if (known !== undefined) return known;
    numbers.set(top, numbers.size);
    return numbers.size - 1;
  });
  return { unitOf, units: numbers.size };
}

function root(parent: Int32Array, start: number): number {
  let at = start;
  while (parent[at] !== at) {
    parent[at] = parent[parent[at] as number] as number;
    at = parent[at] as number;
  }
  return at;
}
