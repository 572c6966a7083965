/** Roll calls: daily states checked against themselves, and the person-time, deaths and rates they give. */
export { type BalanceCheck, checkBalance, type Imbalance } from "./checkBalance.ts";
export { type ContinuityCheck, checkContinuity, type Discontinuity } from "./checkContinuity.ts";
export { type DeathsInStatesOptions, deathsInStates } from "./deathsInStates.ts";
export { type ExposureOptions, exposure, type MissingDays, missingDays } from "./exposure.ts";
export { type StateRule, stateRules } from "./heldOn.ts";
export type { FacilityInWindow, RollCalls, RollCallWindow } from "./RollCalls.ts";
export { type RateOfRecords, type RateOfRecordsOptions, rateOfRecords } from "./rateOfRecords.ts";
export { type RollCallCoverage, type RollCallCoverageOptions, rollCallCoverage } from "./rollCallCoverage.ts";
export { type RollCallRateOptions, rollCallRate } from "./rollCallRate.ts";
export { type RollingRateOptions, type RollingRates, rollingRate } from "./rollingRate.ts";
