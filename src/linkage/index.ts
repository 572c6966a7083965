/** Linkage: records of several sources that are about the same person, with the doubt kept. */
export * from "./names/index.ts";
export * from "./synthetic/index.ts";
