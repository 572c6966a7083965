/** What a court must be able to take over into its judgment, in this order: from what, how, with what result, how far. */
export const judgmentParts = ["facts", "method", "result", "limits"] as const;

export type JudgmentPart = (typeof judgmentParts)[number];
