import { SijillError } from "../../errors/index.ts";
import { randomStream } from "../../statistics/index.ts";
import type { LinkedRecord } from "./judgePersons.ts";
import { sweep, type UnitGraph } from "./linkSampler.ts";
import { messages } from "./messages.ts";
import { unitGraph } from "./unitGraph.ts";

/** Two records and the posterior probability that they are of one person; 1 and 0 are a reviewer's yes and no. */
export interface ProbableLink {
  readonly left: string;
  readonly right: string;
  readonly probability: number;
}

export interface LinkDrawOptions {
  /** A whole number from 0 to 4294967295: the same seed gives the same draws. */
  readonly seed: number;
  readonly draws: number;
  /** Passes over all records before the first draw. Default 50. */
  readonly burnIn?: number;
  /** Passes between draws. Default 5. */
  readonly thinning?: number;
  /** Sources that hold no person twice: their records are never put together. */
  readonly duplicateFree?: readonly string[];
}

/**
 * Draws who is who from the posterior of the links: each draw puts every record with one person, coherently, so that
 * whatever is computed from persons (overlaps, capture histories, counts) can be computed once a draw, and its spread is
 * what the doubt about links contributes.
 *
 * The probability of a way to put records together is proportional to the product of the odds p/(1 − p) of all listed
 * pairs that are together; pairs that are not listed say nothing either way. Two records alone are together with
 * exactly their probability. Larger groups are drawn by Gibbs sampling of one record at a time (compare Steorts, Hall
 * and Fienberg 2016, A Bayesian approach to graphical record linkage, JASA 111, 1660–1672, whose model is fuller: here
 * the comparison model is taken as fitted, so the doubt about its parameters is not in the draws).
 *
 * @param records all records, linked or not
 * @param links pairs with their probabilities, each pair once; leave out those of negligible probability
 * @returns draws one by one; a person is named by the first of its records in alphabetical order
 * @throws SIJILL_LINKAGE_RECORD_UNKNOWN, SIJILL_LINKAGE_RECORD_REPEATED, SIJILL_LINKAGE_JUDGMENTS_CONTRADICT,
 *   SIJILL_ARGUMENT_OUT_OF_RANGE
 * @example
 * import { drawPersons } from "sijill";
 * const records = ["a", "b", "c"].map((record) => ({ record, source: "papers" }));
 * const links = [{ left: "a", right: "b", probability: 0.8 }, { left: "b", right: "c", probability: 0.1 }];
 * const persons = [...drawPersons(records, links, { seed: 1, draws: 100 })].map(
 *   (draw) => new Set(draw.map(({ person }) => person)).size,
 * );
 * console.log(persons.length, Math.min(...persons), Math.max(...persons)); // → 100 1 3
 */
export function* drawPersons(
  records: readonly Omit<LinkedRecord, "person">[],
  links: readonly ProbableLink[],
  options: LinkDrawOptions,
): Generator<LinkedRecord[], void, undefined> {
  const { seed, draws, burnIn = 50, thinning = 5, duplicateFree = [] } = options;
  requireWhole("options.draws", draws, 1);
  requireWhole("options.burnIn", burnIn, 0);
  requireWhole("options.thinning", thinning, 1);
  const stream = randomStream("options.seed", seed);
  const graph = unitGraph(records, links, new Set(duplicateFree));
  const cluster = Int32Array.from({ length: graph.units }, (_, unit) => unit);
  for (let pass = 0; pass < burnIn; pass++) sweep(graph, cluster, stream);
  for (let draw = 0; draw < draws; draw++) {
    for (let pass = 0; pass < thinning; pass++) sweep(graph, cluster, stream);
    yield named(records, graph, cluster);
  }
}

function named(
  records: readonly Omit<LinkedRecord, "person">[],
  { unitOf }: UnitGraph,
  cluster: Int32Array,
): LinkedRecord[] {
  const clusterOf = (index: number) => cluster[unitOf[index] as number] as number;
  const names = new Map<number, string>();
  records.forEach(({ record }, index) => {
    const known = names.get(clusterOf(index));
    if (known === undefined || record < known) names.set(clusterOf(index), record);
  });
  return records.map(({ record, source }, index) => ({
    record,
    source,
    person: names.get(clusterOf(index)) as string,
  }));
}

function requireWhole(path: string, value: number, least: number): void {
  if (!Number.isInteger(value) || value < least)
    throw new SijillError(messages.countInvalid(path, value, least));
}
