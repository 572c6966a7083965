import { extname } from "node:path";
import { SijillError } from "../../errors/index.ts";
import type { DatasetDescriptor } from "../../records/index.ts";
import type { Store } from "../store/Store.ts";
import type { FileContent } from "./FileContent.ts";
import { messages } from "./messages.ts";
import { openCsv } from "./openCsv.ts";
import { openJson } from "./openJson.ts";
import { openNdjson } from "./openNdjson.ts";
import { openParquet } from "./openParquet.ts";
import { openXlsx } from "./openXlsx.ts";
import type { RowSource } from "./RowSource.ts";
import type { Scratch } from "./Scratch.ts";

const formats: Readonly<Record<string, NonNullable<DatasetDescriptor["format"]>>> = {
  ".csv": "csv",
  ".tsv": "csv",
  ".txt": "csv",
  ".ndjson": "ndjson",
  ".jsonl": "ndjson",
  ".json": "json",
  ".parquet": "parquet",
  ".xlsx": "xlsx",
};

/** What a descriptor says of how its files are written. */
export type SourceFormat = Pick<DatasetDescriptor, "format" | "delimiter" | "encoding" | "sheet">;

/** Opens a file by its declared format or its ending. A new format is one file beside this one and one line here. */
export async function openSource(
  file: FileContent,
  descriptor: SourceFormat,
  mapped: readonly string[],
  compared: string | undefined,
  key: string,
  store: Store,
  scratch: Scratch,
): Promise<RowSource> {
  const format = descriptor.format ?? formats[extname(file.name).toLowerCase()];
  if (format === undefined) throw new SijillError(messages.formatUnknown(file.name));
  switch (format) {
    case "csv":
      return openCsv(
        file,
        { delimiter: descriptor.delimiter, encoding: descriptor.encoding, mapped, compared },
        scratch,
      );
    case "ndjson":
      return openNdjson(file, { mapped, key }, store, scratch);
    case "json":
      return openJson(file, { mapped, key }, store, scratch);
    case "parquet":
      return openParquet(file, store);
    case "xlsx":
      return openXlsx(file, { sheet: descriptor.sheet, mapped, key }, store, scratch);
  }
}
