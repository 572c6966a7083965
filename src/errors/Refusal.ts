/**
 * A question that the data cannot answer, with the reasons: a typed result, not an exception,
 * because "this may not be compared" is itself a finding.
 */
export interface Refusal {
  readonly kind: "refusal";
  readonly code: `SIJILL_${string}`;
  /** What was asked. */
  readonly question: string;
  /** Why it cannot be answered, one sentence each, never empty. */
  readonly reasons: readonly [string, ...string[]];
  /** What record or decision would make it answerable. */
  readonly wouldNeed: string;
}

/** Tells a refusal from an answer. */
export function isRefusal(result: unknown): result is Refusal {
  return typeof result === "object" && result !== null && (result as { kind?: unknown }).kind === "refusal";
}
