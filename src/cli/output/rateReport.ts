import type { RateReliability, RollingRates } from "../../analysis/index.ts";
import type { DailyStates } from "../../archive/index.ts";
import { isRefusal, type Refusal } from "../../errors/index.ts";
import {
  type DayCoverage,
  formatQuantity,
  type Quantity,
  type Rate,
  toRisk,
} from "../../quantities/index.ts";
import { checkRollCalls, checksText } from "./rollCallChecks.ts";
import { textTable } from "./textTable.ts";

/** What is printed beside the rates, when asked for. */
export interface RateExtras {
  /** Days of the risk. */
  readonly risk: number | null;
  readonly rolling: RollingRates | Refusal | null;
}

/** Rates as a terminal and as a script read them, with what the roll calls are worth. */
export async function rateReport(
  rollCalls: DailyStates,
  rates: readonly (Rate | Refusal)[],
  { risk, rolling }: RateExtras,
): Promise<{ readonly text: string; readonly json: object }> {
  const { peakRate, rateTable, reliabilityOfRate } = await import("../../analysis/index.ts");
  const checks = await checkRollCalls(rollCalls);
  const answered = rates.filter((rate): rate is Rate => !isRefusal(rate));
  const risks = risk === null ? [] : answered.map((rate) => toRisk(rate, risk));
  const names = rates.length === 1 ? ["rate"] : boundNames;
  const paragraphs = [
    ...(rollCalls.nature === "synthetic" ? ["SYNTHETIC DATA: no row is a person."] : []),
    ...rates.map((rate, at) =>
      isRefusal(rate) ? refusalText(rate) : rateText(names[at] ?? "rate", rate, reliabilityOfRate(rate)),
    ),
    ...risks.map((each) => line("risk", each, "interval")),
    checksText(checks),
  ];
  const json = {
    rates,
    reliability: rates.map((rate) => (isRefusal(rate) ? null : reliabilityOfRate(rate))),
    risks,
    checks,
  };
  if (rolling === null) return { text: paragraphs.join("\n\n"), json };
  if (isRefusal(rolling))
    return { text: [...paragraphs, refusalText(rolling)].join("\n\n"), json: { ...json, rolling } };
  const peak = rolling.rates.length === 0 ? null : peakRate(rolling.rates);
  const table = textTable(rateTable("rolling", "Rolling rates", rolling.rates));
  return {
    text: [
      ...paragraphs,
      ...(peak === null ? [] : [table, line("highest", peak, "sentence")]),
      `  ${rolling.leftOut} of ${rolling.windows} windows have no rate: too few documented facility-days, or nobody held.`,
    ].join("\n\n"),
    json: { ...json, rolling: { ...rolling, peak } },
  };
}

/** Of two rates, the one over the most person-time comes first. */
const boundNames = ["least", "greatest"];

const reliabilityWords: Readonly<Record<RateReliability, string>> = {
  reliable: "enough by the rule of the ONS (20 or more)",
  unreliable: "few: the ONS would mark the rate as unreliable (fewer than 20)",
  "not-shown": "very few: the ONS would not show the rate (fewer than 3)",
  "not-known": "not published with the rate",
};

function rateText(name: string, rate: Rate, reliability: RateReliability): string {
  const { deaths, exposure } = rate;
  return [
    line(name, rate, "interval"),
    ...(rate.bounds === undefined ? [] : [line("bounds", rate, "bounds")]),
    ...(deaths === null ? [] : [line("deaths", deaths)]),
    ...(exposure === null
      ? []
      : [
          line("person-time", exposure),
          `  documented   ${coverageWords(exposure.coverage)}`,
          `  of           ${exposure.source}, ${rate.period?.from} to ${rate.period?.to}`,
        ]),
    `  deaths are   ${reliabilityWords[reliability]}`,
  ].join("\n");
}

function coverageWords(coverage: DayCoverage | null): string {
  return coverage === null
    ? "the source does not say"
    : `${coverage.documented} of ${coverage.all} facility-days`;
}

function refusalText({ question, reasons, wouldNeed }: Refusal): string {
  return [
    `Not answered: ${question}`,
    ...reasons.map((reason) => `  - ${reason}`),
    `  Would need: ${wouldNeed}`,
  ].join("\n");
}

function line(
  name: string,
  quantity: Quantity,
  form: "unit" | "interval" | "bounds" | "sentence" = "unit",
): string {
  return `  ${name.padEnd(11)}  ${formatQuantity(quantity, { language: "en", form })}`;
}
