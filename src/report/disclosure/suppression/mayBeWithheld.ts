import type { SystemCell } from "../system/index.ts";

/** Only what is printed can be withheld; a cell of boundless cost, such as a zero that is always shown, is not. */
export function mayBeWithheld({ role, cost, need }: SystemCell): boolean {
  return role === "printed" && (need !== null || cost < Number.POSITIVE_INFINITY);
}
