import { Scratch, Store } from "../archive/index.ts";
import { SijillError } from "../errors/index.ts";
import { blockingLoss } from "./blocking/blockingLoss.ts";
import { type CountedRule, chooseBlocking } from "./blocking/chooseBlocking.ts";
import { countAllPairs } from "./blocking/countPairs.ts";
import { givenRules } from "./blocking/givenRules.ts";
import { keyRecords, makeCandidates } from "./blocking/makeCandidates.ts";
import type { PairScope } from "./blocking/pairsSql.ts";
import { clusterPairs } from "./clusters/clusterPairs.ts";
import { findDuplicateFree } from "./clusters/findDuplicateFree.ts";
import { findRecords, type Judgment, numberJudgments, type RecordReference } from "./clusters/judgments.ts";
import type { Comparison } from "./comparison/Comparison.ts";
import { comparisonOf } from "./comparison/comparisonOf.ts";
import type { FieldKind } from "./comparison/Field.ts";
import { vectorSql } from "./comparison/vectorSql.ts";
import { fitLinkage } from "./fitLinkage.ts";
import { type OpenedInput, openInput } from "./input/openInput.ts";
import { type AgeAt, type PreparedRecords, prepareRecords } from "./input/prepareRecords.ts";
import type { Explanation, Link, Linkage, LinkagePlan, MinimumCount } from "./Linkage.ts";
import { messages } from "./messages.ts";
import { chooseThreshold, probabilityOf } from "./model/chooseThreshold.ts";
import { explainPair } from "./model/explainPair.ts";
import { fitWarnings } from "./model/fitWarnings.ts";
import type { LinkageModel } from "./model/LinkageModel.ts";
import { countPatterns } from "./model/Patterns.ts";
import { countedColumns, pairsFrom, type ScoredPairs, scorePairs } from "./model/scorePairs.ts";

export interface LinkOptions {
  /** Only pairs of records of different files; otherwise all pairs, those within a file included. */
  readonly between?: boolean;
  /** Columns that take no part, such as notes or an earlier linkage. */
  readonly leaveOut?: readonly string[];
  /** How columns are compared, where the guess from their values is wrong. */
  readonly kinds?: Readonly<Record<string, FieldKind>>;
  /** Where a date of birth is missing, compare the age instead: the columns of the age, of the day it was it, of birth. */
  readonly ageAt?: AgeAt;
  /** Blocking rules, each a list of columns that must agree; chosen from the records when absent. */
  readonly blocking?: readonly (readonly string[])[];
  /** Most pairs that may be compared; 30 a record, and 3 million at least, when absent. */
  readonly maxPairs?: number;
  /** Weight (log2 odds) from which pairs are linked; chosen by expected error when absent. */
  readonly threshold?: number;
  /** Files known to hold no person twice, by name. For links between files it is found out when absent. */
  readonly duplicateFree?: readonly string[];
  /** What reviewers decided: kept whatever the weights say. */
  readonly judgments?: readonly Judgment[];
  /** Also count the persons under a loose and a strict threshold: how much a count hangs on the threshold. */
  readonly sensitivity?: boolean;
  /** Pairs whose weights are to be explained, comparison by comparison. */
  readonly explain?: readonly (readonly [RecordReference, RecordReference])[];
  readonly threads?: number;
  readonly memoryLimit?: string;
  readonly progress?: (step: string) => void;
}

/** Pairs below these log2 odds are forgotten: about one in a hundred and thirty of them is a match. */
const FLOOR = -7;

/** log2 odds of nineteen chances in twenty. */
const CHANCES = Math.log2(19);

/**
 * Finds the records of one person within a file, or in several: what the columns are, which pairs to compare, how much
 * each agreement says, and from which weight on to link are all found from the records, without a truth.
 *
 * @param files CSV, Parquet, JSON, NDJSON or XLSX, with a header
 * @throws SIJILL_LINKAGE_NOTHING_TO_COMPARE, SIJILL_LINKAGE_TOO_MANY_PAIRS, SIJILL_LINKAGE_NO_BLOCKING,
 *   SIJILL_LINKAGE_FIT_DEGENERATE and those of reading a file
 */
