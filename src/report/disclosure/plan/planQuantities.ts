import { SijillError } from "../../../errors/index.ts";
import { lineageSources, type Quantity, type Selection } from "../../../quantities/index.ts";
import { finestAllowed, isDimension, levelOfSpan, ownLevel, rankOf } from "../coarsening/index.ts";
import { isCounted } from "../facts/index.ts";
import { messages } from "../messages.ts";
import type { CoarsenedDimension, Profile } from "../profiles/index.ts";
import type { QuantityPlan, Withholding } from "./DisclosurePlan.ts";

/** True when the records of a selection are no finer than the profile shows. */
export function isAllowed({ where, period }: Omit<Selection, "dataset">, rules: Profile): boolean {
  const own: Partial<Record<CoarsenedDimension, string>> = {};
  for (const [dimension, values] of Object.entries(where))
    if (isDimension(dimension)) own[dimension] = ownLevel(dimension, values);
  if (period !== undefined) {
    const span = levelOfSpan(period.from, period.to);
    if (own.time === undefined || rankOf("time", span) < rankOf("time", own.time)) own.time = span;
  }
  const together = Object.keys(own) as CoarsenedDimension[];
  const allowed = finestAllowed(rules, together);
  return together.every((dimension) => {
    const least = allowed[dimension];
    return least === undefined || rankOf(dimension, own[dimension] ?? "") >= rankOf(dimension, least);
  });
}

export interface QuantityDecisions {
  readonly rules: Profile;
  readonly isProtected: (quantity: Quantity) => boolean;
  /** Why the policy withholds a quantity. */
  readonly isWithheldByPolicy: (id: string) => boolean;
  /** What is known of the cell of a counted quantity; null when its cell is shown. */
  readonly withheldCount: (id: string) => { readonly why: Withholding; readonly below: number | null } | null;
  /** True when a table is shown whole, at its own levels and with no cell withheld; null when there is no such table. */
  readonly isShownWhole: (table: string) => boolean | null;
}

/**
 * Decides for every protected quantity whether it is shown: a count by its cell, everything else by what it was made
 * from, as far down as that goes. A figure that nobody traces, or that was made from what the analysis does not return,
 * is withheld.
 *
 * @throws SIJILL_DISCLOSURE_DERIVATION_CIRCULAR, SIJILL_DISCLOSURE_DERIVATION_WRONG
 */
export function planQuantities(
  quantities: readonly Quantity[],
  decisions: QuantityDecisions,
): ReadonlyMap<string, QuantityPlan> {
  const byId = new Map(quantities.map((quantity) => [quantity.id, quantity]));
  const plans = new Map<string, QuantityPlan>();
  const shown = (id: string): QuantityPlan => ({ id, state: "shown", why: null, below: null });
  const withheld = (id: string, why: Withholding, below: number | null = null): QuantityPlan => ({
    id,
    state: "withheld",
    why,
    below,
  });

  const decide = (id: string, above: readonly string[]): QuantityPlan => {
    const known = plans.get(id);
    if (known !== undefined) return known;
    const quantity = byId.get(id);
    if (quantity === undefined) {
      const isWhole = decisions.isShownWhole(id);
      return isWhole === true ? shown(id) : withheld(id, isWhole === null ? "untraced" : "follows");
    }
    if (above.includes(id)) return fail(messages.derivationCircular(id));
    const plan = decideOne(quantity, (other) => decide(other, [...above, id]));
    plans.set(id, plan);
    return plan;
  };

  const decideOne = (quantity: Quantity, decideOther: (id: string) => QuantityPlan): QuantityPlan => {
    const { id, lineage } = quantity;
    if (decisions.isWithheldByPolicy(id)) return withheld(id, "policy");
    if (!decisions.isProtected(quantity) || quantity.kind === "withheld") return shown(id);
    if (quantity.kind === "date")
      return decisions.rules.dates === "day"
        ? shown(id)
        : { id, state: "coarsened", why: "too-fine", below: null };
    if (decisions.rules.smallNumbers === null) return shown(id);
    if (isCounted(quantity)) {
      // A lower limit of its own would be one more count, of nobody knows which records.
      const lowest = quantity.bounds?.lower ?? quantity.value;
      if (lowest !== quantity.value) return withheld(id, "untraced");
      if (!isAllowed(quantity.lineage.selection, decisions.rules)) return withheld(id, "too-fine");
      const cell = decisions.withheldCount(id);
      return cell === null ? shown(id) : withheld(id, cell.why, cell.below);
    }
    if (lineage === undefined || lineage.kind === "count") return withheld(id, "untraced");
    const sources = lineageSources(lineage).map(decideOther);
    if (sources.some(({ why }) => why === "untraced")) return withheld(id, "untraced");
    if (sources.some(({ state }) => state === "withheld")) return withheld(id, "follows");
    checkArithmetic(quantity, byId);
    return shown(id);
  };

  for (const id of [...byId.keys()].sort()) decide(id, []);
  return plans;
}

/** A figure that is not what it says it was made from could carry any number out. */
function checkArithmetic(quantity: Quantity, byId: ReadonlyMap<string, Quantity>): void {
  const { id, lineage, value } = quantity;
  if (typeof value !== "number" || lineage === undefined) return;
  const of = (other: string) => {
    const found = byId.get(other)?.value;
    return typeof found === "number" ? found : Number.NaN;
  };
  const computed =
    lineage.kind === "sum"
      ? lineage.of.reduce((sum, { quantity: other, times }) => sum + times * of(other), 0)
      : lineage.kind === "quotient"
        ? of(lineage.numerator) / of(lineage.denominator)
        : value;
  if (Math.abs(computed - value) > 1e-9 * Math.max(1, Math.abs(value)) || Number.isNaN(computed))
    fail(messages.derivationWrong(id, value, computed));
}

function fail(problem: ConstructorParameters<typeof SijillError>[0]): never {
  throw new SijillError(problem);
}
