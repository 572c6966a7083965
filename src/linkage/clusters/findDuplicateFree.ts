import type { Store } from "../../archive/index.ts";
import type { BlockingRule } from "../blocking/BlockingRule.ts";
import { sameKey } from "../blocking/pairsSql.ts";
import { vectorSql } from "../comparison/vectorSql.ts";
import { probabilityOf } from "../model/chooseThreshold.ts";
import type { LinkageModel } from "../model/LinkageModel.ts";
import { scorePairs } from "../model/scorePairs.ts";

/** Expected duplicates a record up to which a source counts as holding no person twice. */
const FEW = 0.005;

/**
 * Names of the sources in which hardly any record has a match within its own source, by the model fitted between
 * sources: their records are then linked one to one.
 */
export async function findDuplicateFree(
  model: LinkageModel,
  rules: readonly BlockingRule[],
  files: readonly string[],
  store: Store,
): Promise<readonly string[]> {
  const comparisons = model.comparisons.map(({ comparison }) => comparison);
  const narrow = rules.filter(({ key, otherKey }) => key !== "0" && otherKey === undefined);
  const keys = (narrow.length > 0 ? narrow : rules).map(sameKey);
  for (const [at, key] of keys.entries()) {
    const earlier = keys.slice(0, at).map((one) => ` AND NOT coalesce(${one}, false)`);
    const pairs = `records l JOIN records r ON ${key} AND l.source = r.source AND l.rid < r.rid${earlier.join("")}`;
    const sql = vectorSql(comparisons, pairs, { l: "l.rid", r: "r.rid", source: "l.source" });
    await store.run(at === 0 ? `CREATE OR REPLACE TABLE inside AS ${sql}` : `INSERT INTO inside ${sql}`);
  }
  const free: string[] = [];
  for (const [source, file] of files.entries()) {
    const inside = `(SELECT * EXCLUDE (source) FROM inside WHERE source = ${source})`;
    const { weight } = await scorePairs(model, inside, 0, store);
    const expected = weight.reduce((sum, value) => sum + probabilityOf(value), 0);
    const records = await store.number(`SELECT count(*) FROM records WHERE source = ${source}`);
    if (expected <= FEW * records) free.push(file);
  }
  return free;
}
