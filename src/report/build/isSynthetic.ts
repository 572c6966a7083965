import type { Ledger } from "../ledger/index.ts";

/** One made-up figure is enough to mark every page. */
export function isSynthetic({ quantities, tables }: Ledger): boolean {
  return [...quantities, ...tables].some((item) => item.nature === "synthetic");
}
