import type { Column, Language, Table } from "../../quantities/index.ts";
import type { FrontMatter } from "../markdown/index.ts";
import { sha256 } from "../sha256.ts";
import { stableJson } from "../stableJson.ts";
import { WITHHELD_CODE } from "./withheldCells.ts";
import { isMarkedSynthetic } from "./writeCsv.ts";

export interface TableFile {
  readonly table: Table;
  /** Language of its words. */
  readonly language: Language;
  /** Path relative to the folder of the data package. */
  readonly path: string;
  readonly content: string;
}

const types: Readonly<Record<Column["type"], string>> = {
  text: "string",
  integer: "integer",
  number: "number",
  // EDTF dates may lack a day or a month, which no Frictionless date type allows.
  date: "string",
  boolean: "boolean",
};

/**
 * The description of all CSV tables of a build as a Frictionless Data Package: what each column is, what missing
 * means, and how the table was made.
 */
export function dataPackage(files: readonly TableFile[], frontMatter: FrontMatter, title: string): string {
  return stableJson({
    profile: "tabular-data-package",
    name: "tables",
    title,
    version: frontMatter.version,
    created: frontMatter.date,
    ...(frontMatter.licence === undefined ? {} : { licenses: [{ title: frontMatter.licence }] }),
    resources: files.map(describeFile),
  });
}

function describeFile({ table, language, path, content }: TableFile): unknown {
  return {
    profile: "tabular-data-resource",
    name: path.replace(/\.csv$/, ""),
    path,
    title: table.title,
    language,
    description: table.notes.join("\n"),
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes: Buffer.byteLength(content),
    hash: `sha256:${sha256(content)}`,
    dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: fieldsOf(table),
      missingValues: (table.withheld ?? []).length === 0 ? [""] : ["", WITHHELD_CODE],
    },
    unitOfCount: table.unit,
    nature: table.nature,
    method: table.method,
    inputs: table.inputs,
  };
}

/** The columns of the file: those of the table, and the mark of a synthetic one. */
function fieldsOf(table: Table): readonly unknown[] {
  const fields = table.columns.map(describeColumn);
  return isMarkedSynthetic(table) ? [...fields, { name: "nature", title: "Nature", type: "string" }] : fields;
}

function describeColumn(column: Column): unknown {
  return {
    name: column.name,
    title: column.label,
    type: types[column.type],
    role: column.role,
    ...(column.type === "date" ? { format: "default", dateNotation: "EDTF (ISO 8601-2)" } : {}),
    ...(column.missing === undefined ? {} : { missingMeans: column.missing }),
    ...(column.labels === undefined ? {} : { codesMean: column.labels }),
    ...(column.decimals === undefined ? {} : { decimals: column.decimals }),
  };
}
