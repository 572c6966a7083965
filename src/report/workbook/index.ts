/** Workbooks: a table as XLSX for those who work in a spreadsheet, with what it is made of on a second sheet. */
export { writeXlsx } from "./writeXlsx.ts";
