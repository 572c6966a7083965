import { SijillError } from "../../errors/index.ts";
import type { OpenedInput } from "../input/openInput.ts";
import { messages } from "../messages.ts";

/** A record named from outside: the file, and the row as a person finds it there. */
export interface RecordReference {
  readonly file: string;
  readonly row: number;
}

/** What a reviewer decided about two records. It survives every new run. */
export interface Judgment {
  readonly left: RecordReference;
  readonly right: RecordReference;
  readonly same: boolean;
}

/** Judgments by the numbers of the records. */
export interface NumberedJudgments {
  readonly same: readonly (readonly [number, number])[];
  of(a: number, b: number): boolean | undefined;
}

/** Answers with the number of the record that stands in a row of a file. @throws SIJILL_LINKAGE_RECORD_UNKNOWN */
export function findRecords(
  files: readonly string[],
  places: { readonly source: ArrayLike<number>; readonly position: ArrayLike<number> },
  { tables }: OpenedInput,
): (record: RecordReference) => number {
  let numbers: Map<string, number> | undefined;
  return ({ file, row }) => {
    numbers ??= new Map(
      Array.from(places.source, (source, rid) => [
        `${files[source]}\n${tables[source]?.rowNumber(places.position[rid] as number)}`,
        rid,
      ]),
    );
    const found = numbers.get(`${file}\n${row}`);
    if (found === undefined) throw new SijillError(messages.recordUnknown(`${file}, row ${row}`));
    return found;
  };
}

/** Finds the records that judgments name, and refuses judgments that cannot all be true. */
export function numberJudgments(
  judgments: readonly Judgment[],
  files: readonly string[],
  places: { readonly source: ArrayLike<number>; readonly position: ArrayLike<number> },
  input: OpenedInput,
): NumberedJudgments {
  if (judgments.length === 0) return { same: [], of: () => undefined };
  const find = findRecords(files, places, input);
  const decided = new Map<string, boolean>();
  const key = (a: number, b: number) => `${Math.min(a, b)} ${Math.max(a, b)}`;
  const pairs = judgments.map(({ left, right, same }) => [find(left), find(right), same] as const);
  for (const [a, b, same] of pairs) decided.set(key(a, b), same);
  const same = pairs.filter(([a, b]) => decided.get(key(a, b)) === true).map(([a, b]) => [a, b] as const);
  refuseContradictions(judgments, pairs, decided, key);
  return { same, of: (a, b) => decided.get(key(a, b)) };
}

/** Records joined by judgments of sameness, directly or through others, may not be judged different. */
function refuseContradictions(
  judgments: readonly Judgment[],
  pairs: readonly (readonly [number, number, boolean])[],
  decided: ReadonlyMap<string, boolean>,
  key: (a: number, b: number) => string,
): void {
  const group = new Map<number, Set<number>>();
  const of = (record: number) => group.get(record) ?? new Set([record]);
  for (const [a, b] of pairs) {
    if (decided.get(key(a, b)) !== true) continue;
    const joined = new Set([...of(a), ...of(b)]);
    for (const record of joined) group.set(record, joined);
  }
  for (const [at, [a, b]] of pairs.entries())
    if (decided.get(key(a, b)) === false && of(a).has(b)) {
      const name = ({ file, row }: RecordReference) => `${file}, row ${row}`;
      const { left, right } = judgments[at] as Judgment;
      throw new SijillError(messages.judgmentsContradict(name(left), name(right)));
    }
}
