import { SijillError } from "../../errors/index.ts";
import { requireCount, requireOption } from "../arguments.ts";
import { messages as argumentMessages } from "../messages.ts";

/**
 * Where the standard errors come from.
 * - "model": the inverse Fisher information; right when the variance is that of the family and observations are independent.
 * - "robust": sandwich with the observed scatter (HC0); with `adjust`, times n/(n − k) (HC1).
 * - "newey-west": the sandwich with Bartlett weights 1 − l/(lag + 1) for neighbours in time; `lag` defaults to
 *   ⌊4 (n/100)^(2/9)⌋ (Newey & West 1994), `adjust` multiplies by n/(n − k).
 */
export type CovarianceChoice =
  | "model"
  | "robust"
  | { readonly type: "model" }
  | { readonly type: "robust"; readonly adjust?: boolean }
  | { readonly type: "newey-west"; readonly lag?: number; readonly adjust?: boolean };

/** The choice with nothing left open. */
export type SettledCovariance =
  | { readonly type: "model" }
  | { readonly type: "robust"; readonly adjust: boolean }
  | { readonly type: "newey-west"; readonly lag: number; readonly adjust: boolean };

export function requireCovariance(path: string, choice: CovarianceChoice, observations: number): void {
  const type = typeof choice === "string" ? choice : choice.type;
  requireOption(path, type, ["model", "robust", "newey-west"]);
  if (typeof choice === "string" || choice.type !== "newey-west" || choice.lag === undefined) return;
  requireCount(`${path}.lag`, choice.lag);
  if (choice.lag >= observations)
    throw new SijillError(
      argumentMessages.outOfRange(`${path}.lag`, choice.lag, `a lag below the ${observations} observations`),
    );
}

export function settleCovariance(choice: CovarianceChoice, observations: number): SettledCovariance {
  if (choice === "model" || choice === "robust") return settleCovariance({ type: choice }, observations);
  if (choice.type === "model") return { type: "model" };
  const adjust = choice.adjust ?? false;
  if (choice.type === "robust") return { type: "robust", adjust };
  return { type: "newey-west", lag: choice.lag ?? defaultLag(observations), adjust };
}

function defaultLag(observations: number): number {
  return Math.min(observations - 1, Math.floor(4 * (observations / 100) ** (2 / 9)));
}
