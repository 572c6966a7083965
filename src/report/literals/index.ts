/** Literals: numerals that were written by hand, marked as such in a text that comes from elsewhere. */
export { findUnbound } from "./findUnbound.ts";
export { markLiterals } from "./markLiterals.ts";
