/** Agreement: whether several people who coded the same photographs or records saw the same thing. */
export { type CohenKappa, cohenKappa, type KappaWeights } from "./cohenKappa.ts";
export type { AgreementMetric } from "./disagreement.ts";
export { type FleissKappa, fleissKappa } from "./fleissKappa.ts";
export { type KrippendorffAlpha, krippendorffAlpha } from "./krippendorffAlpha.ts";
export type { Code, RatingTable } from "./RatingTable.ts";
export type { AgreementInterval, UnitBootstrap } from "./unitBootstrap.ts";
