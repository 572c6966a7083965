import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SijillError } from "../../src/errors/index.ts";
import * as library from "../../src/index.ts";
import { CALLS } from "./hostile/calls.ts";
import { type Change, Given, REFUSED } from "./hostile/Given.ts";

/** The docstring of every exported function and constant of the statistics, by name. */
const docstrings = new Map(
  readdirSync("src/statistics", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => {
      const source = readFileSync(join("src/statistics", file), "utf8");
      const pattern =
        /\/\*\*((?:(?!\*\/)[\s\S])*@example(?:(?!\*\/)[\s\S])*)\*\/\s*export (?:function|const) (\w+)/g;
      return [...source.matchAll(pattern)].map(([, text = "", name = ""]) => [name, text] as const);
    }),
);

/** Codes of the problems that hostile arguments of a call meet. */
function codesOf(name: string): ReadonlySet<string> {
  const call = CALLS[name];
  if (call === undefined) throw new Error(`${name} has no call.`);
  const codes = new Set<string>();
  const given = new Given();
  call(given);
  for (const argument of given.declared) {
    const { path } = argument;
    const changes: Change[] = argument.list
      ? [{ path, how: "empty" }, ...(argument.beside.length > 0 ? [{ path, how: "shorter" } as const] : [])]
      : [];
    if (argument.kind !== "text")
      for (const value of REFUSED[argument.kind])
        changes.push({ path, how: argument.list ? "entry" : "value", value });
    for (const change of changes)
      try {
        call(new Given(change));
      } catch (error) {
        if (error instanceof SijillError) codes.add(error.code);
      }
  }
  return codes;
}

/** What a docstring says is thrown, with that of the functions it refers to: "and the problems of `kaplanMeier`". */
function thrown(name: string): string {
  const text = /@throws ([\s\S]*?)(?=@\w|$)/.exec(docstrings.get(name) ?? "")?.[1] ?? "";
  return text + [...text.matchAll(/`(\w+)`/g)].map(([, other = ""]) => thrown(other)).join();
}

describe("the library", () => {
  it("offers every method under the name that reports and courts are told", () => {
    const names = `proportionInterval poissonInterval rateInterval rateRatio fisherExact chiSquareTest cramersV trendTest
      poissonRegression quasiPoissonRegression negativeBinomialRegression interruptedTimeSeries changePoints mannKendall
      senSlope kaplanMeier logRank coxRegression aalenJohansen turnbull cohenKappa fleissKappa krippendorffAlpha
      surveyProportion ratioEstimate clusterProportion multinomialIntervals multipleImputation bootstrap`;
    const offered = new Set(Object.keys(library));
    expect(names.split(/\s+/).filter((name) => !offered.has(name))).toEqual([]);
  });
});

describe("the docstring of every public function of the statistics", () => {
  it.each(Object.keys(CALLS))("%s: parameters, what it throws, an example", (name) => {
    const subject = name.split(".")[0] ?? "";
    const text = docstrings.get(subject) ?? "";
    expect(text).toContain("@example");
    const given = new Given();
    CALLS[name]?.(given);
    if (given.declared.length > 0) expect(text).toContain("@param");
    expect([...codesOf(name)].filter((code) => !thrown(subject).includes(code))).toEqual([]);
  });
});