export async function linkRecords(
  files: string | readonly string[],
  options: LinkOptions = {},
): Promise<Linkage> {
  return withPlan(files, options, async (planned) => link(planned, options));
}

/** What `linkRecords` would compare, with the number of pairs, without comparing any. */
export async function planLinkage(
  files: string | readonly string[],
  options: LinkOptions = {},
): Promise<LinkagePlan> {
  return withPlan(files, options, async ({ plan }) => plan);
}

interface Planned {
  readonly store: Store;
  readonly input: OpenedInput;
  readonly prepared: PreparedRecords;
  readonly comparisons: readonly Comparison[];
  readonly rules: readonly CountedRule[];
  readonly plan: LinkagePlan;
}

async function withPlan<T>(
  files: string | readonly string[],
  options: LinkOptions,
  answer: (planned: Planned) => Promise<T>,
): Promise<T> {
  const list = typeof files === "string" ? [files] : files;
  if (options.between === true && list.length < 2) throw new SijillError(messages.oneTable());
  const store = await Store.open({
    ...(options.threads === undefined ? {} : { threads: options.threads }),
    ...(options.memoryLimit === undefined ? {} : { memoryLimit: options.memoryLimit }),
  });
  const scratch = new Scratch();
  try {
    return await answer(await planOf(list, options, store, scratch));
  } finally {
    await store.close();
    await scratch.remove();
  }
}

async function planOf(
  files: readonly string[],
  options: LinkOptions,
  store: Store,
  scratch: Scratch,
): Promise<Planned> {
  const progress = options.progress ?? (() => {});
  const scope: PairScope = options.between === true ? "between sources" : "all";
  progress("reading");
  const input = await openInput(files, store, scratch);
  const known = [...input.columns.map(({ name }) => name), ...input.notShared];
  for (const name of [...(options.leaveOut ?? []), ...Object.keys(options.kinds ?? {})])
    if (!known.includes(name)) throw new SijillError(messages.columnUnknown(name, known));
  const columns = input.columns.filter(({ name }) => !options.leaveOut?.includes(name));
  progress("looking at the columns");
  const prepared = await prepareRecords(columns, store, options.kinds, options.ageAt);
  if (prepared.records < 2) throw new SijillError(messages.tooFewRecords(prepared.records));
  if (prepared.fields.length === 0)
    throw new SijillError(
      messages.nothingToCompare(prepared.unused.map(({ name, why }) => `${name}: ${why}`)),
    );
  const pairs = await countAllPairs(scope, store);
  const budget = options.maxPairs ?? Math.max(3_000_000, 30 * prepared.records);
  progress("counting pairs");
  const rules =
    options.blocking === undefined
      ? await chooseBlocking(prepared.fields, prepared.records, pairs, budget, scope, store)
      : await givenRules(options.blocking, prepared.fields, budget, scope, store);
  const filled = prepared.fields.map(({ key }) => `t_${key} IS NULL`).join(" AND ");
  return {
    store,
    input,
    prepared,
    comparisons: prepared.fields.map((field) => comparisonOf(field, prepared.fields)),
    rules,
    plan: {
      scope,
      records: prepared.records,
      pairs,
      compared: prepared.fields.map(({ name, columns: read, kind }) => ({ name, columns: read, kind })),
      unused: [
        ...prepared.unused,
        ...input.notShared.map((name) => ({ name, why: "not in every file" as const })),
        ...(options.leaveOut ?? []).map((name) => ({ name, why: "left out" as const })),
      ],
      blocking: rules.map(({ label, pairs: count }) => ({ label, pairs: count })),
      empty: await store.number(`SELECT count(*) FROM records WHERE ${filled}`),
    },
  };
}

