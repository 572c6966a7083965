/** Suppression: which printed cells to withhold so that no protected one can be computed. */
export { mayBeWithheld } from "./mayBeWithheld.ts";
export { optimalSuppression } from "./optimalSuppression.ts";
export { sequentialSuppression } from "./sequentialSuppression.ts";
export { MOST_CHOICES, type Suppression, suppressCells } from "./suppressCells.ts";
