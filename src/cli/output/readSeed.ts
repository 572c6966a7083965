import { SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";

/** Reads a seed: a whole number that fits 32 bits. */
export function readSeed(text: string, option = "--estimate"): number {
  const seed = Number(text);
  if (!/^\d{1,10}$/.test(text) || seed > 4_294_967_295)
    throw new SijillError(messages.seedInvalid(option, text));
  return seed;
}
