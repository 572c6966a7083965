/**
 * Variance of a proportion over that of a simple random sample of as many elements, without replacement where the
 * population is known (R's svymean with deff). Null where a simple random sample would have none.
 */
export function designEffect(
  variance: number,
  p: number,
  observations: number,
  population: number | null,
): number | null {
  const correction = population === null ? 1 : 1 - observations / population;
  const simple = (p * (1 - p) * correction) / (observations - 1);
  return simple > 0 ? variance / simple : null;
}
