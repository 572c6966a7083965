import { SijillError } from "../../errors/index.ts";
import { messages } from "./messages.ts";

/** More decimals than any figure about people can carry. */
const MOST_DECIMALS = 12;

/**
 * Rounds the shortest decimal that reads back as the value, half away from zero, and returns plain digits.
 *
 * `toFixed` rounds the binary value instead, so a published 0.285 would print as 28% beside the source's 28.5%,
 * and 1.005 as 1.00. A reader who checks with pencil and paper must get what is printed.
 *
 * @param value a finite number
 * @param decimals digits after the mark, 0 to 12
 * @param shift powers of ten to multiply by first, exactly: 2 turns a share into per cent
 * @throws SIJILL_FORMAT_NOT_FINITE, SIJILL_FORMAT_DECIMALS
 */
export function roundDecimal(value: number, decimals: number, shift = 0): string {
  if (!Number.isFinite(value)) throw new SijillError(messages.notFinite(value));
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > MOST_DECIMALS)
    throw new SijillError(messages.decimalsInvalid(decimals));

  const [mantissa = "", exponent = "0"] = Math.abs(value).toExponential().split("e");
  const [head = "", tail = ""] = mantissa.split(".");
  // The value is 0.digits × 10^point.
  const digits = head + tail;
  const point = Number(exponent) + shift + 1;

  const kept = point + decimals;
  const scaled = kept < 0 ? 0n : BigInt(digits.slice(0, kept).padEnd(kept, "0") || "0");
  const roundUp = kept >= 0 && (digits[kept] ?? "0") >= "5";
  const rounded = (roundUp ? scaled + 1n : scaled).toString().padStart(decimals + 1, "0");

  const whole = rounded.slice(0, rounded.length - decimals);
  const fraction = rounded.slice(rounded.length - decimals);
  const sign = value < 0 && /[1-9]/.test(rounded) ? "-" : "";
  return sign + whole + (decimals === 0 ? "" : `.${fraction}`);
}
