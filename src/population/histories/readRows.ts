import { type Problem, SijillError } from "../../errors/index.ts";
import type { Cell, Table } from "../../quantities/index.ts";
import type { CaptureCells, CapturedPersons, CaptureInput, CaptureOptions } from "./CaptureInput.ts";
import { readHistory } from "./history.ts";
import { messages } from "./messages.ts";

/** One row of whatever input: so many persons with a history. */
export interface HistoryRow {
  readonly history: number;
  readonly count: number;
  readonly stratum: string | null;
}

export interface HistoryRows {
  readonly lists: readonly string[];
  readonly rows: readonly HistoryRow[];
}

/** Largest count one history may have: more persons than any list of deaths could hold. */
const MOST = 1_000_000_000;

/** Brings cells, persons or a table into one form. @throws every problem of the input at once */
export function readRows(input: CaptureInput, options: CaptureOptions): HistoryRows {
  const problems: Problem[] = [];
  const read =
    "cells" in input
      ? readCells(input, problems)
      : "persons" in input
        ? readPersons(input, problems)
        : readTable(input, options, problems);
  const [first, ...others] = problems;
  if (first !== undefined) throw new SijillError([first, ...others]);
  return read;
}

function readCells({ lists, cells }: CaptureCells, problems: Problem[]): HistoryRows {
  const seen = new Set<string>();
  const rows = cells.flatMap((cell, at): HistoryRow[] => {
    const path = `cells[${at}]`;
    const history = readHistory(String(cell.history), lists.length);
    const key = `${cell.history} ${cell.stratum ?? ""}`;
    if (history === null) problems.push(messages.historyInvalid(path, String(cell.history), lists.length));
    else if (history === 0) problems.push(messages.historyOfNobody(path, cell.count));
    else if (seen.has(key)) problems.push(messages.cellTwice(path, String(cell.history)));
    seen.add(key);
    checkCount(`${path}.count`, cell.count, problems);
    return history === null || history === 0
      ? []
      : [{ history, count: cell.count, stratum: cell.stratum ?? null }];
  });
  return { lists, rows };
}

function readPersons({ lists, persons }: CapturedPersons, problems: Problem[]): HistoryRows {
  const places = new Map(lists.map((name, place) => [name, place]));
  const first = new Map<string, number>();
  const rows = persons.flatMap((person, at): HistoryRow[] => {
    const path = `persons[${at}]`;
    const earlier = first.get(person.id);
    if (earlier !== undefined) problems.push(messages.personTwice(path, person.id, `persons[${earlier}]`));
    else first.set(person.id, at);
    let history = 0;
    for (const name of person.on) {
      const place = places.get(name);
      if (place === undefined) problems.push(messages.listUnknown(`${path}.on`, name, lists));
      else history |= 1 << place;
    }
    if (person.on.length === 0) problems.push(messages.historyOfNobody(path, 1));
    return history === 0 ? [] : [{ history, count: 1, stratum: person.stratum ?? null }];
  });
  return { lists, rows };
}

function readTable(
  { rows: all, columns }: Pick<Table, "rows" | "columns">,
  options: CaptureOptions,
  problems: Problem[],
): HistoryRows {
  const names = columns.map(({ name }) => name);
  const countColumn = options.count ?? "count";
  const stratumColumn = typeof options.stratum === "string" ? options.stratum : undefined;
  const hasCount = names.includes(countColumn);
  const lists =
    options.lists ??
    names.filter(
      (name) => name !== countColumn && name !== stratumColumn && all.every((row) => isMark(row[name])),
    );
  for (const name of [
    ...lists,
    ...(options.count === undefined ? [] : [options.count]),
    ...(stratumColumn === undefined ? [] : [stratumColumn]),
  ])
    if (!names.includes(name)) problems.push(messages.columnMissing(name, names));
  const rows = all.flatMap((row, at): HistoryRow[] => {
    let history = 0;
    for (const [place, name] of lists.entries()) {
      const mark = row[name];
      if (!isMark(mark)) problems.push(messages.markInvalid(`rows[${at}]`, name, mark ?? null));
      else if (Number(mark) === 1) history |= 1 << place;
    }
    const count = hasCount ? row[countColumn] : 1;
    checkCount(`rows[${at}].${countColumn}`, count ?? null, problems);
    if (typeof count !== "number") return [];
    if (history === 0) {
      if (count !== 0) problems.push(messages.historyOfNobody(`rows[${at}]`, count));
      return [];
    }
    const stratum = stratumColumn === undefined ? null : (row[stratumColumn] ?? null);
    return [{ history, count, stratum: stratum === null || stratum === "" ? null : String(stratum) }];
  });
  return { lists, rows };
}

const isMark = (cell: Cell | undefined): boolean =>
  cell === 0 || cell === 1 || cell === true || cell === false;

function checkCount(path: string, count: unknown, problems: Problem[]): void {
  if (typeof count !== "number" || !Number.isFinite(count)) problems.push(messages.countMissing(path, count));
  else if (count < 0) problems.push(messages.countNegative(path, count));
  else if (!Number.isInteger(count)) problems.push(messages.countNotWhole(path, count));
  else if (count > MOST) problems.push(messages.countTooLarge(path, count, MOST));
}
