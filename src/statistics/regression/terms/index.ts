/** Terms: the parts of a regression model, each turning observations into named columns. */
export type { BreakOptions, BreakPoint } from "./Break.ts";
export { covariate } from "./covariate.ts";
export { factor } from "./factor.ts";
export { intercept } from "./intercept.ts";
export { seasonal } from "./seasonal.ts";
export { slopeChange } from "./slopeChange.ts";
export { step } from "./step.ts";
export { trend } from "./trend.ts";
