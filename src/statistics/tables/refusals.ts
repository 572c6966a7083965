import type { Refusal } from "../../errors/index.ts";

/** Questions that a table cannot answer. */
export const refusals = {
  emptyMargin: (question: string, rows: readonly number[], columns: readonly number[]): Refusal => ({
    kind: "refusal",
    code: "SIJILL_TABLE_EMPTY_MARGIN",
    question,
    reasons: [emptyMargins(rows, columns)],
    wouldNeed: "Leave out the empty rows and columns, and say so; or use fisherExact, which ignores them.",
  }),
  noTrend: (reason: string): Refusal => ({
    kind: "refusal",
    code: "SIJILL_TREND_NO_VARIATION",
    question: "a trend in proportions across ordered groups",
    reasons: [reason],
    wouldNeed: "Groups that differ in score, with some events and some non-events among them.",
  }),
};

function emptyMargins(rows: readonly number[], columns: readonly number[]): string {
  const parts = [...emptyOnes("row", rows), ...emptyOnes("column", columns)];
  return `${parts.join(", ")} hold${parts.length === 1 ? "s" : ""} no record, so an expected count is 0 and the statistic is 0/0.`;
}

function emptyOnes(name: string, totals: readonly number[]): string[] {
  return totals.flatMap((total, i) => (total === 0 ? [`${name} ${i + 1}`] : []));
}
