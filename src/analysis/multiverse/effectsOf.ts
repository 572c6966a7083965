import { SijillError } from "../../errors/index.ts";
import { largestMove } from "./largestMove.ts";
import type { ChoiceEffect, MultiverseRow } from "./MultiverseResult.ts";
import { messages } from "./messages.ts";
import type { Choice } from "./multiverse.ts";

/**
 * What every choice does to every finding. What an analysis says of a choice that does not apply is compared with the
 * findings: it may not move one, and may not decide whether one can be computed.
 *
 * @throws SIJILL_MULTIVERSE_CHOICES
 */
export function effectsOf(
  choices: readonly Choice[],
  rows: readonly MultiverseRow[],
  findings: readonly string[],
): readonly ChoiceEffect[] {
  return choices.flatMap((choice) => {
    checkNames(choice, findings);
    return findings.map((finding, at) => effectOf(choice, finding, rows, at));
  });
}

function effectOf(
  { id: choice, options, notApplicable = [] }: Choice,
  finding: string,
  rows: readonly MultiverseRow[],
  at: number,
): ChoiceEffect {
  const because = notApplicable.find(({ findings }) => findings.includes(finding))?.because;
  const moves = largestMove(choice, rows, at);
  const refused = options.flatMap((option) => refusalUnder(choice, option.id, rows, at));
  if (because === undefined) {
    if (options.length === 0)
      throw invalid(`"${choice}" has no options, and no reason why it does not apply to "${finding}"`);
    return { kind: "applies", choice, finding, moves, refused };
  }
  if (moves > 0 || (refused.length > 0 && refused.length < options.length))
    throw invalid(`"${choice}" is said not to apply to "${finding}", and changes it`);
  return { kind: "not-applicable", choice, finding, because };
}

/** The reason, when a finding can be computed under no combination with an option. */
function refusalUnder(choice: string, option: string, rows: readonly MultiverseRow[], at: number) {
  const values = rows.filter(({ selected }) => selected[choice] === option).map(({ values }) => values[at]);
  const [first] = values;
  return values.every((one) => one?.value === null) && first?.reason != null
    ? [{ option, reason: first.reason }]
    : [];
}

function checkNames({ id, notApplicable = [] }: Choice, findings: readonly string[]): void {
  const named = notApplicable.flatMap((one) => one.findings);
  const unknown = named.find((one) => !findings.includes(one));
  if (unknown !== undefined)
    throw invalid(`"${id}" is said not to apply to "${unknown}", which is none of the findings`);
}

const invalid = (detail: string) => new SijillError(messages.choicesInvalid(detail));
