import { type Bits, ones } from "./bits.ts";

/**
 * Dice coefficient of two codes: twice the ones they share over all their ones, 0 to 1; 0 when neither has any (Dice
 * 1945, Measures of the amount of ecologic association between species).
 *
 * @example
 * import { dice } from "sijill";
 * console.log(dice(Uint32Array.of(0b1110), Uint32Array.of(0b0111)).toFixed(3)); // → 0.667
 */
export function dice(a: Bits, b: Bits): number {
  let shared = 0;
  let all = 0;
  for (let i = 0; i < a.length; i++) {
    const x = a[i] as number;
    const y = b[i] as number;
    shared += ones(x & y);
    all += ones(x) + ones(y);
  }
  return all === 0 ? 0 : (2 * shared) / all;
}
