/** Exchange: keyed codes of records, by which two bodies find the persons both have without showing each other their lists. */

export { type ExchangeColumns, encodeFile, readCodes, writeCodes } from "./codeFiles.ts";
export { dice } from "./dice.ts";
export { type EncodedRecord, type ExchangeRecord, encodeRecord } from "./encodeRecord.ts";
export { type Hardening, hardenings, readHardening } from "./hardenings.ts";
export {
  createLinkageKey,
  type LinkageKey,
  linkageKeyFingerprint,
  linkageKeySchema,
  readLinkageKey,
} from "./LinkageKey.ts";
export {
  type CodeMatch,
  type CodeText,
  type MatchOptions,
  matchCodeFiles,
  matchCodes,
} from "./matchCodes.ts";
