import type { ManifestInput } from "../../manifest/index.ts";
import type { DisclosurePlan } from "../plan/DisclosurePlan.ts";

/** The inputs as the manifest of a version lists them: where a version withholds them, of a protected dataset its name. */
export function releaseManifestInputs(
  inputs: readonly ManifestInput[],
  plan: DisclosurePlan | null,
): readonly ManifestInput[] {
  if (plan === null || plan.rules.inputs === "shown") return inputs;
  const isWithheld = ({ dataset }: ManifestInput) => plan.protectedDatasets.includes(dataset);
  const withheld = [...new Set(inputs.filter(isWithheld).map(({ dataset }) => dataset))].sort();
  return [
    ...inputs.filter((input) => !isWithheld(input)),
    ...withheld.map(
      (dataset): ManifestInput => ({
        dataset,
        file: "",
        path: null,
        sha256: null,
        bytes: null,
        rowLevel: null,
        rows: null,
      }),
    ),
  ];
}
