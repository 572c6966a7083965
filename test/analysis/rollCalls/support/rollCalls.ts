import fc from "fast-check";
import type { RollCalls } from "../../../../src/analysis/index.ts";
import type { DailyState } from "../../../../src/records/index.ts";

export const input = {
  dataset: "states",
  file: "states.csv",
  sha256: "0".repeat(64),
  rows: 99,
  selection: "all accepted rows",
};

/** A day of January 1987, from 1. */
export const day = (number: number) => `1987-01-${String(number).padStart(2, "0")}`;

/** A state of one synthetic facility. */
export function state(number: number, more: Partial<DailyState> = {}): DailyState {
  return { facility: "a", day: day(number), source: { file: "states.csv", row: number + 1 }, ...more };
}

/** Synthetic roll calls over the first days of January 1987. */
export function rollCalls(states: readonly DailyState[], days: number): RollCalls {
  return {
    states,
    source: "synthetic roll calls",
    nature: "documented",
    coverage: { from: day(1), to: day(days) },
    inputs: [input],
  };
}

/** Movements of one day, before it is known how many there are to move. */
const movements = fc.record({
  arrivals: fc.nat(9),
  transfersIn: fc.nat(4),
  fromHospital: fc.nat(2),
  transfersOut: fc.nat(4),
  toHospital: fc.nat(3),
  released: fc.nat(5),
  escaped: fc.nat(1),
  deaths: fc.nat(4),
});

/** A roll of consecutive days that adds up and passes on its numbers: what a careful clerk would have written. */
export const consistentRoll = fc
  .tuple(fc.integer({ min: 30, max: 200 }), fc.array(movements, { minLength: 1, maxLength: 25 }))
  .map(([start, days]) => {
    let opening = start;
    return days.map((moved, at): DailyState => {
      const { arrivals, transfersIn, fromHospital } = moved;
      const present = opening + arrivals + transfersIn + fromHospital;
      let left = present;
      const out = (wanted: number) => {
        const gone = Math.min(wanted, left);
        left -= gone;
        return gone;
      };
      const written = state(at + 1, {
        opening,
        arrivals,
        transfersIn,
        fromHospital,
        transfersOut: out(moved.transfersOut),
        toHospital: out(moved.toHospital),
        released: out(moved.released),
        escaped: out(moved.escaped),
        deaths: out(moved.deaths),
        closing: left,
      });
      opening = left;
      return written;
    });
  });

/** The same roll with some days lost. */
export const gappyRoll = fc
  .tuple(consistentRoll, fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }))
  .map(([states, kept]) => ({ all: states, kept: states.filter((_, at) => kept[at]) }));
