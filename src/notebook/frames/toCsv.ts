import type { Table } from "../../quantities/index.ts";
import { writeCsv } from "../../report/index.ts";

/**
 * A table as CSV by RFC 4180, beside `toDataFrame`, `toArrow` and `toParquet`: what holds a comma, a quote or a line
 * break is quoted, missing values are empty, and what a spreadsheet would run as a formula gets an apostrophe.
 *
 * @param table the table
 * @example
 * import { countDeaths, openArchive, toCsv } from "sijill";
 * const archive = await openArchive("data/vdc");
 * console.log(toCsv(await countDeaths(archive, { by: ["year"] })).split("\r\n")[1]); // → 2011,203,203,covered
 * await archive.close();
 */
export const toCsv = (table: Table): string => writeCsv(table);
