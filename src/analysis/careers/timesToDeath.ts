import type { DeathRecord, PartialDate } from "../../records/index.ts";
import { daysBetween } from "./stayLength.ts";

/** Days from arrest to death that one record allows: at least `fewest`, at most `most`, which is null when open. */
export interface TimeToDeath {
  readonly fewest: number;
  readonly most: number | null;
}

/** Why a record says nothing about the time from arrest to death. */
export type WithoutTime =
  | "arrest not recorded"
  | "arrest unknown"
  | "death unknown"
  | "date in doubt"
  | "nothing bounded";

/** The time a record allows, or why it allows none. A date the source says "about" of, or doubts, bounds nothing. */
export function timeToDeathOf({ arrested, death }: DeathRecord): TimeToDeath | WithoutTime {
  if (arrested === undefined) return "arrest not recorded";
  if (isUnknown(arrested)) return "arrest unknown";
  if (isUnknown(death)) return "death unknown";
  if ([arrested, death].some(({ approximate, uncertain }) => approximate || uncertain))
    return "date in doubt";
  const time = daysBetween(arrested, death);
  return time.fewest === 0 && time.most === null ? "nothing bounded" : time;
}

function isUnknown({ earliest, latest }: PartialDate): boolean {
  return earliest === null && latest === null;
}
