import { SijillError } from "../../errors/index.ts";
import { proportionInterval } from "../../statistics/index.ts";
import type { Judgment, RecordReference } from "../clusters/judgments.ts";
import type { Linkage } from "../Linkage.ts";
import { messages } from "../messages.ts";
import type { EstimatedShare } from "./estimateErrors.ts";

/** How the persons found agree with pairs that were labelled. */
export interface LabelAgreement {
  /** Labelled pairs that are one person's by both, by the linkage only, by the label only, by neither. */
  readonly truePairs: number;
  readonly falsePairs: number;
  readonly missedPairs: number;
  readonly truePartings: number;
  /** Null where no pair speaks to it. */
  readonly precision: EstimatedShare | null;
  readonly recall: EstimatedShare | null;
  readonly f1: EstimatedShare | null;
}

/**
 * Precision, recall and F1 of a linkage on labelled pairs, as a file of judgments gives them (`readJudgments`), with
 * Wilson intervals. F1 = 2s / (1 + s), where s is the share of pairs linked by both among those linked by either; its
 * interval is that of s, so transformed.
 *
 * The figures are those of pairs like the labelled ones, drawn independently; the error of a whole linkage needs a sample
 * from each band of weights (`estimateErrors`). Of two labels of one pair the later counts.
 *
 * @param linkage the answer of `linkRecords`, made without these labels as `judgments`
 * @param options.level of the intervals; default 0.95
 * @throws SIJILL_LINKAGE_RECORD_UNKNOWN, SIJILL_ARGUMENT_OUT_OF_RANGE
 * @example
 * import { evaluateLabels } from "sijill";
 * const linkage = {
 *   sources: [{ file: "a.csv" }],
 *   source: [0, 0, 0],
 *   row: [2, 3, 4],
 *   cluster: [0, 0, 2],
 * };
 * const at = (row: number) => ({ file: "a.csv", row });
 * const { precision, recall } = evaluateLabels(linkage, [
 *   { left: at(2), right: at(3), same: true },
 *   { left: at(2), right: at(4), same: true },
 * ]);
 * console.log(precision?.estimate, recall?.estimate, recall?.lower.toFixed(3)); // → 1 0.5 0.095
 */
export function evaluateLabels(
  linkage: {
    readonly sources: readonly Pick<Linkage["sources"][number], "file">[];
    readonly source: ArrayLike<number>;
    readonly row: ArrayLike<number>;
    readonly cluster: ArrayLike<number>;
  },
  labels: readonly Judgment[],
  options: { readonly level?: number } = {},
): LabelAgreement {
  const { sources, source, row, cluster } = linkage;
  const key = (file: string, at: number) => `${at}\n${file}`;
  const persons = new Map<string, number>();
  for (let record = 0; record < cluster.length; record++)
    persons.set(
      key(sources[source[record] as number]?.file ?? "", row[record] as number),
      cluster[record] as number,
    );
  const personOf = ({ file, row: at }: RecordReference): number => {
    const person = persons.get(key(file, at));
    if (person === undefined) throw new SijillError(messages.recordUnknown(`${file}, row ${at}`));
    return person;
  };
  const last = new Map<string, { readonly linked: boolean; readonly same: boolean }>();
  for (const { left, right, same } of labels) {
    const pair = [left, right].map(({ file, row: at }) => key(file, at)).sort();
    last.set(pair.join("\n\n"), { linked: personOf(left) === personOf(right), same });
  }
  const count = (linked: boolean, same: boolean) =>
    [...last.values()].filter((each) => each.linked === linked && each.same === same).length;
  const [truePairs, falsePairs, missedPairs] = [count(true, true), count(true, false), count(false, true)];
  const either = share(truePairs, truePairs + falsePairs + missedPairs, options.level);
  const harmonic = (value: number) => (2 * value) / (1 + value);
  return {
    truePairs,
    falsePairs,
    missedPairs,
    truePartings: count(false, false),
    precision: share(truePairs, truePairs + falsePairs, options.level),
    recall: share(truePairs, truePairs + missedPairs, options.level),
    f1:
      either === null
        ? null
        : {
            estimate: harmonic(either.estimate),
            lower: harmonic(either.lower),
            upper: harmonic(either.upper),
          },
  };
}

function share(part: number, whole: number, level = 0.95): EstimatedShare | null {
  if (whole === 0) return null;
  const { lower, upper } = proportionInterval(part, whole, { level });
  return { estimate: part / whole, lower, upper };
}
