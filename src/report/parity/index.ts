/** Parity: the versions of a report in several languages say the same numbers, or the build fails. */
export { checkParity, type LanguageVersion } from "./checkParity.ts";
