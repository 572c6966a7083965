import { type Problem, SijillError } from "../../../errors/index.ts";
import { messages } from "../messages.ts";
import {
  type CoarsenedDimension,
  levels,
  type Profile,
  type ProfileName,
  profiles,
} from "../profiles/index.ts";
import type { Policy } from "./policySchema.ts";

/** The rules of one version, and where they are looser than the profile's own. */
export interface ResolvedProfile {
  readonly name: ProfileName;
  readonly rules: Profile;
  readonly loosened: readonly string[];
  readonly reason: string | null;
}

/** No reason makes a public count of one or two persons safe, nor of four women or children. */
const LEAST_PUBLIC_THRESHOLD = 3;
const LEAST_PUBLIC_GUARDED = 5;

/**
 * A profile with the changes of a policy. Rules may be tightened freely; a looser one needs a reason, and for the
 * public there are limits that no reason moves.
 *
 * @throws SIJILL_DISCLOSURE_POLICY_UNREASONED, SIJILL_DISCLOSURE_POLICY_TOO_WEAK
 */
export function resolveProfile(name: ProfileName, policy: Policy): ResolvedProfile {
  const own = profiles[name];
  const changes = name === "sealed" ? undefined : policy.profiles?.[name];
  if (changes === undefined) return { name, rules: own, loosened: [], reason: null };
  const { reason = null, smallNumbers, ...others } = changes;
  const base = own.smallNumbers ?? profiles.public.smallNumbers;
  const rules: Profile = {
    ...own,
    ...defined(others),
    smallNumbers:
      smallNumbers === undefined || base === null
        ? own.smallNumbers
        : {
            ...base,
            ...defined(smallNumbers),
            threshold: { ...base.threshold, ...defined(smallNumbers.threshold ?? {}) },
            guarded: { ...base.guarded, ...defined(smallNumbers.guarded ?? {}) },
          },
  };

  const problems = name === "public" ? tooWeak(rules) : [];
  const loosened = looserRules(own, rules);
  if (loosened.length > 0 && reason === null) problems.push(messages.policyUnreasoned(name, loosened));
  const [first, ...more] = problems;
  if (first !== undefined) throw new SijillError([first, ...more]);
  return { name, rules, loosened, reason };
}

function defined<Value extends object>(
  value: Value,
): { [Key in keyof Value]: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as never;
}

function tooWeak({ smallNumbers, records, inputs }: Profile): Problem[] {
  const problems: Problem[] = [];
  for (const [unit, threshold] of Object.entries(smallNumbers?.threshold ?? {}))
    if (threshold < LEAST_PUBLIC_THRESHOLD)
      problems.push(
        messages.policyTooWeak(
          `smallNumbers.threshold.${unit}`,
          threshold,
          `at least ${LEAST_PUBLIC_THRESHOLD}`,
        ),
      );
  if (smallNumbers !== null && smallNumbers.guarded.threshold < LEAST_PUBLIC_GUARDED)
    problems.push(
      messages.policyTooWeak(
        "smallNumbers.guarded.threshold",
        smallNumbers.guarded.threshold,
        `at least ${LEAST_PUBLIC_GUARDED}`,
      ),
    );
  if (records !== "withheld") problems.push(messages.policyTooWeak("records", records, "withheld"));
  if (inputs !== "withheld") problems.push(messages.policyTooWeak("inputs", inputs, "withheld"));
  return problems;
}

/** Which rules let more be seen than the profile's own do. */
function looserRules(own: Profile, changed: Profile): readonly string[] {
  const looser: string[] = [];
  const less = (path: string, is: number, was: number) => {
    if (is < was) looser.push(path);
  };
  const [was, is] = [own.smallNumbers, changed.smallNumbers];
  if (was !== null && is !== null) {
    for (const unit of Object.keys(was.threshold) as (keyof typeof was.threshold)[])
      less(`smallNumbers.threshold.${unit}`, is.threshold[unit], was.threshold[unit]);
    less("smallNumbers.guarded.threshold", is.guarded.threshold, was.guarded.threshold);
    less("smallNumbers.guarded.childrenBelow", is.guarded.childrenBelow, was.guarded.childrenBelow);
    if (was.guarded.sex.some((sex) => !is.guarded.sex.includes(sex))) looser.push("smallNumbers.guarded.sex");
    less("smallNumbers.dominancePercent", is.dominancePercent, was.dominancePercent);
    less("smallNumbers.unreliableBelow", is.unreliableBelow, was.unreliableBelow);
  }
  const finer = (dimension: CoarsenedDimension, now: string | undefined, before: string | undefined) => {
    const order = levels[dimension] as readonly string[];
    return order.indexOf(now ?? order[0] ?? "") < order.indexOf(before ?? order[0] ?? "");
  };
  for (const dimension of Object.keys(levels) as CoarsenedDimension[])
    if (finer(dimension, changed.finest[dimension], own.finest[dimension]))
      looser.push(`finest.${dimension}`);
  for (const { dimensions, finest } of own.finestTogether) {
    const kept = changed.finestTogether.some(
      (rule) =>
        rule.dimensions.every((dimension) => dimensions.includes(dimension)) &&
        (Object.keys(finest) as CoarsenedDimension[]).every(
          (dimension) => !finer(dimension, rule.finest[dimension], finest[dimension]),
        ),
    );
    if (!kept) looser.push(`finestTogether of ${dimensions.join(" and ")}`);
  }
  const rank = {
    records: ["shown", "pseudonyms", "withheld"],
    dates: ["day", "month", "year"],
    inputs: ["shown", "withheld"],
  };
  for (const rule of ["records", "dates", "inputs"] as const)
    less(rule, rank[rule].indexOf(changed[rule]), rank[rule].indexOf(own[rule]));
  return looser;
}
