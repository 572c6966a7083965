import {
  logFactorial,
  sumLogarithms,
  sumReciprocalSquares,
  sumReciprocals,
  sumShares,
  sumSquareShares,
} from "../risingFactorial.ts";

/** The likelihood of θ for given means. Equal counts share one sum. */
export class ThetaProfile {
  private readonly counts: readonly (readonly [count: number, times: number])[];
  private readonly response: Float64Array;

  constructor(response: Float64Array) {
    this.response = response;
    const times = new Map<number, number>();
    for (const y of response) times.set(y, (times.get(y) ?? 0) + 1);
    this.counts = [...times].filter(([y]) => y > 0).sort(([a], [b]) => a - b);
  }

  /** The part of the log-likelihood that depends on θ and the counts only, beside `LogLinearState.kernel`. */
  constant(theta: number): number {
    return this.total(sumLogarithms, theta);
  }

  /** Σ log y!. */
  logFactorials(): number {
    return this.counts.reduce((sum, [y, times]) => sum + times * logFactorial(y), 0);
  }

  /** ∂ℓ/∂θ. */
  score(theta: number, mu: Float64Array): number {
    if (theta < mean(mu)) {
      let sum = this.total(sumReciprocals, theta);
      for (let i = 0; i < mu.length; i++) {
        const m = mu[i] as number;
        sum += (m - (this.response[i] as number)) / (m + theta) - Math.log1p(m / theta);
      }
      return sum;
    }
    // Towards the Poisson the terms of first order in 1/θ cancel between the three parts: they are taken out of each.
    let sum = -this.total(sumShares, theta);
    for (let i = 0; i < mu.length; i++) {
      const m = mu[i] as number;
      sum += theta * excessOverLogarithm(m / theta) + (((this.response[i] as number) - m) * m) / (theta + m);
    }
    return sum / theta;
  }

  /** −∂²ℓ/∂θ², the observed information of θ alone. */
  information(theta: number, mu: Float64Array): number {
    if (theta < mean(mu)) {
      let sum = this.total(sumReciprocalSquares, theta);
      for (let i = 0; i < mu.length; i++) {
        const m = mu[i] as number;
        const both = theta + m;
        sum -= m / theta / both + ((this.response[i] as number) - m) / (both * both);
      }
      return sum;
    }
    // Here the terms of second order cancel.
    let sum = -this.total(sumSquareShares, theta);
    for (let i = 0; i < mu.length; i++) {
      const m = mu[i] as number;
      const share = m / (theta + m);
      sum += m * share + ((this.response[i] as number) - m) * share * (1 + theta / (theta + m));
    }
    return sum / (theta * theta);
  }

  private total(term: (theta: number, y: number) => number, theta: number): number {
    return this.counts.reduce((sum, [y, times]) => sum + times * term(theta, y), 0);
  }

  /** θ with a score of 0 near a start, by Newton's method on log θ kept inside a growing bracket. */
  maximise(start: number, mu: Float64Array): number {
    let low = 0;
    let high = Number.POSITIVE_INFINITY;
    let theta = start;
    for (let i = 0; i < 200; i++) {
      const score = this.score(theta, mu);
      if (score > 0) low = theta;
      else high = theta;
      const curvature = theta * theta * this.information(theta, mu) - theta * score;
      let logStep = curvature > 0 ? (theta * score) / curvature : Math.sign(score);
      logStep = Math.max(-2, Math.min(2, logStep));
      let next = theta * Math.exp(logStep);
      if (next <= low || next >= high) next = Number.isFinite(high) && low > 0 ? Math.sqrt(low * high) : next;
      if (Math.abs(next / theta - 1) < 1e-8 || next > 1e15) return next;
      theta = next;
    }
    return theta;
  }
}

/** x − log(1 + x) for x ≥ 0, without cancellation near 0. */
function excessOverLogarithm(x: number): number {
  if (x > 0.1) return x - Math.log1p(x);
  let sum = 0;
  let power = x * x;
  for (let k = 2; k < 30; k++) {
    const before = sum;
    sum += power / k;
    if (sum === before) break;
    power *= -x;
  }
  return sum;
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
