import { describe, expect, it, test } from "vitest";
import {
  drawPersons,
  type LinkDrawOptions,
  type ProbableLink,
} from "../../../src/linkage/judgments/index.ts";

const named = (names: string, source = "papers") => [...names].map((record) => ({ record, source }));
const link = (pair: string, probability: number): ProbableLink => ({
  left: pair[0] as string,
  right: pair[1] as string,
  probability,
});

/** How often each way of putting records together was drawn, such as "a|bc". */
function partitions(
  records: ReturnType<typeof named>,
  links: readonly ProbableLink[],
  options: Partial<LinkDrawOptions> = {},
) {
  const draws = 6000;
  const seen = new Map<string, number>();
  for (const draw of drawPersons(records, links, { seed: 11, draws, thinning: 3, ...options })) {
    const groups = new Map<string, string>();
    for (const { record, person } of draw) groups.set(person, (groups.get(person) ?? "") + record);
    const way = [...groups.values()].sort().join("|");
    seen.set(way, (seen.get(way) ?? 0) + 1 / draws);
  }
  return seen;
}

describe("draws of who is who", () => {
  test.each([0.05, 0.5, 0.93])("put two records together with their probability, %f", (probability) => {
    const seen = partitions(named("ab"), [link("ab", probability)]);
    expect(Math.abs((seen.get("ab") ?? 0) - probability)).toBeLessThan(0.02);
  });

  it("of three records follow the products of odds, counted out over all five ways", () => {
    const p = { ab: 0.7, bc: 0.6, ac: 0.2 };
    const odds = (pair: keyof typeof p) => p[pair] / (1 - p[pair]);
    const weights = {
      "a|b|c": 1,
      "ab|c": odds("ab"),
      "a|bc": odds("bc"),
      "ac|b": odds("ac"),
      abc: odds("ab") * odds("bc") * odds("ac"),
    };
    const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
    const seen = partitions(named("abc"), [link("ab", p.ab), link("bc", p.bc), link("ac", p.ac)]);
    for (const [way, weight] of Object.entries(weights))
      expect(Math.abs((seen.get(way) ?? 0) - weight / total), way).toBeLessThan(0.025);
  });

  it("keep what a reviewer decided", () => {
    const seen = partitions(named("abcd"), [link("ab", 1), link("bc", 0), link("ac", 0.99), link("cd", 0.5)]);
    expect([...seen.keys()].sort()).toEqual(["ab|cd", "ab|c|d"]);
  });

  it("never put two records of a duplicate-free source together, also through a third", () => {
    const records = [...named("ab", "register"), ...named("c", "families")];
    const links = [link("ac", 0.9), link("bc", 0.9), link("ab", 0.9)];
    const seen = partitions(records, links, { duplicateFree: ["register"] });
    expect([...seen.keys()].some((way) => way.includes("ab"))).toBe(false);
    const without = partitions(records, [link("ac", 0.9), link("bc", 0.9)], { duplicateFree: ["register"] });
    expect(
      [...without.keys()].some((way) =>
        /a.*b/.test(way.split("|").find((group) => group.includes("a")) ?? ""),
      ),
    ).toBe(false);
  });

  it("are the same for the same seed, and lose no record", () => {
    const links = [link("ab", 0.5), link("cd", 0.5)];
    const draw = (seed: number) => [...drawPersons(named("abcde"), links, { seed, draws: 20 })];
    expect(draw(3)).toEqual(draw(3));
    expect(JSON.stringify(draw(3))).not.toBe(JSON.stringify(draw(4)));
    for (const each of draw(3)) expect(each.map(({ record }) => record).join("")).toBe("abcde");
  });
});

describe("wrong use", () => {
  const links = [link("ab", 0.5)];
  test.each<[string, () => unknown, RegExp]>([
    ["a record nobody has", () => [...drawPersons(named("a"), links, { seed: 1, draws: 1 })], /no record b/],
    ["a record twice", () => [...drawPersons(named("aab"), links, { seed: 1, draws: 1 })], /stands twice/],
    [
      "no probability",
      () => [...drawPersons(named("ab"), [link("ab", 1.2)], { seed: 1, draws: 1 })],
      /not a probability/,
    ],
    [
      "NaN",
      () => [...drawPersons(named("ab"), [link("ab", Number.NaN)], { seed: 1, draws: 1 })],
      /not a probability/,
    ],
    ["no draws", () => [...drawPersons(named("ab"), links, { seed: 1, draws: 0 })], /whole number from 1/],
    [
      "yes and no at once",
      () => [
        ...drawPersons(named("abc"), [link("ab", 1), link("bc", 1), link("ac", 0)], { seed: 1, draws: 1 }),
      ],
      /one person by some certain links/,
    ],
  ])("%s is refused", (_, use, message) => {
    expect(use).toThrow(message);
  });
});
