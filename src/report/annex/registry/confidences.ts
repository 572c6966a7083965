/** How sure a finding is, in words that an annex explains; it never stands in place of an interval. */
export const confidences = ["high", "moderate", "low"] as const;

export type Confidence = (typeof confidences)[number];
