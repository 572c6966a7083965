import type { Problem } from "../../errors/index.ts";
import type { Language } from "../../quantities/index.ts";
import type { AnalysisSourceFile, ReportAnalysis } from "../analysis/index.ts";
import type { DisclosurePlan } from "./plan/DisclosurePlan.ts";
import type { Policy } from "./policy/index.ts";
import type { ProfileName } from "./profiles/index.ts";

/** An analysis as one audience may see it. */
export interface ReleasedReport {
  readonly analysis: ReportAnalysis;
  /** Numbers of the sealed analysis that this version shows nowhere, from the smallest that is no day of a month. */
  readonly withheldNumbers: ReadonlySet<number>;
}

/** Disclosure control of one build: one plan, applied to the analysis in every language. */
export interface DisclosureControl {
  readonly profile: ProfileName;
  readonly policy: Policy;
  /** The file of the policy, for the manifest; none where a report has none, or where it is not asked. */
  readonly sources: readonly AnalysisSourceFile[];
  /** The version of an analysis; the first one asked for is the one that is planned. */
  release(analysis: ReportAnalysis, language: Language): Promise<ReleasedReport>;
  /** What was decided; null for `sealed`, and before the first analysis was asked for. */
  plan(): DisclosurePlan | null;
  /** What stops nothing but should be known, such as tables that are withheld because nobody says what they are about. */
  notices(): readonly Problem[];
}

/** Control that withholds nothing: the profile `sealed`. */
export const nothingWithheld: DisclosureControl = {
  profile: "sealed",
  policy: {},
  sources: [],
  release: async (analysis) => ({ analysis, withheldNumbers: new Set() }),
  plan: () => null,
  notices: () => [],
};
