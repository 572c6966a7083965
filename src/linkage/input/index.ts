/** Input: files become one table of records whose values are written in one way. */

export type { InputColumn } from "./normalizeColumns.ts";
export { type OpenedInput, openInput } from "./openInput.ts";
export { type PreparedRecords, prepareRecords } from "./prepareRecords.ts";
