import { describe, expect, test } from "vitest";
import {
  assumptionTable,
  captureHistories,
  estimateQuantity,
  isRefusal,
  twoListEstimate,
} from "../../../src/index.ts";
import { annexText } from "../support/annexText.ts";
import { completeText } from "../support/completeText.ts";
import { analysis } from "../support/sampleAnalysis.ts";

const answer = twoListEstimate(
  captureHistories({
    lists: ["register", "families"],
    cells: [
      { history: "10", count: 60 },
      { history: "01", count: 40 },
      { history: "11", count: 20 },
    ],
  }),
);
if (isRefusal(answer)) throw new Error("two lists that overlap have an estimate");
const estimate = estimateQuantity(answer, { id: "size", label: "synthetic persons" });
const assumptions = assumptionTable([answer]);

const printing = annexText().replace(
  "Synthetic words, population.",
  "Estimated are :q[size]{form=interval}.",
);
const withTable = printing.replace(
  "Synthetic words, uncertainty.",
  "What the estimate assumes is in :ref[population.assumptions].\n\n::table{#population.assumptions}",
);

const problemsOf = (text: string, tables = [...analysis.tables, assumptions]) =>
  completeText(text, { ...analysis, quantities: [...analysis.quantities, estimate], tables }).problems;

describe("an annex that prints an estimate of a population", () => {
  test("is not built while no table of it says what the estimate assumes; all unsaid assumptions are named", () => {
    const found = problemsOf(printing);
    expect(found.map(({ code, value }) => [code, value])).toEqual([
      ["SIJILL_ANNEX_ASSUMPTIONS_UNSAID", "size"],
    ]);
    expect(estimate.assumptions.length).toBeGreaterThan(3);
    for (const assumption of estimate.assumptions) expect(found[0]?.what).toContain(`"${assumption}"`);
    expect(found[0]?.fix).toContain("assumptionTable");
  });

  test("is built when the table of assumptions is printed", () => {
    expect(problemsOf(withTable)).toEqual([]);
  });

  test("is not built when that table lacks one of them, and only that one is named", () => {
    const [first, ...others] = assumptions.rows;
    const found = problemsOf(withTable, [...analysis.tables, { ...assumptions, rows: others }]);
    expect(found.map(({ code }) => code)).toEqual(["SIJILL_ANNEX_ASSUMPTIONS_UNSAID"]);
    expect(found[0]?.what).toContain(`"${first?.assumption}"`);
    expect(found[0]?.what).not.toContain(`"${others[0]?.assumption}"`);
  });

  test("needs no table for an estimate that is computed and not printed, nor for a published one without assumptions", () => {
    expect(problemsOf(annexText())).toEqual([]);
    const published = { ...estimate, assumptions: [], nature: "published" as const, citation: "source-a" };
    const { problems } = completeText(printing, {
      ...analysis,
      quantities: [...analysis.quantities, published],
    });
    expect(problems).toEqual([]);
  });
});
