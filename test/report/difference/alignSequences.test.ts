import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alignSequences } from "../../../src/report/difference/alignSequences.ts";

const equal = (a: string, b: string) => a === b;
const texts = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 });

describe("alignSequences", () => {
  test("keeps every element of both sides, in order", () => {
    fc.assert(
      fc.property(texts, texts, (was, is) => {
        const steps = alignSequences(was, is, equal, () => true);
        expect(steps.flatMap((step) => step.was ?? [])).toEqual(was);
        expect(steps.flatMap((step) => step.is ?? [])).toEqual(is);
      }),
    );
  });

  test("pairs nothing of one kind with something of another", () => {
    fc.assert(
      fc.property(texts, texts, (was, is) => {
        for (const step of alignSequences(was, is, equal, equal))
          if (step.was !== null && step.is !== null) expect(step.was).toBe(step.is);
      }),
    );
  });

  test("finds a longest common subsequence, as enumeration does", () => {
    const longest = (was: readonly string[], is: readonly string[]): number => {
      const [a, ...restA] = was;
      const [b, ...restB] = is;
      if (a === undefined || b === undefined) return 0;
      return a === b ? 1 + longest(restA, restB) : Math.max(longest(restA, is), longest(was, restB));
    };
    const short = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 8 });
    fc.assert(
      fc.property(short, short, (was, is) => {
        const paired = alignSequences(was, is, equal, () => false).filter(
          (step) => step.was !== null && step.is !== null,
        );
        expect(paired).toHaveLength(longest(was, is));
      }),
    );
  });
});
