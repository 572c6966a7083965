import type { Dimension } from "../../archive/index.ts";
import type { Column } from "../../quantities/index.ts";
import type { PeriodUnit } from "../periods/periodsBetween.ts";

/** Headings of what deaths are counted by. */
const headings: Readonly<Record<PeriodUnit | "dataset" | Dimension, string>> = {
  year: "Year",
  quarter: "Quarter",
  month: "Month",
  dataset: "Dataset",
  facility: "Facility",
  agency: "Agency",
  hospital: "Hospital",
  governorate: "Governorate",
  sex: "Sex",
  ageGroup: "Age group",
  cause: "Declared cause",
};

/** "Deaths by year and facility". */
export function titleOf(unit: PeriodUnit | null, asked: readonly Dimension[]): string {
  const keys = [...(unit === null ? [] : [unit]), ...asked].map((key) => headings[key].toLowerCase());
  return keys.length === 0 ? "Deaths" : `Deaths by ${keys.join(" and ")}`;
}

/** The columns of a counted table, in order. */
export function columnsOf(
  showDataset: boolean,
  unit: PeriodUnit | null,
  asked: readonly Dimension[],
  estimate: boolean,
): Column[] {
  const dimension = (name: keyof typeof headings): Column => ({
    name,
    label: headings[name],
    type: name === "year" || name === "quarter" || name === "month" ? "date" : "text",
    role: "dimension",
  });
  const silent = "the source could not have recorded this period: silence, not zero";
  return [
    ...(showDataset ? [dimension("dataset")] : []),
    ...(unit === null ? [] : [dimension(unit)]),
    ...asked.map(dimension),
    { name: "certain", label: "Certain", type: "integer", role: "measure", missing: silent },
    { name: "possible", label: "Possible", type: "integer", role: "measure", missing: silent },
    ...(estimate
      ? ([
          {
            name: "estimate",
            label: "Estimate (dates imputed)",
            type: "number",
            role: "measure",
            decimals: 1,
            missing: silent,
          },
          {
            name: "lower",
            label: "Lower limit",
            type: "number",
            role: "measure",
            decimals: 1,
            missing: silent,
          },
          {
            name: "upper",
            label: "Upper limit",
            type: "number",
            role: "measure",
            decimals: 1,
            missing: silent,
          },
        ] as const)
      : []),
    ...(unit === null
      ? []
      : [{ name: "status", label: "Coverage", type: "text", role: "dimension" } as const]),
  ];
}
