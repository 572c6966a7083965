/** Claims: what the words of a report must not say, because no statistic can show it. */
export { checkBase, namesBase } from "./checkBase.ts";
export { findOverclaims, type Overclaim } from "./findOverclaims.ts";
