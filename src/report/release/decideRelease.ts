import type { ReleaseDecision, ReleaseFinding, ReleaseRequest } from "./ReleaseDecision.ts";
import { buildRule } from "./rules/buildRule.ts";
import { clearancesRule, standingClearances } from "./rules/clearancesRule.ts";
import { embargoRule } from "./rules/embargoRule.ts";
import { logRule } from "./rules/logRule.ts";
import { redactionsRule } from "./rules/redactionsRule.ts";
import { reviewsRule } from "./rules/reviewsRule.ts";
import { statusRule } from "./rules/statusRule.ts";
import { valuesRule } from "./rules/valuesRule.ts";
import { withdrawalRule } from "./rules/withdrawalRule.ts";
import { sameName } from "./sameName.ts";

const rules = [
  logRule,
  buildRule,
  statusRule,
  withdrawalRule,
  valuesRule,
  reviewsRule,
  redactionsRule,
  clearancesRule,
  embargoRule,
];

/**
 * Decides whether a build may be released. Fails closed: what is not shown to be so is taken not to be so, and every
 * rule must hold. Two people other than the authors may take the want of a clearance or an embargo upon themselves;
 * nobody can release altered bytes, a draft, a withdrawn build or changed values.
 *
 * @param request the build, what was decided about it, and the day
 * @example
 * import { decideRelease } from "sijill";
 * const record = { format: "sijill-release/1", policy: { required: [], embargo: { events: [] } }, reviews: [], clearances: [], events: [], overrides: [] } as const;
 * const build = { root: "0".repeat(64), profile: "public", title: "Deaths", version: "1", status: "draft", languages: ["en"], authors: ["A"], differences: [], redactions: [], isRedacted: false, valueDifferences: null } as const;
 * const decision = decideRelease({ day: "2026-01-05", build, record, documents: new Map(), log: [], logProblem: null });
 * decision.released;
 * // → false
 */
export function decideRelease(request: ReleaseRequest): ReleaseDecision {
  const findings = rules.map((rule) => withOverride(rule(request), request));
  return {
    released: findings.every(({ holds, override }) => holds || override !== undefined),
    day: request.day,
    root: request.build.root,
    profile: request.build.profile,
    findings,
    conditions: [...new Set(standingClearances(request).flatMap(({ conditions }) => conditions))],
  };
}

/** Adds the override that covers a rule, if two people who are not authors signed one for this very build. */
function withOverride(finding: ReleaseFinding, { build, record, day }: ReleaseRequest): ReleaseFinding {
  if (finding.holds) return finding;
  const authors = new Set(build.authors.map(sameName));
  const override = record.overrides.find(
    (each) =>
      each.rule === finding.rule &&
      each.root === build.root &&
      each.profile === build.profile &&
      each.day <= day &&
      new Set(each.by.map(sameName).filter((name) => !authors.has(name))).size >= 2,
  );
  return override === undefined
    ? finding
    : { ...finding, override: { by: override.by, reason: override.reason } };
}
