import type { BalanceCheck, ContinuityCheck } from "../../analysis/index.ts";
import type { DailyStates } from "../../archive/index.ts";

const shown = 5;

/** What checking daily states against themselves came to. */
export interface RollCallChecks {
  readonly balance: BalanceCheck;
  readonly continuity: ContinuityCheck;
}

/** Checks the states of a folder: whether they add up, and whether each day begins as the day before ended. */
export async function checkRollCalls({ states }: DailyStates): Promise<RollCallChecks> {
  const { checkBalance, checkContinuity } = await import("../../analysis/index.ts");
  return { balance: checkBalance(states), continuity: checkContinuity(states) };
}

/** The checks as lines of text, with the first states that do not hold. */
export function checksText({ balance, continuity }: RollCallChecks): string {
  const { states, balanced, unbalanced, notCheckable } = balance;
  const { passages, continuous, discontinuous, interrupted } = continuity;
  return [
    `  states       ${states}: adding up ${balanced}, not adding up ${unbalanced.length}, not checkable ${notCheckable.length}`,
    ...firstOf(unbalanced).map(
      ({ state, closing, expectedClosing }) =>
        `    ${state.facility}, ${state.day}: closing ${closing}, but opening + in − out − deaths is ${expectedClosing} (${state.source.file}, row ${state.source.row})`,
    ),
    `  next days    ${passages}: continuous ${continuous}, not continuous ${discontinuous.length}, not checkable ${continuity.notCheckable}, day missing ${interrupted}`,
    ...firstOf(discontinuous).map(
      ({ facility, day, opening, closingBefore }) =>
        `    ${facility}, ${day}: opening ${opening}, but the day before closed with ${closingBefore}`,
    ),
  ].join("\n");
}

function firstOf<Item>(items: readonly Item[]): readonly Item[] {
  return items.slice(0, shown);
}
