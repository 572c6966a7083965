import { identifier, loadTable, Scratch, Store } from "../../archive/index.ts";
import { SijillError } from "../../errors/index.ts";
import { type EncodedRecord, type ExchangeRecord, encodeRecord } from "./encodeRecord.ts";
import { type LinkageKey, linkageKeyFingerprint } from "./LinkageKey.ts";
import { messages } from "./messages.ts";

/** Which columns of a file codes are made of. */
export interface ExchangeColumns {
  readonly name?: string;
  readonly given?: string;
  readonly father?: string;
  readonly grandfather?: string;
  readonly family?: string;
  readonly birth?: string;
  readonly death?: string;
  /** Name of the field, the same for both bodies, and column. */
  readonly other?: Readonly<Record<string, string>>;
}

/**
 * Makes the codes of a file's rows. A row is called by its number in the file, which only its owner can look up.
 *
 * @returns codes in the order of the rows, and the numbers of rows that have no name and get no code
 * @throws SIJILL_OPTION_UNKNOWN, SIJILL_ARGUMENT_EMPTY and those of reading a file
 */
export async function encodeFile(
  path: string,
  columns: ExchangeColumns,
  key: LinkageKey,
): Promise<{ readonly codes: readonly EncodedRecord[]; readonly withoutName: readonly number[] }> {
  const { other = {}, ...own } = columns;
  const parts = ["given", "father", "grandfather", "family"] as const;
  if (own.name === undefined && parts.every((part) => own[part] === undefined))
    throw new SijillError(messages.columnsMissing());
  const store = await Store.open();
  const scratch = new Scratch();
  try {
    const table = await loadTable(path, "list", store, scratch);
    const place = (option: string, column: string): string => {
      const at = table.columns.indexOf(column);
      if (at < 0) throw new SijillError(messages.columnUnknown(option, column, table.columns));
      return `c${at}`;
    };
    const named = [
      ...Object.entries(own),
      ...Object.entries(other).map(([field, column]) => [`other.${field}`, column] as const),
    ];
    const select = named.map(([field, column]) => `${place(field, column)} AS ${identifier(field)}`);
    const rows = await store.rows(`SELECT position, ${select.join(", ")} FROM list ORDER BY position`);
    const withoutName: number[] = [];
    const codes = rows.flatMap((row) => {
      const text = (field: string) =>
        row[field] === null || row[field] === undefined ? null : String(row[field]);
      const id = table.rowNumber(Number(row.position));
      const record: ExchangeRecord = {
        name: text("name") ?? Object.fromEntries(parts.map((part) => [part, text(part)])),
        birth: text("birth"),
        death: text("death"),
        other: Object.fromEntries(Object.keys(other).map((field) => [field, text(`other.${field}`)])),
      };
      const nameOnly = encodeRecord(String(id), { name: record.name }, key);
      if (nameOnly.fields > 0) return [encodeRecord(String(id), record, key)];
      withoutName.push(id);
      return [];
    });
    return { codes, withoutName };
  } finally {
    await store.close();
    await scratch.remove();
  }
}

const HEADER = "sijill-linkage-codes 1";

/** The text of a file of codes: a header with the fingerprint of the key, then a record a line. */
export function writeCodes(codes: readonly EncodedRecord[], key: LinkageKey): string {
  const lines = codes.map(
    ({ id, code, fields }) =>
      `${id}\t${fields}\t${Buffer.from(code.buffer, code.byteOffset, code.byteLength).toString("base64")}`,
  );
  return `${[`${HEADER}\t${linkageKeyFingerprint(key)}`, ...lines].join("\n")}\n`;
}

/** Codes from the text of their file. @throws SIJILL_LINKAGE_CODES_INVALID */
export function readCodes(
  text: string,
  file = "codes",
): { readonly fingerprint: string; readonly codes: readonly EncodedRecord[] } {
  const [header = "", ...lines] = text.split(/\r?\n/);
  const fingerprint = header.startsWith(`${HEADER}\t`) ? header.slice(HEADER.length + 1) : "";
  if (!/^[0-9a-f]{16}$/.test(fingerprint))
    throw new SijillError(messages.codesInvalid(file, 1, "its first line is not that of such a file"));
  let size: number | undefined;
  const codes = lines.flatMap((line, i) => {
    if (line === "") return [];
    const [id = "", fields = "", code = ""] = line.split("\t");
    const bytes = Buffer.from(code, "base64");
    size ??= bytes.length;
    const broken = id === "" || !/^\d+$/.test(fields) || bytes.length === 0 || bytes.length % 4 !== 0;
    if (broken || bytes.length !== size)
      throw new SijillError(
        messages.codesInvalid(file, i + 2, "the line has no code, or one of another length"),
      );
    const words = new Uint32Array(new Uint8Array(bytes).buffer);
    return [{ id, fields: Number(fields), code: words }];
  });
  return { fingerprint, codes };
}
