/** Records: what one source says about one death, with dates as partial and facilities as doubtful as the source leaves them. */
export { type AgeRange, ageRangeSchema, oldestAge } from "./AgeRange.ts";
export { type DeathRecord, deathRecordSchema } from "./DeathRecord.ts";
export {
  type DailyState,
  type DailyStatesDescriptor,
  dailyStateSchema,
  dailyStatesDescriptorSchema,
  dailyStatesJsonSchema,
  inFlows,
  outFlows,
  type StateField,
  type StateNumber,
  stateFields,
  stateNumbers,
} from "./dailyStates/index.ts";
export {
  type ColumnMapping,
  type DatasetDescriptor,
  type DateMeaning,
  type DatePartColumns,
  datasetDescriptorSchema,
  datasetJsonSchema,
  type RecordField,
  recordFields,
} from "./dataset/index.ts";
export {
  certainlyWithin,
  createDateReader,
  type DateOrder,
  type DateParts,
  type DateReadingOptions,
  dateFormatProblem,
  parsePartialDate,
  partialDateFromParts,
  possiblyWithin,
  readPartialDate,
  readPartialDateFromParts,
  UNKNOWN_DATE,
} from "./dates/index.ts";
export { type FacilityRef, facilityRefSchema } from "./FacilityRef.ts";
export {
  createFacilityVocabulary,
  type Facility,
  type FacilityMatch,
  type FacilityVocabulary,
  facilityReference,
  facilitySchema,
  type MatchedBy,
  syrianFacilities,
} from "./facilities/index.ts";
export { isProblem } from "./isProblem.ts";
export { type Missing, missingSchema } from "./Missing.ts";
export { type Name, nameSchema } from "./Name.ts";
export { normalizeArabic } from "./normalizeArabic.ts";
export { type ObservedSign, observedSignSchema } from "./ObservedSign.ts";
export type { IsoDay, PartialDate } from "./PartialDate.ts";
export { isoDaySchema, partialDateSchema } from "./partialDateSchema.ts";
export { readAge } from "./readAge.ts";
export { type SourceRef, sourceRefSchema } from "./SourceRef.ts";
export { type Term, termSchema } from "./Term.ts";
export { type Transfer, transferSchema } from "./Transfer.ts";
