import type { WaldReference } from "./wald.ts";

/** Test that two coefficients are both 0, from their covariance. */
export interface JointWald {
  /** b'V⁻¹b. */
  readonly statistic: number;
  readonly degreesOfFreedom: 2;
  /** From χ² with 2 degrees of freedom, or F with 2 and the residual ones where coefficients are compared with t. */
  readonly p: number;
}

/** Null when the covariance is singular: the two cannot be judged together. */
export function jointWald(
  [a, b]: readonly [number, number],
  [[aa, ab], [, bb]]: readonly [readonly [number, number], readonly [number, number]],
  reference: WaldReference,
): JointWald | null {
  const determinant = aa * bb - ab * ab;
  if (!(determinant > 1e-14 * aa * bb)) return null;
  const statistic = (a * a * bb - 2 * a * b * ab + b * b * aa) / determinant;
  // Both tails have closed forms: P(χ²₂ > w) = e^(−w/2), P(F₂,ν > w/2) = (1 + w/ν)^(−ν/2).
  const p =
    reference.type === "normal"
      ? Math.exp(-statistic / 2)
      : Math.exp((-reference.degreesOfFreedom / 2) * Math.log1p(statistic / reference.degreesOfFreedom));
  return { statistic, degreesOfFreedom: 2, p };
}
