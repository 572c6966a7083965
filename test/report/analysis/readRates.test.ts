import { describe, expect, test } from "vitest";
import { convertRate, type Quantity, toRisk } from "../../../src/quantities/index.ts";
import { readAnalysis } from "../../../src/report/analysis/index.ts";
import { compareNumbers, readLedger } from "../../../src/report/verify/compareNumbers.ts";
import { deaths, exposure, published, rate } from "../../quantities/support/rates.ts";
import { problemsIn } from "../support/compileText.ts";
import { analysis } from "../support/sampleAnalysis.ts";

const input = {
  dataset: "example",
  file: "series.csv",
  sha256: "0".repeat(64),
  rows: 8,
  selection: "all rows",
};
const held = { ...exposure, inputs: [input] };
const bound = { ...rate, inputs: [input], deaths: { ...deaths, inputs: [input] }, exposure: held };
const resultWith = (...quantities: readonly object[]) => ({ ...analysis, quantities });
const problemsOf = (quantity: object) =>
  problemsIn(() => readAnalysis(resultWith(quantity))).map(({ place, expected }) => [place?.path, expected]);

describe("an analysis may return rates", () => {
  test("a rate, its person-time, the same rate by the year and a risk are let through", () => {
    const result = resultWith(
      held,
      bound,
      convertRate(bound, "person-year", { per: 1_000 }),
      toRisk(bound, 365),
    );
    expect(readAnalysis(result)).toBe(result);
  });

  test.each<[string, object, readonly unknown[]]>([
    [
      "a rate without person-time",
      { ...bound, exposure: null },
      [
        "quantities[0] (rate)",
        "the deaths and the person-time of the rate, or the citation of a rate published without them",
      ],
    ],
    [
      "a published rate without citation",
      { ...published(0.6), citation: undefined },
      [
        "quantities[0] (published)",
        "the deaths and the person-time of the rate, or the citation of a rate published without them",
      ],
    ],
    [
      "a rate that is not its deaths over its person-time",
      { ...bound, value: 2.19 },
      ["quantities[0] (rate)", "a value that is its deaths over its person-time"],
    ],
    [
      "a risk above one",
      { ...toRisk(bound, 365), value: 4.38 },
      ["quantities[0] (rate.risk-365-days).value", "at most 1"],
    ],
  ])("%s is refused", (_, quantity, expected) => {
    expect(problemsOf(quantity)).toEqual([expected]);
  });
});

describe("verify compares rates", () => {
  const ledgerOf = (quantity: Quantity) => ({
    format: "sijill-ledger/1" as const,
    passages: [],
    findings: [],
    redactions: [],
    names: {},
    numbers: [],
    cells: [],
    quantities: [quantity],
    tables: [],
    figures: [],
    exhibitNumbers: [],
    exhibits: [],
    citations: [],
    literals: [],
  });
  const differences = (was: Quantity, is: Quantity) => {
    const ledger = readLedger(JSON.parse(JSON.stringify(ledgerOf(was))));
    if (ledger === null) throw new Error("The ledger was not read.");
    return compareNumbers(ledger, ledgerOf(is)).map(({ member, was, is }) => [member, was, is]);
  };

  test("to the deaths and the person-time behind them, and to the number of persons", () => {
    expect(differences(bound, bound)).toEqual([]);
    expect(differences(bound, { ...bound, deaths: { ...deaths, value: 13 } })).toEqual([
      ["deaths.value", 12, 13],
    ]);
    expect(differences(bound, { ...bound, exposure: { ...held, value: 1999 } })).toEqual([
      ["exposure.value", 2000, 1999],
    ]);
    expect(differences(bound, { ...bound, per: 1_000 })).toEqual([["per", 100, 1000]]);
    expect(differences(held, { ...held, missing: "carry" })).toEqual([["missing", "exclude", "carry"]]);
    const risk = toRisk(bound, 365);
    expect(differences(risk, { ...risk, horizonDays: 30 })).toEqual([["horizonDays", 365, 30]]);
  });
});