async function link(planned: Planned, options: LinkOptions): Promise<Linkage> {
  const { store, input, comparisons, plan } = planned;
  const { records, scope, pairs } = plan;
  const progress = options.progress ?? (() => {});
  const rules = await keyRecords(planned.rules, store);
  const comparedPairs = await makeCandidates(rules, comparisons, scope, store, progress);
  progress("fitting the model");
  const model = await fitLinkage(comparisons, records, pairs, scope, store);
  progress("weighing pairs");
  const scored = await scorePairs(model, "candidates", FLOOR, store);
  const threshold = chooseThreshold(scored.weight, model.matchProbability * pairs, options.threshold);
  const places = await placesOf(store);
  const files = input.tables.map(({ file }) => file);
  const linked = pairsFrom(scored, threshold.weight);
  const warnings = fitWarnings(model, pairs, linked.weight.length);
  const judgments = numberJudgments(options.judgments ?? [], files, places, input);
  const sole =
    options.duplicateFree ?? (scope === "all" ? [] : await findDuplicateFree(model, rules, files, store));
  // Asked of the engine while this thread makes the clusters.
  await store.numbers("links", { l: linked.left, r: linked.right });
  const loss = blockingLoss(rules, "links", store);
  loss.catch(() => {}); // told where it is waited for
  progress("clustering");
  const clustered = (weight: number) =>
    clusterPairs(scored, {
      records,
      threshold: weight,
      soleSource: (record) => {
        const source = places.source[record] as number;
        return sole.includes(files[source] ?? "") ? source : null;
      },
      judged: judgments.of,
      judgedPairs: judgments.same,
      compare: (left, right) =>
        comparePairs(left, right, scope, comparisons, planned, (relation) =>
          scorePairs(model, relation, Number.NEGATIVE_INFINITY, store),
        ),
    });
  const clusters = await clustered(threshold.weight);
  const personsAt = async (weight: number) => new Set((await clustered(weight)).labels).size;
  let minimumCount: MinimumCount | null = null;
  if (options.sensitivity === true) {
    const best = new Set(clusters.labels).size;
    const [loose, strict] = [await personsAt(-CHANCES), await personsAt(CHANCES)];
    minimumCount = { min: Math.min(best, loose), best, max: Math.max(best, strict) };
  }
  const order = placeOrder(places);
  return {
    ...plan,
    sources: input.tables.map(({ file, sha256, rows, unreadable }) => ({
      file,
      sha256,
      records: rows,
      unreadable,
      duplicateFree: sole.includes(file),
    })),
    comparedPairs,
    blockingLoss: await loss,
    model,
    warnings,
    threshold,
    ...inFileOrder(places, order, clusters.labels, input),
    links: linksOf(linked, order),
    cut: clusters.cut,
    minimumCount,
    explanations: await explain(options.explain ?? [], planned, model, findRecords(files, places, input)),
  };
}

/** The waterfalls of pairs. */
async function explain(
  pairs: readonly (readonly [RecordReference, RecordReference])[],
  { store, comparisons }: Planned,
  model: LinkageModel,
  find: (record: RecordReference) => number,
): Promise<readonly Explanation[]> {
  const explanations: Explanation[] = [];
  for (const [left, right] of pairs) {
    const [a, b] = [find(left), find(right)];
    const sql = vectorSql(
      comparisons,
      `records l JOIN records r ON l.rid = ${Math.min(a, b)} AND r.rid = ${Math.max(a, b)}`,
    );
    const { levels } = await countPatterns(comparisons, `(${sql})`, store);
    const counted = countedColumns(model);
    const counts = await store.columns(
      `SELECT ${["rid", ...counted.map((column) => `n_${column}`)].join(", ")} FROM records WHERE rid = ${Math.min(a, b)}`,
    );
    const steps = explainPair(model, levels, (column) => counts[1 + counted.indexOf(column)]?.[0] ?? 1);
    explanations.push({ left, right, weight: steps.at(-1)?.total ?? 0, steps });
  }
  return explanations;
}

