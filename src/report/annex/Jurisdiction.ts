/** England and Wales, Germany, the International Criminal Court, the United States (federal), and research without a court. */
export const jurisdictions = ["ew", "de", "icc", "us", "research"] as const;

/** Before whom an annex is put; it decides which sections are required and which rules are answered. */
export type Jurisdiction = (typeof jurisdictions)[number];
