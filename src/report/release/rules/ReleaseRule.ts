import type { ReleaseFinding, ReleaseRequest, ReleaseRuleName } from "../ReleaseDecision.ts";

/** One question about a release; pure, and answered even when nothing speaks against it. */
export type ReleaseRule = (request: ReleaseRequest) => ReleaseFinding;

/** The rule holds when nothing speaks against it. */
export function answer(rule: ReleaseRuleName, against: readonly string[], inFavour: string): ReleaseFinding {
  const [first, ...rest] = against;
  return first === undefined
    ? { rule, holds: true, grounds: [inFavour] }
    : { rule, holds: false, grounds: [first, ...rest] };
}
