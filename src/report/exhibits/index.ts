/** Exhibits: every numeral that figures and tables say in words is looked for in what they show. */
export { checkExhibits } from "./checkExhibits.ts";
export type { ExhibitNumeral, ExhibitPart, NumeralSource } from "./ExhibitNumeral.ts";
