import { SijillError } from "../../errors/index.ts";
import {
  type DeathRecord,
  isProblem,
  normalizeArabic,
  type PartialDate,
  type RecordField,
  UNKNOWN_DATE,
} from "../../records/index.ts";
import { ensureFields } from "../dataset/ensureFields.ts";
import { dateFields } from "../dataset/fieldsToLoad.ts";
import { messages } from "../dataset/messages.ts";
import type { OpenedDataset } from "../dataset/OpenedDataset.ts";
import { dateReader } from "../lookups/readDate.ts";
import type { SqlRow, Store } from "../store/Store.ts";
import { identifier } from "../store/sql.ts";
import { causesOf } from "./causesOf.ts";
import { numbersOf } from "./numbersOf.ts";
import { personOf } from "./personOf.ts";
import { placeReader } from "./placeReader.ts";
import { rowTexts } from "./rowText.ts";

/**
 * The accepted rows of a dataset as records. What a source does not map is not recorded; what it maps and leaves empty
 * is unknown. A date of transfer with a hospital is one transfer; whether the person arrived alive no column says.
 */
export async function readRecords(dataset: OpenedDataset, store: Store): Promise<readonly DeathRecord[]> {
  const { descriptor, loaded } = dataset;
  if (descriptor.kind !== "records") throw new SijillError(messages.notRecords(descriptor.id));
  const fields = Object.keys(descriptor.columns) as RecordField[];
  await ensureFields(dataset, fields, store);
  const read = recordReader(dataset);
  const records: DeathRecord[] = [];
  for (const { content, source, table, rejectedTable } of loaded) {
    const rows = await store.rows(`
      SELECT rowid AS position, ${fields.map(identifier).join(", ")} FROM ${table}
       WHERE rowid NOT IN (SELECT position FROM ${rejectedTable}) ORDER BY rowid`);
    for (const row of rows) records.push(read(row, content.name, source.rowNumber(Number(row.position))));
  }
  return records;
}

function recordReader(dataset: OpenedDataset): (row: SqlRow, file: string, number: number) => DeathRecord {
  const { descriptor } = dataset;
  const textsOf = rowTexts(descriptor);
  const placeOf = placeReader(dataset);
  const readers = new Map(
    dateFields.flatMap((field) => {
      const mapping = descriptor.columns[field];
      return mapping === undefined ? [] : [[field, dateReader(descriptor, mapping)] as const];
    }),
  );
  return (row, file, number) => {
    const text = textsOf(row);
    /** Null when the source does not map the date. Rows with a date that cannot be read were rejected. */
    const date = (field: (typeof dateFields)[number]): PartialDate | null => {
      const value = readers.get(field)?.(String(row[field] ?? ""));
      return value === undefined ? null : isProblem(value) ? UNKNOWN_DATE : value;
    };
    const facility = placeOf("facility", text("facility"));
    const hospital = placeOf("hospital", text("hospital"));
    const [photographed, arrested, transferred] = [
      date("photographed"),
      date("arrested"),
      date("transferred"),
    ];
    const images = text("images");
    return {
      id: text("id") || `${file}#${number}`,
      dataset: descriptor.id,
      unit: descriptor.unit,
      death: date("death") ?? UNKNOWN_DATE,
      ...(photographed === null ? {} : { photographed }),
      ...(arrested === null ? {} : { arrested }),
      facility,
      hospital,
      transfers:
        transferred === null || transferred.edtf === "" || typeof hospital === "string"
          ? []
          : [
              {
                from: facility,
                to: hospital,
                destination: "hospital",
                date: transferred,
                stateOnArrival: "not-recorded",
              },
            ],
      numbers: numbersOf(text),
      ...personOf(text, descriptor),
      cause: causesOf(text, descriptor),
      ...(images ? { images: Number(normalizeArabic(images)) } : {}),
      source: { file, row: number },
    };
  };
}
