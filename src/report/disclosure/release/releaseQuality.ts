import type { DataQuality, QualityFinding } from "../../../analysis/index.ts";
import type { Quantity, WithheldQuantity } from "../../../quantities/index.ts";
import type { Profile } from "../profiles/index.ts";
import { releaseInputs, releaseMethod } from "./releaseInputs.ts";
import { withholdQuantity } from "./releaseQuantity.ts";

/** The accounts of datasets as a version shows them: what is weak in protected records is said without its number. */
export function releaseQuality(
  quality: DataQuality,
  rules: Profile,
  isProtectedDataset: (dataset: string) => boolean,
): DataQuality {
  if (rules.smallNumbers === null) return quality;
  const withhold = (quantity: Quantity): WithheldQuantity => ({
    ...withholdQuantity(quantity, null),
    method: releaseMethod(quantity.method, rules),
    inputs: releaseInputs(quantity.inputs, rules, isProtectedDataset),
  });
  return {
    ...quality,
    datasets: quality.datasets.map((dataset) =>
      isProtectedDataset(dataset.dataset)
        ? {
            ...dataset,
            read: withhold(dataset.read),
            accepted: withhold(dataset.accepted),
            rejected: withhold(dataset.rejected),
            findings: dataset.findings.map((finding) => releaseFinding(finding, withhold)),
          }
        : dataset,
    ),
  };
}

function releaseFinding(
  finding: QualityFinding,
  withhold: (quantity: Quantity) => WithheldQuantity,
): QualityFinding {
  switch (finding.kind) {
    case "rejected":
    case "unresolved":
      return { ...finding, rows: withhold(finding.rows) };
    case "missing":
      return { ...finding, share: withhold(finding.share) };
    case "partial-dates":
    case "undated":
    case "rounded":
      return { ...finding, deaths: withhold(finding.deaths) };
    case "not-recorded":
    case "coverage-gap":
      return finding;
  }
}
