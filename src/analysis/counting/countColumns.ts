import type { Dimension } from "../../archive/index.ts";
import { type Column, fillTemplate } from "../../quantities/index.ts";
import type { PeriodUnit } from "../periods/periodsBetween.ts";
import type { AnalysisWording } from "../wording/index.ts";
import type { CountingKey } from "./countingKeys.ts";
import { meaningOf } from "./meaningOf.ts";

/** "Deaths by year and facility". */
export function titleOf(
  unit: PeriodUnit | null,
  asked: readonly Dimension[],
  { keys, inText, and, counting }: AnalysisWording,
): string {
  const named = [...(unit === null ? [] : [unit]), ...asked].map((key) => inText(keys[key]));
  return named.length === 0 ? counting.deaths : fillTemplate(counting.deathsBy, { keys: named.join(and) });
}

/** The columns of a counted table, in order. */
export function columnsOf(
  showDataset: boolean,
  unit: PeriodUnit | null,
  asked: readonly Dimension[],
  estimate: boolean,
  words: AnalysisWording,
): Column[] {
  const { counting, keys, unknown } = words;
  const dimension = (name: CountingKey): Column => ({
    name,
    label: keys[name],
    type: name === "year" || name === "quarter" || name === "month" ? "date" : "text",
    role: "dimension",
    meaning: meaningOf(name),
    ...(name === "dataset" ? {} : { labels: { unknown } }),
  });
  const measure = (name: "certain" | "possible"): Column => ({
    name,
    label: counting[name],
    type: "integer",
    role: "measure",
    meaning: name === "certain" ? "count" : "possible",
    missing: counting.silent,
  });
  const estimated = (name: "estimate" | "lower" | "upper"): Column => ({
    name,
    label: counting[name],
    type: "number",
    role: "measure",
    meaning: "estimate",
    decimals: 1,
    missing: counting.silent,
  });
  return [
    ...(showDataset ? [dimension("dataset")] : []),
    ...(unit === null ? [] : [dimension(unit)]),
    ...asked.map(dimension),
    measure("certain"),
    measure("possible"),
    ...(estimate ? (["estimate", "lower", "upper"] as const).map(estimated) : []),
    ...(unit === null
      ? []
      : [
          {
            name: "status",
            label: counting.status,
            type: "text",
            role: "dimension",
            meaning: "coverage",
            labels: words.coverage,
          } as const,
        ]),
  ];
}
