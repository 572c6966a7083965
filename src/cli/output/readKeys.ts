import { type CountingKey, countingKeys } from "../../analysis/index.ts";
import { SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";

const aliases: Readonly<Record<string, CountingKey>> = { age: "ageGroup", declaredcause: "cause" };

/** Reads `year,facility`; case, hyphens and spaces do not matter ("age group", "age-group"). */
export function readKeys(list: string): CountingKey[] {
  return list
    .split(",")
    .map((key) => key.trim())
    .filter((key) => key !== "")
    .map((key) => {
      const bare = key.replace(/[-_ ]/g, "").toLowerCase();
      const known = countingKeys.find((each) => each.toLowerCase() === bare) ?? aliases[bare];
      if (known === undefined) throw new SijillError(messages.keyUnknown(key, countingKeys));
      return known;
    });
}
