/** Careers in custody: from arrest through branches and hospitals to death, as single records tell them. */
export { type AttributionRule, attribute, attributionRules } from "./attribute.ts";
export { attributionTable } from "./attributionTable.ts";
export { type Careers, careersOf } from "./Careers.ts";
export { type CareerEvent, type Episode, episodes, isStay, type Stay } from "./episodes.ts";
export { flows } from "./flows.ts";
export { isNamedPlace, isSamePlace, type PlaceOfCustody, placeKey } from "./PlaceOfCustody.ts";
export type { TimeToDeath, WithoutTime } from "./timesToDeath.ts";
export { type TimeToDeathAnswer, type TimeToDeathOptions, timeToDeath } from "./timeToDeath.ts";
