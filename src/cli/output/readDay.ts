import { SijillError } from "../../errors/index.ts";
import { isoDaySchema } from "../../records/index.ts";
import { messages } from "../messages.ts";

/** Reads a day given to an option, such as `--after 2014-01-20`. */
export function readDay(option: string, text: string): string {
  if (!isoDaySchema.safeParse(text).success) throw new SijillError(messages.dayInvalid(option, text));
  return text;
}
