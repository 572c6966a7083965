/** The archive: datasets read, checked and hashed, every row accounted for, ready to be counted. */
export { Archive, type ArchiveDataset, type ArchiveInput, type PeriodCell } from "./Archive.ts";
export {
  type DailyStates,
  type OpenDailyStatesOptions,
  openDailyStates,
} from "./dailyStates/openDailyStates.ts";
export type { DeathCell } from "./dataset/Cell.ts";
export type { CellFilter } from "./dataset/cellsRelation.ts";
export type { DatasetFile } from "./dataset/DatasetFile.ts";
export { type Dimension, dimensions } from "./dataset/Dimension.ts";
export { confinePath } from "./descriptor/confinePath.ts";
export type { DaySpan } from "./descriptor/coverageWindow.ts";
export { type DescriptorDraft, draftDescriptor } from "./descriptor/draftDescriptor.ts";
export { holdsDailyStates, readDailyStatesDescriptor, readDescriptor } from "./descriptor/readDescriptor.ts";
export { type LoadedTable, loadTable } from "./loadTable.ts";
export { ageGroupStarts } from "./lookups/resolveTerm.ts";
export { type OpenArchiveOptions, openArchive } from "./openArchive.ts";
export { toParquet } from "./parquet/toParquet.ts";
export {
  type PublishedFigure,
  type PublishedFigures,
  readPublishedFigures,
} from "./published/readPublishedFigures.ts";
export { type ArchiveQuery, type AskedBy, askedBy, recordQueries } from "./queryLog.ts";
export { Scratch } from "./sources/Scratch.ts";
export { type SqlRow, type SqlValue, Store, type StoreOptions } from "./store/Store.ts";
export { filePattern, identifier, literal, literals } from "./store/sql.ts";
export type { Rejection, Unresolved } from "./validation/Rejection.ts";
