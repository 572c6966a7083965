import type { Quantity } from "../Quantity.ts";

/** Shares and risks run from none to all and print as percentages; nothing else does. */
export function isShare({ kind }: Quantity): boolean {
  return kind === "proportion" || kind === "risk";
}
