import { type Problem, SijillError } from "../../errors/index.ts";
import type { InputRef, UnitOfCount } from "../../quantities/index.ts";
import type { CaptureInput, CaptureOptions } from "./CaptureInput.ts";
import { type CaptureHistories, type CaptureStratum, MOST_LISTS } from "./Histories.ts";
import { readHistory, recordedBy, writeHistory } from "./history.ts";
import { messages } from "./messages.ts";
import { type HistoryRow, readRows } from "./readRows.ts";

/**
 * Counts persons by the lists that recorded them: what every estimate of a population starts from.
 *
 * Input is checked whole and all that is wrong is named at once: persons given twice, negative counts, counts that are not
 * whole, marks that are neither 0 nor 1, persons on no list, persons on a list that was not active. A person whose stratum
 * is not known is kept, by history, in `withoutStratum`.
 *
 * @param input counts by history, persons with their lists, or a table with one column of 0 and 1 a list
 * @param options.stratum the column of strata, or true to use the `stratum` of cells or persons
 * @param options.activeIn strata in which a list was active; in others it is no part of the table
 * @param options.structuralZeros histories that nobody can have
 * @param options.censored lists that also hold persons who are not sought
 * @throws SIJILL_POPULATION_… with every problem of the input
 *
 * @example
 * import { captureHistories } from "sijill";
 *
 * const histories = captureHistories({
 *   lists: ["register", "families"],
 *   cells: [{ history: "10", count: 60 }, { history: "01", count: 40 }, { history: "11", count: 20 }],
 * });
 * console.log(histories.observed, histories.counts.join(" ")); // → 120 0 60 40 20
 * @evidence test/population/histories/captureHistories.test.ts, cells, persons and tables give one answer; hostile input
 */
export function captureHistories(input: CaptureInput, options: CaptureOptions = {}): CaptureHistories {
  const { lists, rows } = readRows(input, options);
  const problems = listProblems(lists);
  const places = (names: readonly string[], path: string) =>
    names.flatMap((name) => {
      const place = lists.indexOf(name);
      if (place < 0) problems.push(messages.listUnknown(path, name, lists));
      return place < 0 ? [] : [place];
    });
  const structuralZeros = (options.structuralZeros ?? []).flatMap((text) => {
    const history = readHistory(text, lists.length);
    if (history === null || history === 0) problems.push(messages.structuralZeroSingle(text));
    return history === null ? [] : [history];
  });
  const censored = places(options.censored ?? [], "options.censored");
  places(Object.keys(options.activeIn ?? {}), "options.activeIn");
  const stratified = options.stratum !== undefined && options.stratum !== false;
  if (options.activeIn !== undefined && !stratified) problems.push(messages.activeWithoutStrata());
  throwAll(problems);
  const shared = {
    unit: ("columns" in input && "unit" in input ? input.unit : "person") as UnitOfCount,
    inputs: "inputs" in input ? input.inputs : ([] as readonly InputRef[]),
    structuralZeros: [...new Set(structuralZeros)].sort((a, b) => a - b),
    censoredLists: [...new Set(censored)].sort((a, b) => a - b),
  };
  const counts = tally(rows, lists.length);
  for (const zero of shared.structuralZeros)
    if (counts[zero] !== 0)
      problems.push(messages.structuralZeroFilled(writeHistory(zero, lists.length), counts[zero] ?? 0));
  throwAll(problems);
  const whole: CaptureHistories = {
    kind: "capture-histories",
    lists,
    counts,
    observed: counts.reduce((sum, count) => sum + count, 0),
    ...shared,
    strata: null,
    withoutStratum: null,
  };
  if (!stratified) return whole;
  const names = [...new Set(rows.flatMap(({ stratum }) => stratum ?? []))].sort();
  const strata = names.map((name) =>
    stratumOf(
      name,
      whole,
      rows.filter(({ stratum }) => stratum === name),
      options.activeIn ?? {},
      problems,
    ),
  );
  throwAll(problems);
  const unknown = rows.filter(({ stratum }) => stratum === null);
  return { ...whole, strata, withoutStratum: tally(unknown, lists.length) };
}

/** The histories of persons on some of the lists, by the places of those lists; who is on none of them is left out. */
export function onLists(histories: CaptureHistories, kept: readonly number[]): CaptureHistories {
  const within = (history: number) =>
    kept.reduce((sum, place, at) => sum + (((history >> place) & 1) === 1 ? 2 ** at : 0), 0);
  const counts = new Array<number>(2 ** kept.length).fill(0);
  for (const [history, count] of histories.counts.entries()) {
    const reduced = within(history);
    if (reduced > 0) counts[reduced] = (counts[reduced] ?? 0) + count;
  }
  const possible = new Set(
    histories.counts.flatMap((_, history) =>
      histories.structuralZeros.includes(history) ? [] : [within(history)],
    ),
  );
  return {
    ...histories,
    lists: kept.map((place) => histories.lists[place] as string),
    counts,
    observed: counts.reduce((sum, count) => sum + count, 0),
    // A history is impossible among fewer lists only when every history that becomes it was.
    structuralZeros: counts.flatMap((_, history) => (history > 0 && !possible.has(history) ? [history] : [])),
    censoredLists: histories.censoredLists.flatMap((place) => {
      const at = kept.indexOf(place);
      return at < 0 ? [] : [at];
    }),
    strata: null,
    withoutStratum: null,
  };
}

function stratumOf(
  name: string,
  whole: CaptureHistories,
  rows: readonly HistoryRow[],
  activeIn: Readonly<Record<string, readonly string[]>>,
  problems: Problem[],
): CaptureStratum {
  const counts = tally(rows, whole.lists.length);
  const isActive = (list: string) => activeIn[list]?.includes(name) ?? true;
  for (const [place, list] of whole.lists.entries()) {
    const recorded = recordedBy(counts, 2 ** place);
    if (!isActive(list) && recorded > 0) problems.push(messages.inactiveList(list, name, recorded));
  }
  const kept = whole.lists.flatMap((list, place) => (isActive(list) ? [place] : []));
  return {
    name,
    histories: onLists(
      { ...whole, counts, observed: counts.reduce((sum, count) => sum + count, 0), strata: null },
      kept,
    ),
    inactiveLists: whole.lists.filter((list) => !isActive(list)),
  };
}

function listProblems(lists: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  if (lists.length === 0) problems.push(messages.listsNone());
  if (lists.length > MOST_LISTS) problems.push(messages.listsTooMany(lists.length, MOST_LISTS));
  for (const [place, name] of lists.entries())
    if (lists.indexOf(name) !== place) problems.push(messages.listTwice(name));
  return problems;
}

function tally(rows: readonly HistoryRow[], lists: number): readonly number[] {
  const counts = new Array<number>(2 ** lists).fill(0);
  for (const { history, count } of rows) counts[history] = (counts[history] ?? 0) + count;
  return counts;
}

function throwAll([first, ...others]: readonly Problem[]): void {
  if (first !== undefined) throw new SijillError([first, ...others]);
}
