import { negativeBinomial } from "../../statistics/index.ts";
import type { LatentClassData, LatentClassSettings } from "./LatentClassData.ts";

/** The log posterior of the parameters of a latent class model, without constants, and its gradient. */
export interface LatentClassPosterior {
  /** Numbers in a vector of parameters: a logit for every class and list, then the logits of the sticks but the last. */
  readonly size: number;
  /**
   * Writes the gradient; −∞ where a recorded history has no probability.
   *
   * @param heat the power of the likelihood: 1 is the posterior, 0 the prior
   */
  at(parameters: Float64Array, gradient: Float64Array, heat: number): number;
  /** The log-likelihood at the last point asked for. */
  likelihood(): number;
  /** Chance that a person is on no list, over that of being on one, at the last point asked for. */
  unseenOdds(): number;
}

/**
 * Bayesian non-parametric latent classes (Manrique-Vallier 2016, Biometrics 72, 1246–1254): within a class lists are
 * independent; V_k ~ Beta(1, α) break the stick of the class weights, α ~ Gamma(shape, rate), λ_jk uniform, p(N) ∝ 1/N.
 *
 * N, the classes of the persons and α are integrated out, which leaves Σ y_w log p_w − n log(1 − p₀) and, for the sticks,
 * Σ log V_k − (shape + K − 1) log(rate − Σ log(1 − V_k)) on the scale of logits. The gradient is that of the EM algorithm:
 * expected persons on a list in a class, less expected persons of the class times the chance.
 */
export function latentClassPosterior(
  { lists, histories, counts, observed: recorded }: LatentClassData,
  { classes, alphaShape, alphaRate }: Omit<LatentClassSettings, "cap">,
): LatentClassPosterior {
  const cells = counts.length;
  const sticks = classes * lists;
  const chance = new Float64Array(sticks);
  const odds = new Float64Array(sticks);
  const weight = new Float64Array(classes);
  const missed = new Float64Array(classes);
  const stick = new Float64Array(Math.max(0, classes - 1));
  const share = new Float64Array(classes);
  const onList = new Float64Array(sticks);
  const inClass = new Float64Array(classes);
  const shape = alphaShape + classes - 1;
  let logOdds = 0;
  let logLikelihood = 0;

  /** Class weights, chances, and the chance to be missed, from the parameters; returns the log prior. */
  const unpack = (parameters: Float64Array): number => {
    let prior = 0;
    let broken = 0;
    let rest = 0;
    for (let k = 0; k < classes; k++) {
      let missedLog = 0;
      for (let j = k * lists; j < (k + 1) * lists; j++) {
        const exponential = Math.exp(parameters[j] as number);
        const sum = 1 + exponential;
        odds[j] = exponential;
        chance[j] = exponential / sum;
        const log = Math.log(sum);
        missedLog -= log;
        prior += (parameters[j] as number) - 2 * log;
      }
      missed[k] = missedLog;
      if (k === classes - 1) {
        weight[k] = Math.exp(rest);
        break;
      }
      const a = parameters[sticks + k] as number;
      const logWhole = a > 0 ? -Math.log1p(Math.exp(-a)) : a - Math.log1p(Math.exp(a));
      const logRest = logWhole - a;
      stick[k] = Math.exp(logWhole);
      weight[k] = Math.exp(rest + logWhole);
      rest += logRest;
      broken -= logRest;
      prior += logWhole;
    }
    return prior - shape * Math.log(alphaRate + broken) * (classes > 1 ? 1 : 0);
  };

  return {
    size: sticks + classes - 1,
    at(parameters, gradient, heat) {
      const observed = heat * recorded;
      const prior = unpack(parameters);
      let value = 0;
      let seen = 0;
      for (let k = 0; k < classes; k++) seen -= (weight[k] as number) * Math.expm1(missed[k] as number);
      onList.fill(0);
      // Persons that no list recorded, by class, as expected.
      for (let k = 0; k < classes; k++) {
        const none = Math.exp(missed[k] as number);
        inClass[k] = (observed * (weight[k] as number) * none) / seen;
        // From here on: weight times the chance of no list; a history multiplies it by the odds of its lists.
        missed[k] = (weight[k] as number) * none;
      }
      for (let w = 0; w < cells; w++) {
        const history = histories[w] as number;
        let sum = 0;
        for (let k = 0; k < classes; k++) {
          let product = missed[k] as number;
          const from = k * lists;
          for (let j = 0; j < lists; j++) if ((history >> j) & 1) product *= odds[from + j] as number;
          share[k] = product;
          sum += product;
        }
        const count = heat * (counts[w] as number);
        value += count * Math.log(sum);
        const factor = count / sum;
        for (let k = 0; k < classes; k++) {
          const persons = factor * (share[k] as number);
          inClass[k] = (inClass[k] as number) + persons;
          const from = k * lists;
          for (let j = 0; j < lists; j++)
            if ((history >> j) & 1) onList[from + j] = (onList[from + j] as number) + persons;
        }
      }
      value -= observed * Math.log(seen);
      logLikelihood = value / heat;
      value += prior;
      logOdds = Math.log(Math.max(0, 1 - seen)) - Math.log(seen);
      if (!Number.isFinite(value)) return Number.NEGATIVE_INFINITY;
      writeGradient(gradient);
      return value;
    },
    likelihood: () => logLikelihood,
    unseenOdds: () => Math.exp(logOdds),
  };

  function writeGradient(gradient: Float64Array): void {
    let broken = 0;
    for (let k = 0; k < classes - 1; k++) broken -= Math.log1p(-(stick[k] as number));
    const concentration = shape / (alphaRate + broken);
    let later = 0;
    for (let k = classes - 1; k >= 0; k--) {
      const persons = inClass[k] as number;
      for (let j = k * lists; j < (k + 1) * lists; j++) {
        const p = chance[j] as number;
        gradient[j] = (onList[j] as number) - persons * p + 1 - 2 * p;
      }
      if (k < classes - 1) {
        const v = stick[k] as number;
        gradient[sticks + k] = persons * (1 - v) - v * later + (1 - v) - concentration * v;
      }
      later += persons;
    }
  }
}

/**
 * Log probability that the number of unseen, negative binomial given the parameters, is at most `cap` times the recorded:
 * LCMCR draws it again and again until it is, which is a prior that nobody sees.
 */
export function logWithinCap(odds: number, observed: number, cap: number): number {
  const mean = observed * odds;
  const most = Math.floor(cap * observed);
  const spread = Math.sqrt(mean * (1 + odds)) + 1;
  if (mean + 10 * spread < most) return 0;
  if (mean - 30 * spread > most || mean > 1e15) return Number.NEGATIVE_INFINITY;
  return negativeBinomial.cdf(most, observed, mean, { log: true });
}
