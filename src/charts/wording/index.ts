/** Wording: every word that a chart prints or says by itself, in each language. */
export type { ChartWording } from "./ChartWording.ts";
export { selectWording } from "./selectWording.ts";
export { withWithheld } from "./withWithheld.ts";
