import { SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";

/** Reads `Prison A=150` (repeatable) into the most persons that each facility can have held. */
export function readCapacities(texts: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    texts.map((text) => {
      const [, facility = "", persons = ""] = /^(.+)=(\d{1,9})$/.exec(text) ?? [];
      if (facility.trim() === "") throw new SijillError(messages.capacityInvalid(text));
      return [facility.trim(), Number(persons)];
    }),
  );
}
