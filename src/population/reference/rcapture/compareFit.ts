import { asymptoticBias, type FitAsInR, standardErrorAsInR } from "../glmAsInR.ts";
import type { ForeignResult } from "../PopulationCheck.ts";
import { answersIn } from "../readFields.ts";
import type { Tally } from "../Tally.ts";

export const TOLERANCE = 1e-6;
export const NO_MAXIMUM = "the likelihood has no maximum, so what R prints is where it stopped";
const LAST_WEIGHTS = "R takes its standard error from the weights before its last step; with those it agrees";

/** What a fit of this library says, in the terms of Rcapture. */
export interface FitNumbers {
  readonly abundance: number;
  readonly standardError: number;
  readonly deviance: number;
  readonly degreesOfFreedom: number;
  readonly aic: number;
  readonly bic: number;
  /** True when coefficients are at −∞, where R stops somewhere on the way. */
  readonly isOnBoundary?: boolean;
}

/**
 * Every number of one fit. Where Rcapture itself flags its fit as not good (infoFit) and ours differs, ours must be the
 * better: its deviance not above R's. Where there is none of ours, that is listed.
 *
 * @returns whether the numbers were compared one by one
 */
export function compareFit(
  name: string,
  fit: FitNumbers | null,
  row: ForeignResult,
  tally: Tally,
  inR: () => FitAsInR | null,
  errorInR: (fit: FitAsInR) => number = standardErrorAsInR,
): boolean {
  const isFlagged = row.infoFit !== 0;
  if (fit === null) {
    const flag = isFlagged ? ", and Rcapture itself flags the fit as not good (infoFit)" : "";
    tally.aside(`refused here: ${NO_MAXIMUM}${flag}`, answersIn(row));
    return false;
  }
  if (isFlagged && !(Math.abs(fit.abundance / row.abundance - 1) <= TOLERANCE)) {
    const isBetter = fit.deviance <= row.deviance + 1e-9 * (1 + row.deviance);
    tally.holds(
      `${name}: the deviance is ${fit.deviance}, above R's ${row.deviance}, though Rcapture flags its fit`,
      isBetter,
    );
    tally.aside(
      "Rcapture flags its fit as not good (infoFit), and the sizes differ: R stopped before the maximum, for the deviance here is not above R's",
      answersIn(row) - 1,
    );
    return false;
  }
  tally.near(`${name} abundance`, fit.abundance, row.abundance, TOLERANCE);
  // R ends its steps when the deviance changes by less than 1e-8 of (deviance + 0.1).
  tally.near(`${name} deviance`, fit.deviance, row.deviance, TOLERANCE, 0.1);
  tally.near(`${name} AIC`, fit.aic, row.AIC, TOLERANCE);
  tally.near(`${name} BIC`, fit.bic, row.BIC, TOLERANCE);
  if (typeof row.df === "number") tally.same(`${name} degrees of freedom`, fit.degreesOfFreedom, row.df);
  const off = Math.abs(fit.standardError / row.stderr - 1);
  const theirs = off <= TOLERANCE && row.bias === undefined ? null : inR();
  const ours = off <= TOLERANCE || theirs === null ? fit.standardError : errorInR(theirs);
  tally.near(`${name} standard error`, ours, row.stderr, TOLERANCE);
  if (off > TOLERANCE) tally.note(LAST_WEIGHTS);
  if (fit.isOnBoundary === true && typeof row.bias === "number")
    tally.aside("the bias of a model with coefficients at −∞, which depends on where R stopped");
  else compareBias(name, theirs, row, tally);
  return true;
}

/** R's own formula from R's own steps: cancellation leaves it fewer digits than the size. */
function compareBias(name: string, theirs: FitAsInR | null, row: ForeignResult, tally: Tally): void {
  if (typeof row.bias !== "number" || theirs === null || /Mb/.test(name)) return;
  tally.near(`${name} bias`, asymptoticBias(theirs), row.bias, 1e-4, 1e-4 * row.abundance);
}
