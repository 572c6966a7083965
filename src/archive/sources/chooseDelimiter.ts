import { SijillError } from "../../errors/index.ts";
import { messages } from "./messages.ts";
import { readHeader } from "./readHeader.ts";

const delimiters = [",", ";", "\t", "|"];

/** A delimiter and the columns it makes of the header. */
export interface DelimitedHeader {
  readonly delimiter: string;
  readonly columns: readonly string[];
}

/**
 * The delimiter of a text: the declared one, or the one under which all mapped columns exist, or else the one that
 * makes the most columns.
 *
 * @param head the text from its start, long enough for the header
 * @throws SIJILL_DELIMITER_WRONG when the header is evidently separated by another one than declared
 */
export function chooseDelimiter(
  file: string,
  head: string,
  declared: string | undefined,
  mapped: readonly string[],
): DelimitedHeader {
  const headers = new Map(delimiters.map((each) => [each, readHeader(head, each)]));
  const has = (columns: readonly string[]) => mapped.every((column) => columns.includes(column));
  const fitting = delimiters.find((each) => has(headers.get(each) ?? []));
  if (declared !== undefined) {
    const columns = readHeader(head, declared);
    if (columns.length === 1 && !has(columns) && fitting !== undefined && fitting !== declared) {
      throw new SijillError(messages.delimiterWrong(file, declared, fitting));
    }
    return { delimiter: declared, columns };
  }
  const widest = delimiters.reduce((best, each) =>
    (headers.get(each)?.length ?? 0) > (headers.get(best)?.length ?? 0) ? each : best,
  );
  const delimiter = mapped.length > 0 && fitting !== undefined ? fitting : widest;
  return { delimiter, columns: headers.get(delimiter) ?? [] };
}
