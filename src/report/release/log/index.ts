/** The release log: append-only, every entry chained to the one before by its hash. */
export { appendEntry, LOG_FILE, readReleaseLog } from "./appendEntry.ts";
export { chainEntry } from "./chainEntry.ts";
export { checkReleaseLog, type LogCheck } from "./checkReleaseLog.ts";
export type { ReleaseLogEntry } from "./ReleaseLogEntry.ts";
