/** Names: the same person's name in Arabic and in Latin letters, whole or with parts missing, in one comparison. */
export { type CommonName, commonNames } from "./commonNames.ts";
export {
  compareNameParts,
  type PartComparison,
  type PartRelation,
  partRelations,
} from "./compareNameParts.ts";
export { compareNames, type NameComparison, type NameLevel, nameLevels } from "./compareNames.ts";
export { damerauLevenshtein } from "./damerauLevenshtein.ts";
export { explainNames } from "./explainNames.ts";
export { jaroWinkler } from "./jaroWinkler.ts";
export type { NamePart } from "./NamePart.ts";
export { type NameColumns, nameColumnNames, nameColumns } from "./nameColumns.ts";
export { type NameProblem, type ParsedName, parseName, type StructuredName } from "./parseName.ts";
export { phoneticKey } from "./phoneticKey.ts";
export { transliterates } from "./transliterates.ts";
