/** Wording: the words a report adds to what its author wrote, in each language. */
export { aboutReport } from "./aboutReport.ts";
export type { ReportWording } from "./ReportWording.ts";
export { selectWording } from "./selectWording.ts";
