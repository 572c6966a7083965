/** Literals: numerals that were written by hand, marked as such in a text that comes from elsewhere. */
export { markLiterals } from "./markLiterals.ts";
