import { SijillError } from "../../errors/index.ts";
import { requireCount } from "../arguments.ts";
import { messages } from "./messages.ts";
import { cutsPeriod, firstPeriodFrom, type TimeIndex } from "./TimeIndex.ts";
import type { BreakPoint } from "./terms/index.ts";

/** The period that a break cuts, and to which side it was counted. */
export interface StraddlingPeriod {
  readonly period: string;
  readonly counted: "before" | "after" | "excluded";
}

/** Where a break lies in a series. */
export interface BreakPlace {
  /** Observations before it, the excluded one not counted. */
  readonly before: number;
  /** 0-based observation to leave out. */
  readonly excluded: number | null;
  readonly straddling: StraddlingPeriod | null;
}

/** How many observations lie before the break, and which one the date cuts. */
export function locateBreak(
  at: BreakPoint,
  time: TimeIndex | null,
  count: number,
  straddling: "before" | "after" | "exclude",
): BreakPlace {
  const label = `step(${JSON.stringify(at)})`;
  if (typeof at === "number") {
    requireCount("options.at", at);
    if (at < 1 || at >= count) throw new SijillError(messages.stepOutside(label, Math.min(at, count), count));
    return { before: at, excluded: null, straddling: null };
  }
  if (time === null) throw new SijillError(messages.datesNeeded(label));
  const first = firstPeriodFrom(
    "options.at",
    at,
    time.precision,
    straddling === "after" ? "after" : "before",
  );
  const before = time.ordinals.filter((ordinal) => ordinal < first).length;
  if (before === 0 || before === count) throw new SijillError(messages.stepOutside(label, before, count));
  const containing = firstPeriodFrom("options.at", at, time.precision, "after");
  const cut = cutsPeriod("options.at", at, time.precision) ? time.ordinals.indexOf(containing) : -1;
  if (cut < 0) return { before, excluded: null, straddling: null };
  const counted = straddling === "exclude" ? "excluded" : straddling;
  const described = { period: time.labels[cut] as string, counted } as const;
  if (straddling !== "exclude") return { before, excluded: null, straddling: described };
  if (before === 1) throw new SijillError(messages.stepOutside(label, 0, count - 1));
  return { before: before - 1, excluded: cut, straddling: described };
}
