import type { ReleaseDecision, ReleaseFinding } from "./ReleaseDecision.ts";

const titles: Readonly<Record<ReleaseFinding["rule"], string>> = {
  log: "release log",
  build: "bytes",
  status: "status",
  withdrawal: "withdrawal",
  values: "values",
  reviews: "reviewers",
  redactions: "redactions",
  clearances: "clearances",
  embargo: "embargo",
};

/** A decision as lines for a terminal or a letter: the answer first, then every rule with its grounds. */
export function describeRelease({
  released,
  day,
  root,
  profile,
  findings,
  conditions,
}: ReleaseDecision): string {
  const width = Math.max(...Object.values(titles).map((title) => title.length));
  const lines = findings.flatMap(({ rule, holds, override, grounds }) => {
    const mark = holds ? "holds" : override === undefined ? "FAILS" : "overridden";
    const [first, ...rest] = grounds;
    const indent = " ".repeat(width + 14);
    return [
      `  ${titles[rule].padEnd(width)}  ${mark.padEnd(10)}${first}`,
      ...rest.map((ground) => `${indent}${ground}`),
      ...(override === undefined
        ? []
        : [`${indent}Taken upon themselves by ${override.by.join(" and ")}: ${override.reason}`]),
    ];
  });
  return [
    released
      ? `May be released on ${day} for the profile ${profile}.`
      : `May not be released on ${day} for the profile ${profile}.`,
    `Build: ${root}`,
    "",
    ...lines,
    ...(conditions.length === 0
      ? []
      : ["", "Conditions:", ...conditions.map((condition) => `  ${condition}`)]),
  ].join("\n");
}
