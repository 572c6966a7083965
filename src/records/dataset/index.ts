/** The dataset descriptor: what a folder of records is, written by its holder. */
export {
  type ColumnMapping,
  type DatasetDescriptor,
  type DateMeaning,
  type DatePartColumns,
  datasetDescriptorSchema,
  type RecordField,
  recordFields,
} from "./DatasetDescriptor.ts";
export { datasetJsonSchema } from "./datasetJsonSchema.ts";
