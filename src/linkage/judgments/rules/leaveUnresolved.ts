import { areAllConsistent } from "../AssertedValue.ts";
import type { RuleFunction } from "./JudgmentRule.ts";
import { mostPreciseConsistent } from "./mostPreciseConsistent.ts";

/** The most precise claim where no claim contradicts another; otherwise nothing is decided. */
export const leaveUnresolved: RuleFunction = (claims) =>
  areAllConsistent(claims.map(({ value }) => value)) ? mostPreciseConsistent(claims) : null;
