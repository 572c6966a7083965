import { isRefusal, type Refusal, SijillError } from "../../errors/index.ts";
import type { Quantity } from "../../quantities/index.ts";
import { effectsOf } from "./effectsOf.ts";
import { largestMove } from "./largestMove.ts";
import type { Multiverse, MultiverseRow } from "./MultiverseResult.ts";
import { messages } from "./messages.ts";

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** The first is the one that the report takes; none where the data leave nothing to choose for any finding. */
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** Findings on which the choice cannot bear: said with the reason, silence is not taken for an oversight. */
  readonly notApplicable?: readonly NotApplicable[];
}

/** Findings on which a choice cannot bear, and why: the source counts in one unit only, or names no facility. */
export interface NotApplicable {
  /** Ids of findings. */
  readonly findings: readonly string[];
  /** A clause that follows "because". */
  readonly because: string;
}

export interface MultiverseOptions {
  /** Every choice that could reasonably have been made otherwise. */
  readonly choices: readonly Choice[];
  /** The findings under one combination: the option of each choice by its id; or why there is none. */
  readonly compute: (
    selected: Readonly<Record<string, string>>,
  ) => Promise<readonly (Quantity | Refusal)[]> | readonly (Quantity | Refusal)[];
}

/** More combinations than a reader can survey are none. */
const MOST_COMBINATIONS = 1024;

/**
 * Computes the findings of a report under every combination of the choices that were made: the range they span, and
 * which choice moves each of them most. The first combination is the one the report takes. A choice that others would
 * expect and that these data do not leave open is declared all the same, with `notApplicable`.
 *
 * @param options see `MultiverseOptions`
 * @see Steegen, Tuerlinckx, Gelman and Vanpaemel 2016, Increasing transparency through a multiverse analysis
 * @throws SIJILL_MULTIVERSE_CHOICES: no choice, a choice of fewer than two options, a name twice, too many combinations, a
 *   choice that is said not to apply to a finding that is none, or that it moves, or that has neither options nor a reason;
 *   SIJILL_MULTIVERSE_FINDINGS: another number of findings under one combination than under the first
 * @example
 * import { multiverse, type Quantity } from "sijill";
 * const count = (value: number): Quantity => ({
 *   kind: "count", id: "dated", label: "synthetic records", value, unit: "record", period: null,
 *   method: { name: "count of rows" }, inputs: [], nature: "synthetic",
 * });
 * const rule = { id: "date-rule", label: "Dates", options: [{ id: "certain", label: "certain" }, { id: "possible", label: "possible" }] };
 * const { ranges } = await multiverse({ choices: [rule], compute: (selected) => [count(selected["date-rule"] === "certain" ? 10 : 14)] });
 * [ranges[0].reported, ranges[0].lower, ranges[0].upper, ranges[0].mover].join(" ");
 * // → "10 10 14 date-rule"
 */
export async function multiverse({ choices, compute }: MultiverseOptions): Promise<Multiverse> {
  checkChoices(choices);
  const rows: MultiverseRow[] = [];
  let findings: readonly { readonly id: string; readonly label: string }[] | null = null;
  for (const selected of combinations(choices.filter(({ options }) => options.length > 0))) {
    const answers = await compute(selected);
    findings ??= answers.map((answer, at) =>
      isRefusal(answer)
        ? { id: `finding-${at + 1}`, label: answer.question }
        : { id: answer.id, label: answer.label },
    );
    if (answers.length !== findings.length)
      throw new SijillError(
        messages.findingsDiffer(JSON.stringify(selected), findings.length, answers.length),
      );
    rows.push({
      selected,
      values: answers.map((answer, at) => ({
        finding: findings?.[at]?.id ?? "",
        value: isRefusal(answer) || typeof answer.value !== "number" ? null : answer.value,
        reason: isRefusal(answer) ? answer.reasons.join(" ") : null,
      })),
    });
  }
  const known = findings ?? [];
  return {
    kind: "multiverse",
    choices,
    rows,
    ranges: known.map(({ id, label }, at) => rangeOf(id, label, at, rows, choices)),
    effects: effectsOf(
      choices,
      rows,
      known.map(({ id }) => id),
    ),
  };
}

function rangeOf(
  finding: string,
  label: string,
  at: number,
  rows: readonly MultiverseRow[],
  choices: readonly Choice[],
): Multiverse["ranges"][number] {
  const valueIn = (row: MultiverseRow | undefined) => row?.values[at]?.value ?? null;
  const values = rows.flatMap((row) => valueIn(row) ?? []);
  const moved = choices.map(({ id }) => ({ id, by: largestMove(id, rows, at) }));
  const [most] = [...moved].sort((a, b) => b.by - a.by || (a.id < b.id ? -1 : 1));
  return {
    finding,
    label,
    reported: valueIn(rows[0]),
    lower: values.length === 0 ? null : values.reduce((a, b) => Math.min(a, b)),
    upper: values.length === 0 ? null : values.reduce((a, b) => Math.max(a, b)),
    refused: rows.length - values.length,
    mover: most === undefined || most.by === 0 ? null : most.id,
  };
}

function* combinations([first, ...rest]: readonly Choice[]): Generator<Readonly<Record<string, string>>> {
  if (first === undefined) {
    yield {};
    return;
  }
  for (const { id } of first.options)
    for (const others of combinations(rest)) yield { [first.id]: id, ...others };
}

function checkChoices(choices: readonly Choice[]): void {
  const count = choices.reduce((product, { options }) => product * Math.max(options.length, 1), 1);
  const twice = (ids: readonly string[]) => ids.find((id, at) => ids.indexOf(id) < at);
  const repeated =
    twice(choices.map(({ id }) => id)) ??
    choices.map(({ options }) => twice(options.map(({ id }) => id))).find((id) => id !== undefined);
  const few = choices.find(
    ({ options, notApplicable = [] }) =>
      options.length < 2 && (options.length > 0 || notApplicable.length === 0),
  );
  const detail = choices.every(({ options }) => options.length === 0)
    ? "there is none that the data leave open"
    : few !== undefined
      ? `"${few.id}" has fewer than two options`
      : repeated !== undefined
        ? `"${repeated}" is named twice`
        : count > MOST_COMBINATIONS
          ? `they have ${count} combinations, more than ${MOST_COMBINATIONS}`
          : null;
  if (detail !== null) throw new SijillError(messages.choicesInvalid(detail));
}
