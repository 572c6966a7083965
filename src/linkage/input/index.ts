/** Input: files become one table of records whose values are written in one way. */
export { type OpenedInput, openInput } from "./openInput.ts";
export { type InputColumn, type PreparedRecords, prepareRecords } from "./prepareRecords.ts";
