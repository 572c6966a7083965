import type { DataQuality, QualityFinding } from "../../analysis/index.ts";
import type { Quantity } from "../../quantities/index.ts";

/** Every number of an account, by which a report can bind and trace it. */
export function qualityQuantities({ datasets }: DataQuality): readonly Quantity[] {
  return datasets.flatMap(({ read, accepted, rejected, findings }) => [
    read,
    accepted,
    rejected,
    ...findings.flatMap(numbersOf),
  ]);
}

function numbersOf(finding: QualityFinding): readonly Quantity[] {
  switch (finding.kind) {
    case "rejected":
    case "unresolved":
      return [finding.rows];
    case "missing":
      return [finding.share];
    case "partial-dates":
    case "undated":
    case "rounded":
      return [finding.deaths];
    case "not-recorded":
    case "coverage-gap":
      return [];
  }
}
