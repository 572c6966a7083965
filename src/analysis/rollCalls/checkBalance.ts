import { type DailyState, inFlows, outFlows, type StateNumber, stateNumbers } from "../../records/index.ts";

/** A state whose numbers do not add up. */
export interface Imbalance {
  readonly state: DailyState;
  /** Opening + in − out − deaths. */
  readonly expectedClosing: number;
  readonly closing: number;
  /** Closing − expected: above 0, more persons than the state explains. */
  readonly difference: number;
}

/** What the balance of many states came to: every state is in one of the three. */
export interface BalanceCheck {
  readonly states: number;
  readonly balanced: number;
  readonly unbalanced: readonly Imbalance[];
  /** States with a number missing or without opening or closing, and which numbers those are. */
  readonly notCheckable: readonly { readonly state: DailyState; readonly missing: readonly StateNumber[] }[];
}

/**
 * Whether each state adds up: opening + in − out − deaths = closing, in being arrivals, transfers in and returns from
 * hospital, out being transfers out, transfers to hospital, releases and escapes.
 *
 * A number that the form does not have counts as no movement; a number that is missing makes the state one that cannot
 * be checked, never one that balances. A difference is a finding about the document, not proof of a hidden death.
 *
 * @example
 * import { checkBalance } from "sijill";
 * const source = { file: "states.csv", row: 2 };
 * const { unbalanced } = checkBalance([
 *   { facility: "a", day: "1987-01-01", opening: 100, arrivals: 4, deaths: 1, closing: 101, source },
 * ]);
 * console.log(unbalanced[0]?.expectedClosing, unbalanced[0]?.difference); // → 103 -2
 */
export function checkBalance(states: readonly DailyState[]): BalanceCheck {
  const unbalanced: Imbalance[] = [];
  const notCheckable: { state: DailyState; missing: StateNumber[] }[] = [];
  for (const state of states) {
    const missing = stateNumbers.filter((name) =>
      name === "opening" || name === "closing"
        ? typeof state[name] !== "number"
        : typeof state[name] === "string",
    );
    if (missing.length > 0) {
      notCheckable.push({ state, missing });
      continue;
    }
    const sum = (names: readonly StateNumber[]): number =>
      names.reduce((total, name) => total + numberOr0(state[name]), 0);
    const expectedClosing = sum(["opening", ...inFlows]) - sum([...outFlows, "deaths"]);
    const closing = numberOr0(state.closing);
    if (closing !== expectedClosing)
      unbalanced.push({ state, expectedClosing, closing, difference: closing - expectedClosing });
  }
  return {
    states: states.length,
    balanced: states.length - unbalanced.length - notCheckable.length,
    unbalanced,
    notCheckable,
  };
}

/** Only for numbers of a state in which none is missing: what the form does not have is no movement. */
function numberOr0(value: DailyState[StateNumber]): number {
  return typeof value === "number" ? value : 0;
}
