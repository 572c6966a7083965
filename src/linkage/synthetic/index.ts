/** Synthetic records: invented persons, observed by several sources with realistic mistakes, and the truth about them. */
export { type SyntheticRecord, syntheticColumns } from "./SyntheticRecord.ts";
export { defaultSyntheticSources, type SyntheticSource } from "./SyntheticSource.ts";
export { type SyntheticOptions, syntheticRecords } from "./syntheticRecords.ts";
export { type SyntheticFile, writeSyntheticRecords } from "./writeSyntheticRecords.ts";
