import { criticalZ } from "../criticalZ.ts";
import type { Limits } from "../IntervalEstimate.ts";

/** Byar's cube-root approximation (Rothman and Boice 1979; Breslow and Day 1987, p. 69). */
export function byar(events: number, level: number): Limits {
  const z = criticalZ(level);
  const next = events + 1;
  const lowerRoot = 1 - 1 / (9 * events) - z / (3 * Math.sqrt(events));
  return {
    lower: events === 0 || lowerRoot < 0 ? 0 : events * lowerRoot ** 3,
    upper: next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3,
  };
}
