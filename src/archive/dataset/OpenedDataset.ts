import type { DatasetDescriptor, FacilityVocabulary, RecordField } from "../../records/index.ts";
import type { CoverageWindow } from "../descriptor/coverageWindow.ts";
import type { DateLookup } from "../lookups/buildDateLookup.ts";
import type { Rejection } from "../validation/Rejection.ts";
import type { DatasetFile } from "./DatasetFile.ts";
import type { RowGroups } from "./groupRows.ts";
import type { LoadedFile } from "./loadFile.ts";

/** A dataset inside the engine. */
export interface OpenedDataset {
  readonly descriptor: DatasetDescriptor;
  readonly folder: string;
  /** Real paths of the files, in the order of the descriptor. */
  readonly paths: readonly string[];
  readonly files: readonly DatasetFile[];
  readonly rejections: readonly Rejection[];
  readonly coverage: CoverageWindow;
  readonly loaded: readonly LoadedFile[];
  readonly key: string;
  readonly dates: ReadonlyMap<RecordField, DateLookup>;
  /** Fields whose values are in the tables of `loaded`. */
  readonly fields: Set<RecordField>;
  readonly vocabulary: FacilityVocabulary;
  /** Groupings of the accepted rows made so far. */
  readonly groups: RowGroups[];
}
