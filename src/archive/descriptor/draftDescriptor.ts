import { basename, dirname } from "node:path";
import type { RecordField } from "../../records/index.ts";
import { fileContent } from "../sources/FileContent.ts";
import { openSource } from "../sources/openSource.ts";
import { Scratch } from "../sources/Scratch.ts";
import { Store } from "../store/Store.ts";
import { confinePath } from "./confinePath.ts";

/** Column names that commonly mean a field, as bare lower-case words; the first column that fits is proposed. */
const proposals: readonly (readonly [RecordField, RegExp])[] = [
  ["death", /^(?:deathdate|dateofdeath|died|death|date|photodate|datephoto|تاريخالوفاه|تاريخ)$/],
  ["arrested", /^(?:arrestdate|dateofarrest|arrested|arrest|تاريخالاعتقال)$/],
  ["transferred", /^(?:transferdate|dateoftransfer|transferred)$/],
  ["facility", /^(?:facility|branch|prison|detentioncent(?:er|re)|الفرع|فرع)$/],
  ["hospital", /^(?:hospital|militaryhospital|المشفى|المستشفي)$/],
  ["governorate", /^(?:governorate|province|muhafaza|المحافظه)$/],
  ["person.age", /^(?:age|deathage|ageatdeath|العمر)$/],
  ["person.sex", /^(?:sex|gender|الجنس)$/],
  ["cause.declared", /^(?:cause|causeofdeath|causeoncertificate|circumstancegeneral|mannerofdeath)$/],
  ["id", /^(?:id|recordid|caseid|number|no|رقم)$/],
  ["images", /^(?:images|photographs|photos)$/],
];

/** A draft of a descriptor, and what only the holder of the records can say. */
export interface DescriptorDraft {
  readonly draft: Readonly<Record<string, unknown>>;
  readonly open: readonly string[];
}

/**
 * Drafts a `dataset.json` from the columns of a file. Only what the file shows is filled in; the rest is marked
 * "TODO" so that the draft cannot be used before its holder has said it.
 *
 * @throws SIJILL_PATH_OUTSIDE, SIJILL_FILE_MISSING, SIJILL_FORMAT_UNKNOWN and others that concern the file
 */
export async function draftDescriptor(file: string): Promise<DescriptorDraft> {
  const name = basename(file);
  const path = await confinePath(dirname(file), name);
  const [store, scratch] = [await Store.open(), new Scratch()];
  try {
    const content = await fileContent(name, path);
    const source = await openSource(content, { columns: {} } as never, [], "draft", store, scratch);
    const columns: Partial<Record<RecordField, string>> = {};
    for (const [field, pattern] of proposals) {
      const column = source.columns.find((each) => pattern.test(bareName(each)));
      if (column !== undefined) columns[field] = column;
    }
    const unmapped = source.columns.filter((column) => !Object.values(columns).includes(column));
    return {
      draft: {
        id:
          name
            .replace(/\.[^.]+$/, "")
            .toLowerCase()
            .replace(/[^a-z0-9]+/g, "-")
            .replace(/^-+|-+$/g, "") || "dataset",
        title: "TODO",
        files: [name],
        kind: "records",
        unit: "TODO: image, body, person, record, certificate or event",
        nature: "documented",
        dateMeaning: "TODO: died, photographed, registered or documented",
        custody: "TODO",
        coverage: { from: "TODO", to: "TODO" },
        licence: "TODO",
        source: { title: "TODO" },
        columns,
        missing: ["", "NA", "N/A", "unknown"],
      },
      open: [
        "unit, dateMeaning, custody, coverage, licence, source, title",
        ...(columns.death === undefined ? ["columns.death: which column holds the date"] : []),
        `columns not mapped: ${unmapped.length === 0 ? "none" : unmapped.join(", ")}`,
        "names of persons have no field on purpose; leave such columns unmapped",
      ],
    };
  } finally {
    store.close();
    await scratch.remove();
  }
}

function bareName(column: string): string {
  return column
    .toLowerCase()
    .replace(/[ةه]/g, "ه")
    .replace(/[أإآ]/g, "ا")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
