import type { Hierarchies } from "../hierarchies/Hierarchies.ts";
import type { SmallNumberRules } from "../profiles/index.ts";
import type { CellSystem, SystemCell } from "../system/index.ts";
import { addFrames } from "./addFrames.ts";
import type { LatticeOutcome } from "./addLattice.ts";
import type { Fact } from "./Fact.ts";
import { countMeasures, fewerThan, isCount, needOf, thresholdOf } from "./needOf.ts";
import { timeAttributes } from "./regionOf.ts";
import { type DraftCell, SystemDraft } from "./SystemDraft.ts";

export interface BuiltSystem {
  readonly kind: "built";
  readonly system: CellSystem;
  /** What each cell of the system is, by index. */
  readonly cells: readonly DraftCell[];
}

/**
 * All statements about the same records as one system of cells and relations. Cells and relations are sorted by what
 * they are, so neither the order of facts nor that of rows changes anything.
 */
export function buildSystem(
  facts: readonly Fact[],
  hierarchies: Hierarchies,
  rules: SmallNumberRules,
): BuiltSystem | Exclude<LatticeOutcome, { readonly kind: "built" }> {
  const draft = new SystemDraft();
  const zerosShown = rules.zeros === "shown";
  for (const [prefix, own] of groupFacts(facts)) {
    const outcome = addFrames(draft, own, { prefix, hierarchies, zerosShown });
    if (outcome.kind !== "built") return outcome;
  }
  addCertainWithinPossible(draft);
  addChanges(draft);
  return { kind: "built", ...finish(draft, rules) };
}

/** Facts by dataset, version and measure; possible counts by their time too, since they do not add up over it. */
function groupFacts(facts: readonly Fact[]): readonly (readonly [string, readonly Fact[]])[] {
  const certain = new Map<string, number>();
  for (const fact of facts) if (fact.measure === "certain") certain.set(recordsOf(fact), fact.value);
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const { dataset, version, attributes } = fact;
    // Where no date of a region is in doubt, its possible count is the certain one said again, and a reader guesses so.
    const isSame = isCount(fact.measure) && certain.get(recordsOf(fact)) === fact.value;
    const measure = isSame ? "certain" : fact.measure;
    const addsUp = measure === "certain" || !isCount(measure);
    const time = !addsUp ? timeAttributes.map((attribute) => attributes[attribute] ?? null) : [];
    const prefix = JSON.stringify([dataset, version, measure, ...time]);
    const group = groups.get(prefix);
    if (group === undefined) groups.set(prefix, [{ ...fact, measure }]);
    else group.push({ ...fact, measure });
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

function recordsOf({ dataset, version, attributes, window, sets }: Fact): string {
  return JSON.stringify([dataset, version, attributes, window, sets]);
}

/** What is certain is possible too. */
function addCertainWithinPossible(draft: SystemDraft): void {
  const regions = [...draft.cells.values()].filter(
    ({ kind, facts }) => kind === "region" && facts.length > 0,
  );
  const byRecords = new Map<string, DraftCell[]>();
  for (const cell of regions) {
    const [fact] = cell.facts;
    if (fact === undefined || !isCount(fact.measure)) continue;
    const key = recordsOf(fact);
    byRecords.set(key, [...(byRecords.get(key) ?? []), cell]);
  }
  for (const cells of byRecords.values()) {
    const inOrder = countMeasures.flatMap(
      (measure) => cells.find(({ like }) => like.measure === measure) ?? [],
    );
    inOrder.forEach((larger, at) => {
      const smaller = inOrder[at - 1];
      if (smaller !== undefined) draft.addOrder(smaller, larger, "what is certain is possible");
    });
  }
}

/** Counts of the same records in two versions of a dataset: their difference is a group of records by itself. */
function addChanges(draft: SystemDraft): void {
  const byRegion = new Map<string, DraftCell[]>();
  for (const cell of draft.cells.values()) {
    const [fact] = cell.facts;
    if (cell.kind !== "region" || fact === undefined || !isCount(fact.measure)) continue;
    const key = JSON.stringify([fact.dataset, fact.measure, cell.attributes, fact.window, fact.sets]);
    byRegion.set(key, [...(byRegion.get(key) ?? []), cell]);
  }
  for (const cells of byRegion.values()) {
    const versions = [...cells].sort((a, b) => (a.key < b.key ? -1 : 1));
    const [current] = versions.filter(({ facts }) => facts.some(({ place }) => place.kind !== "earlier"));
    if (current === undefined) continue;
    for (const earlier of versions) {
      if (earlier === current || earlier.value === null || current.value === null) continue;
      const difference = current.value - earlier.value;
      const change = draft.cell(`${current.key} since ${earlier.key}`, () => ({
        kind: "change",
        attributes: current.attributes,
        value: difference,
        over: [],
        like: current.like,
      }));
      draft.addSum(current, [earlier, change], "difference of two releases");
    }
  }
}

function finish(draft: SystemDraft, rules: SmallNumberRules): Pick<BuiltSystem, "system" | "cells"> {
  const cells = [...draft.cells.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const index = new Map(cells.map((cell, at) => [cell, at]));
  const largest = Math.max(0, ...cells.map(({ value }) => Math.abs(value ?? 0)));
  // Far above everything: nobody can tell it from no limit, and the solver counts better with one.
  const limit = 10 * largest + 1000;
  const relations = draft.relations.map((relation) => ({
    ...relation,
    terms: relation.terms
      .map(([cell, times]) => [index.get(cell) ?? 0, times] as const)
      .sort(([a], [b]) => a - b),
  }));
  const unique = new Map(
    relations.map((relation) => [JSON.stringify([relation.terms, relation.lower]), relation]),
  );
  return {
    cells,
    system: {
      cells: cells.map((cell) => systemCell(cell, limit, rules)),
      relations: [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, relation]) => relation),
    },
  };
}

function systemCell(cell: DraftCell, limit: number, rules: SmallNumberRules): SystemCell {
  const { key, kind, value, facts, like } = cell;
  const isKnown = facts.some(({ place }) => place.kind === "earlier");
  const role = isKnown ? "known" : facts.length > 0 ? "printed" : "implied";
  const need = needOf(cell, rules);
  const isZero = value === 0;
  const zerosShown = rules.zeros === "shown";
  return {
    key,
    role,
    value,
    cost: role !== "printed" ? 0 : isZero && zerosShown ? Number.POSITIVE_INFINITY : costOf(cell),
    lower:
      kind === "change"
        ? -limit
        : role !== "implied" && zerosShown && !isZero && isCount(like.measure)
          ? 1
          : 0,
    upper: need !== null && saysFewerThan(cell) ? fewerThan(thresholdOf(cell, rules)) - 1 : limit,
    need,
    isWhole: isCount(like.measure),
  };
}

/** A withheld small count in prose says below what it lies; whoever attacks knows that too. */
function saysFewerThan({ facts, like, kind }: DraftCell): boolean {
  return kind === "region" && isCount(like.measure) && facts.some(({ place }) => place.kind === "quantity");
}

/**
 * What a reader loses with a cell: the more records it counts, but less than in proportion, so that a total is not
 * given away for a part; and once more for every further table, and twice for every sentence, that states it.
 */
function costOf({ value, facts }: DraftCell): number {
  const cells = facts.filter(({ place }) => place.kind === "cell").length;
  const sentences = facts.filter(({ place }) => place.kind === "quantity").length;
  const uses = Math.max(1, cells + 2 * sentences);
  return Math.round(1000 * Math.log2(2 + (value ?? 0)) * (1 + (uses - 1) / 4));
}