/** Where the records stand, by their numbers inside the engine. */
export interface RecordPlaces {
  readonly source: Float64Array;
  readonly position: Float64Array;
}

async function placesOf(store: Store): Promise<RecordPlaces> {
  const [source, position] = await store.columns("SELECT source, position FROM records ORDER BY rid");
  return { source: source as Float64Array, position: position as Float64Array };
}

/** For each record inside the engine its number in the order of the files; positions in a file have no gaps. */
function placeOrder({ source, position }: RecordPlaces): Int32Array {
  const sizes: number[] = [];
  for (const file of source) sizes[file] = (sizes[file] ?? 0) + 1;
  const first = sizes.map((_, file) => sizes.slice(0, file).reduce((sum, size) => sum + (size ?? 0), 0));
  const order = new Int32Array(source.length);
  for (let rid = 0; rid < order.length; rid++)
    order[rid] = (first[source[rid] as number] as number) + (position[rid] as number);
  return order;
}

/** Links from the heaviest to the lightest; of one weight in the order of the files. */
function linksOf({ left, right, weight }: ScoredPairs, order: Int32Array): readonly Link[] {
  const [first, second] = [new Int32Array(weight.length), new Int32Array(weight.length)];
  for (let at = 0; at < weight.length; at++) {
    const [a, b] = [order[left[at] as number] as number, order[right[at] as number] as number];
    first[at] = Math.min(a, b);
    second[at] = Math.max(a, b);
  }
  // Their numbers are sorted, not the links themselves: there can be millions.
  const ranked = Uint32Array.from(weight.keys()).sort(
    (x, y) =>
      (weight[y] as number) - (weight[x] as number) ||
      (first[x] as number) - (first[y] as number) ||
      (second[x] as number) - (second[y] as number),
  );
  return Array.from(ranked, (at) => ({
    left: first[at] as number,
    right: second[at] as number,
    weight: weight[at] as number,
    probability: probabilityOf(weight[at] as number),
  }));
}

function inFileOrder(
  { source, position }: RecordPlaces,
  order: Int32Array,
  labels: Int32Array,
  { tables }: OpenedInput,
): Pick<Linkage, "source" | "row" | "cluster"> {
  const records = order.length;
  const answer = {
    source: new Int32Array(records),
    row: new Int32Array(records),
    cluster: new Int32Array(records).fill(records),
  };
  const first = new Int32Array(records).fill(records);
  for (let rid = 0; rid < records; rid++) {
    const label = labels[rid] as number;
    first[label] = Math.min(first[label] as number, order[rid] as number);
  }
  for (let rid = 0; rid < records; rid++) {
    const at = order[rid] as number;
    const file = source[rid] as number;
    answer.source[at] = file;
    answer.row[at] = tables[file]?.rowNumber(position[rid] as number) ?? 0;
    answer.cluster[at] = first[labels[rid] as number] as number;
  }
  return answer;
}

async function comparePairs(
  left: readonly number[],
  right: readonly number[],
  scope: PairScope,
  comparisons: readonly Comparison[],
  { store }: Planned,
  score: (relation: string) => Promise<ScoredPairs>,
): Promise<ScoredPairs> {
  await store.numbers("inner_pairs", { a: left, b: right });
  const between = scope === "all" ? "" : " AND l.source <> r.source";
  const sql = vectorSql(
    comparisons,
    `inner_pairs JOIN records l ON l.rid = a JOIN records r ON r.rid = b${between}`,
    { l: "l.rid", r: "r.rid" },
  );
  await store.run(`CREATE OR REPLACE TABLE inner_compared AS ${sql}`);
  return score("inner_compared");
}
