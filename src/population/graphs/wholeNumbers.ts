/** So few numbers are looked at one by one. */
export const FEW = 32;

/** Parts into which a stretch is divided to see where a mode or a quantile may be. */
const PARTS = 16;

/** Whole numbers from one to another, about as far from each other. */
export function spread(from: number, to: number): readonly number[] {
  return Array.from({ length: PARTS + 1 }, (_, i) => from + Math.round((i * (to - from)) / PARTS));
}

/** The whole numbers above one and up to another. */
export function after(below: number, upTo: number): readonly number[] {
  return Array.from({ length: Math.max(0, upTo - below) }, (_, i) => below + 1 + i);
}
