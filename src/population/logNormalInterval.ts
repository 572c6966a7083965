import { normal } from "../statistics/index.ts";

/**
 * Interval on the logarithm of the unseen (Chao 1987, Biometrics 43, 783–791): n + (N − n)/C to n + (N − n) C, with
 * C = exp(z √log(1 + s²/(N − n)²)). Never below the recorded.
 */
export function logNormalInterval(
  recorded: number,
  size: number,
  standardError: number,
  level: number,
): { readonly lower: number; readonly upper: number } {
  const unseen = size - recorded;
  if (unseen <= 0) return { lower: recorded, upper: recorded };
  const z = normal.quantile((1 + level) / 2);
  const factor = Math.exp(z * Math.sqrt(Math.log1p((standardError / unseen) ** 2)));
  return { lower: recorded + unseen / factor, upper: recorded + unseen * factor };
}
