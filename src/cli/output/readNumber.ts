import { SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";

/** Reads a number given to an option, such as `--risk 365`; what it may be, the question itself says. */
export function readNumber(option: string, text: string): number {
  if (!/^\d{1,12}(?:\.\d{1,12})?$/.test(text)) throw new SijillError(messages.numberInvalid(option, text));
  return Number(text);
}
