import { basename, dirname } from "node:path";
import { SijillError } from "../../errors/index.ts";
import { normalizeArabic, type RecordField } from "../../records/index.ts";
import { type FileContent, fileContent } from "../sources/FileContent.ts";
import { openSource, type SourceFormat } from "../sources/openSource.ts";
import { Scratch } from "../sources/Scratch.ts";
import { Store } from "../store/Store.ts";
import { confinePath } from "./confinePath.ts";

/** Column names that commonly mean a field, as bare lower-case words; the first column that fits is proposed. */
const proposals: readonly (readonly [RecordField, RegExp])[] = [
  [
    "death",
    /^(?:deathdate|dateofdeath|died|death|date|photodate|datephoto|month|year|تاريخالوفاه|تاريخالصوره|تاريخ|التاريخ)$/,
  ],
  ["arrested", /^(?:arrestdate|dateofarrest|arrested|arrest|تاريخالاعتقال)$/],
  ["transferred", /^(?:transferdate|dateoftransfer|transferred|تاريخالنقل)$/],
  ["facility", /^(?:facility|branch|prison|detentioncent(?:er|re)|الفرع|فرع|السجن|مكانالاعتقال)$/],
  ["hospital", /^(?:hospital|militaryhospital|المشفي|المستشفي)$/],
  ["governorate", /^(?:governorate|province|muhafaza|المحافظه)$/],
  ["person.age", /^(?:age|deathage|ageatdeath|العمر)$/],
  ["person.sex", /^(?:sex|gender|الجنس)$/],
  [
    "cause.declared",
    /^(?:cause|causeofdeath|causeoncertificate|circumstancegeneral|mannerofdeath|سببالوفاه)$/,
  ],
  ["id", /^(?:id|recordid|caseid|number|no|رقم|الرقم)$/],
  ["images", /^(?:images|photographs|photos|عددالصور)$/],
  ["count", /^(?:count|deaths|numberofdeaths|العدد|عددالوفيات)$/],
];

/** How a text may be written, in the order in which it is tried. */
const encodings = ["utf-8", "utf-16le", "windows-1256"] as const;

/** A draft of a descriptor, and what only the holder of the records can say. */
export interface DescriptorDraft {
  readonly draft: Readonly<Record<string, unknown>>;
  readonly open: readonly string[];
}

/**
 * Drafts a `dataset.json` from the columns of a file. Only what the file shows is filled in; the rest is marked
 * "TODO" so that the draft cannot be used before its holder has said it.
 *
 * @param file path of the records
 * @param schema where editors find the schema, as an address or a path relative to the file's folder
 * @throws SIJILL_PATH_OUTSIDE, SIJILL_FILE_MISSING, SIJILL_FORMAT_UNKNOWN and others that concern the file
 */
export async function draftDescriptor(file: string, schema?: string): Promise<DescriptorDraft> {
  const name = basename(file);
  const content = await fileContent(name, await confinePath(dirname(file), name));
  const { encoding, columns: found } = await columnsOf(content);
  const columns: Partial<Record<RecordField, string>> = {};
  for (const [field, pattern] of proposals) {
    const column = found.find((each) => pattern.test(bareName(each)));
    if (column !== undefined) columns[field] = column;
  }
  const unmapped = found.filter((column) => !Object.values(columns).includes(column));
  return {
    draft: {
      ...(schema === undefined ? {} : { $schema: schema }),
      id: idFrom(name),
      title: "TODO",
      files: [name],
      ...(encoding === "utf-8" ? {} : { encoding }),
      kind: columns.count === undefined ? "records" : "aggregate",
      unit: "TODO: image, body, person, record, certificate or event",
      nature: "documented",
      dateMeaning: "TODO: died, photographed, registered or documented",
      custody: "TODO",
      coverage: { from: "TODO", to: "TODO" },
      licence: "TODO",
      source: { title: "TODO" },
      columns,
      missing: ["", "NA", "N/A", "unknown", "غير معروف", "مجهول"],
    },
    open: [
      "title, unit, dateMeaning, custody, coverage, licence, source",
      ...(columns.death === undefined ? ["columns.death: which column holds the date"] : []),
      ...(encoding === "utf-8"
        ? []
        : [`encoding: the file was read as ${encoding}; look whether that is right`]),
      `columns not mapped: ${unmapped.length === 0 ? "none" : unmapped.join(", ")}`,
      "names of persons have no field on purpose; leave such columns unmapped",
    ],
  };
}

/** The columns of a file whose encoding nobody has declared yet. */
async function columnsOf(content: FileContent): Promise<{
  readonly encoding: (typeof encodings)[number];
  readonly columns: readonly string[];
}> {
  const first = await readColumns(content, {}).catch((error: unknown) => {
    if (error instanceof SijillError && mayBeEncoding.test(error.code)) return error;
    throw error;
  });
  if (!(first instanceof SijillError)) return { encoding: "utf-8", columns: first };
  for (const encoding of encodings.slice(1)) {
    const columns = await readColumns(content, { encoding }).catch(() => []);
    if (columns.length > 0 && columns.every(isLegible)) return { encoding, columns };
  }
  throw first;
}

/** What a file in another encoding looks like to a reader of UTF-8. */
const mayBeEncoding = /^SIJILL_FILE_(?:ENCODING|BINARY)$/;

/** Letters of Latin or Arabic script and no control characters: another encoding makes other letters of the bytes. */
function isLegible(column: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Arabic}\p{N}\p{P}\p{S}\p{M}\p{Zs}\u200C-\u200F]*$/u.test(column);
}

async function readColumns(content: FileContent, format: SourceFormat): Promise<readonly string[]> {
  const [store, scratch] = [await Store.open(), new Scratch()];
  try {
    return (await openSource(content, format, [], undefined, "draft", store, scratch)).columns;
  } finally {
    await store.close();
    await scratch.remove();
  }
}

function idFrom(file: string): string {
  const id = file
    .replace(/\.[^.]+$/, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return id.slice(0, 64) || "dataset";
}

function bareName(column: string): string {
  return normalizeArabic(column)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
