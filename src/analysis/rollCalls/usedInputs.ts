import type { InputRef } from "../../quantities/index.ts";
import type { DailyState } from "../../records/index.ts";
import type { RollCallDays } from "./facilityDays.ts";
import type { RollCalls } from "./RollCalls.ts";

/** The inputs of the roll calls, with how many of their rows a figure rests on and which. */
export function usedInputs(
  { inputs }: RollCalls,
  used: readonly (DailyState | null)[],
  { from, to, facilities }: RollCallDays,
): readonly InputRef[] {
  const rows = new Map<string, number>();
  for (const state of used) {
    const file = state?.source.file ?? "";
    rows.set(file, (rows.get(file) ?? 0) + 1);
  }
  const selection = `states of ${facilities.map(({ facility }) => facility).join(", ")} from ${from} to ${to}`;
  return inputs.flatMap((input) => {
    const count = rows.get(input.file) ?? 0;
    return count === 0 ? [] : [{ ...input, rows: count, selection }];
  });
}
