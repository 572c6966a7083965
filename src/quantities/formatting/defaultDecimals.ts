import type { Quantity, Rate } from "../Quantity.ts";
import { isShare } from "./isShare.ts";
import { roundDecimal } from "./roundDecimal.ts";

/** Beyond this a share says more than any archive of deaths can support. */
const MOST_PERCENT_DECIMALS = 6;

/**
 * Decimals that suit a quantity's precision, for what is printed: percentages of shares, the number of anything else.
 *
 * A share of fewer than 100 prints in whole per cent, of more in tenths; one published without its counts keeps the
 * precision it was published with, up to tenths. A rate prints three figures, and fewer when it stands alone and has
 * fewer. More decimals are added while a share above none would print as 0%
 * or one below all as 100%, or while a ratio above zero would print as zero.
 */
export function defaultDecimals(quantity: Quantity): number {
  switch (quantity.kind) {
    case "count":
    case "population-estimate":
    case "date":
    case "withheld":
      return 0;
    case "measure":
      return quantity.decimals;
    case "duration":
      return Number.isInteger(quantity.value) ? 0 : 1;
    case "ratio":
      return enoughDecimals(quantity.value, ratioDecimals(quantity.value), 0);
    case "proportion":
      return enoughDecimals(quantity.value, shareDecimals(quantity.value, quantity.denominator), 2);
    case "risk":
      return enoughDecimals(quantity.value, 1, 2);
    case "exposure":
      return Number.isInteger(quantity.value) ? 0 : 1;
    case "rate":
      return rateDecimals(quantity);
  }
}

/**
 * Decimals for limits that are not statistical: as many as the limits themselves have, up to two more than the value,
 * so that a published 70% keeps its rounding limits 69.5% and 70.5%.
 */
export function boundsDecimals(quantity: Quantity, decimals: number): number {
  if (quantity.kind === "count") return 0;
  const shift = isShare(quantity) ? 2 : 0;
  const limits = [quantity.bounds?.lower ?? 0, quantity.bounds?.upper ?? 0];
  let enough = decimals;
  while (enough < decimals + 2 && !limits.every((limit) => isExact(limit, enough, shift))) enough += 1;
  return enough;
}

function isExact(value: number, decimals: number, shift: number): boolean {
  return (
    Number(roundDecimal(value, decimals, shift)) === Number(roundDecimal(value, MOST_PERCENT_DECIMALS, shift))
  );
}

/** True when rounding would turn some into none, or (for shares) most into all. */
export function losesValue(value: number, decimals: number, shift: number): boolean {
  const printed = Number(roundDecimal(value, decimals, shift));
  return (value !== 0 && printed === 0) || (shift === 2 && value < 1 && printed === 100);
}

function enoughDecimals(value: number, decimals: number, shift: number): number {
  let enough = decimals;
  while (enough < MOST_PERCENT_DECIMALS && losesValue(value, enough, shift)) enough += 1;
  return enough;
}

function ratioDecimals(value: number): number {
  if (value >= 100) return 0;
  return value >= 1 ? 1 : 2;
}

function shareDecimals(share: number, denominator: number | null): number {
  if (denominator !== null) return denominator < 100 ? 0 : 1;
  return Number(roundDecimal(share, 1, 2)) === Number(roundDecimal(share, 0, 2)) ? 0 : 1;
}

/** Three figures, so that both limits of an interval can be read beside the rate; a published 0.6 stays 0.6. */
function rateDecimals({ value, interval }: Rate): number {
  const magnitude = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  const three = Math.min(Math.max(2 - magnitude, 0), MOST_PERCENT_DECIMALS);
  if (interval !== undefined) return three;
  let enough = 0;
  while (enough < three && !isExact(value, enough, 0)) enough += 1;
  return enough;
}
