import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fleissKappa } from "../../../src/statistics/agreement/index.ts";
import { fleissKappaAdapter } from "../../../src/statistics/reference/adapters/fleiss_kappa.ts";
import { checkVectors } from "../checkVectors.ts";
import { publishedTable } from "../publishedTable.ts";

const settings = { seed: 1971, numRuns: 300 };
const anyTable = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 12 }))
  .chain(([raters, units]) =>
    fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: raters, maxLength: raters }), {
      minLength: units,
      maxLength: units,
    }),
  );

describe("fleissKappa", () => {
  it("agrees with irr on every case", () => {
    checkVectors("fleiss_kappa", fleissKappaAdapter, 20);
  });

  const diagnoses = publishedTable("agreement/diagnoses.csv");
  it.skipIf(diagnoses === null)(
    "finds for the psychiatric diagnoses of Fleiss 1971 the kappa 0.430, z 17.65",
    () => {
      const result = fleissKappa({ byUnit: (diagnoses ?? []).map((row) => Object.values(row)) });
      expect(result).toMatchObject({ kind: "estimated", units: 30, raters: 6 });
      if (result.kind !== "estimated") return;
      expect(result.kappa).toBeCloseTo(0.43024452006, 11);
      expect(result.chanceTest.z).toBeCloseTo(17.6518, 4);
    },
  );

  it("is the share of agreeing pairs of raters beyond that of all pairs of codes", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const agree = (a: unknown, b: unknown) => Number(a === b);
        let seen = 0;
        let pairs = 0;
        for (const row of table)
          for (const [i, a] of row.entries())
            for (const [j, b] of row.entries()) {
              if (i === j) continue;
              seen += agree(a, b);
              pairs++;
            }
        const codes = table.flat();
        const chance =
          codes.reduce((sum, a) => sum + codes.reduce((s, b) => s + agree(a, b), 0), 0) / codes.length ** 2;
        const result = fleissKappa({ byUnit: table });
        if (chance === 1) expect(result.kind).toBe("no-variation");
        else
          expect(result.kind === "estimated" && result.kappa).toBeCloseTo(
            (seen / pairs - chance) / (1 - chance),
            11,
          );
      }),
      settings,
    );
  });

  it("lies below Conger's kappa, is the weighted mean of its categories, and turns with the table", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const result = fleissKappa({ byUnit: table });
        const byRater = table[0]?.map((_, rater) => table.map((row) => row[rater] ?? null)) ?? [];
        expect(fleissKappa({ byRater })).toEqual(result);
        if (result.kind !== "estimated") return;
        expect(result.congerKappa).toBeGreaterThanOrEqual(result.kappa - 1e-12);
        const codes = table.flat();
        let weighted = 0;
        let weights = 0;
        for (const { category, kappa } of result.categories) {
          const p = codes.filter((code) => code === category).length / codes.length;
          weighted += kappa * p * (1 - p);
          weights += p * (1 - p);
        }
        expect(weighted / weights).toBeCloseTo(result.kappa, 11);
        expect(result.chanceTest.p).toBeLessThanOrEqual(1);
      }),
      settings,
    );
  });

  it("gives 1 for perfect agreement on more than one category, and no figure for one", () => {
    expect(
      fleissKappa({
        byUnit: [
          ["a", "a"],
          ["b", "b"],
        ],
      }),
    ).toMatchObject({ kappa: 1, congerKappa: 1 });
    expect(
      fleissKappa({
        byUnit: [
          ["a", "a"],
          ["a", "a"],
        ],
      }).kind,
    ).toBe("no-variation");
  });

  it("leaves out units with a missing code and counts them, as irr does, whichever way the rows run", () => {
    const complete = [
      [1, 1, 2],
      [2, 2, 2],
      [1, 3, 3],
    ];
    const byUnit = [[1, null, 1], ...complete, [null, null, 2]];
    const expected = { ...fleissKappa({ byUnit: complete }), unitsWithMissing: 2 };
    expect(fleissKappa({ byUnit })).toEqual(expected);
    const byRater = [0, 1, 2].map((rater) => byUnit.map((row) => row[rater] ?? null));
    expect(fleissKappa({ byRater })).toEqual(expected);
    expect(fleissKappa({ byUnit: [[1, null]] })).toMatchObject({
      kind: "no-complete-units",
      units: 0,
      unitsWithMissing: 1,
    });
  });

  it("gives an interval over units that contains its estimate, repeats with its seed and is one point when all agree", () => {
    const byUnit = Array.from({ length: 30 }, (_, i) => [i % 3, i % 3, i % 5 === 0 ? 0 : i % 3]);
    const options = { bootstrap: { seed: 3, replicates: 999 } } as const;
    const result = fleissKappa({ byUnit }, options);
    expect(fleissKappa({ byUnit }, options)).toEqual(result);
    if (result.kind !== "estimated" || result.interval === null) throw new Error("no interval");
    expect(result.interval.lower).toBeLessThan(result.kappa);
    expect(result.interval.upper).toBeGreaterThan(result.kappa);
    const perfect = fleissKappa({ byUnit: Array.from({ length: 20 }, (_, i) => [i % 2, i % 2]) }, options);
    expect(perfect).toMatchObject({ kappa: 1, interval: { lower: 1, upper: 1, undefinedReplicates: 0 } });
  });

  it("names the argument that is wrong", () => {
    expect(() => fleissKappa({ byUnit: [] })).toThrow("ratings.byUnit is empty.");
    expect(() => fleissKappa({ byUnit: [[1], [2]] })).toThrow(
      "ratings.byUnit holds the codes of 1 rater, and one cannot agree alone.",
    );
    expect(() => fleissKappa({ byRater: [[1, 2]] })).toThrow("ratings.byRater holds the codes of 1 rater");
    expect(() => fleissKappa({ byUnit: [[1, 2], [1]] })).toThrow(
      "ratings.byUnit[1] has 1 codes and the rows before it have 2.",
    );
    expect(() => fleissKappa({ byUnit: [[1, Infinity]] })).toThrow("ratings.byUnit[0][1] is Infinity");
  });
});
