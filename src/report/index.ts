/** Reports: Markdown with bound quantities to HTML, PDF/A, figures, tables, ledger and manifest; and their verification. */
export {
  type AnalysisContext,
  type AnalysisFunction,
  type AnalysisInput,
  defineAnalysis,
  publishedSource,
  type ReportAnalysis,
  type RivalHypothesis,
  type RivalVerdict,
  type Source,
  type Translated,
} from "./analysis/index.ts";
export {
  annexLanguages,
  draftAnnex,
  type Jurisdiction,
  jurisdictions,
} from "./annex/index.ts";
export {
  type BuildOptions,
  type BuildResult,
  type BuildStep,
  buildReport,
  type ChartRenderer,
  type DisclosurePreview,
  type PreviewOptions,
  previewDisclosure,
  type RedactOptions,
  type RedactResult,
  redactBuild,
} from "./build/index.ts";
export {
  type AbsentInput,
  type BundleOptions,
  type BundleResult,
  type BundleStep,
  bundleReport,
} from "./bundle/index.ts";
export { writeCheckPage } from "./checkPage/index.ts";
export {
  type CorrigendumOptions,
  type CorrigendumResult,
  writeCorrigendum,
} from "./corrigendum/index.ts";
export {
  type AffectedPassage,
  type BuildDifference,
  type Cause,
  type ChangedNumber,
  type ChangedPassage,
  describeDifference,
  diffBuilds,
  type Ground,
} from "./difference/index.ts";
export {
  type DisclosurePlan,
  describePlan,
  disclosureJsonSchema,
  type Profile,
  type ProfileName,
  profileNames,
  profiles,
} from "./disclosure/index.ts";
export { describeInput } from "./document/index.ts";
export { findTerm, type GlossaryTerm, glossary } from "./glossary/index.ts";
export { element, type HtmlElement, type HtmlNode, serialize as serializeHtml } from "./html/index.ts";
export type {
  Ledger,
  LedgerCitation,
  LedgerColumn,
  LedgerFigure,
  LedgerFinding,
  LedgerLiteral,
  LedgerNames,
  LedgerPassage,
  LedgerTable,
  PrintedNumber,
  PrintedTableCell,
} from "./ledger/index.ts";
export { findUnbound, markLiterals } from "./literals/index.ts";
export type {
  ChangedRows,
  Manifest,
  ManifestFile,
  ManifestInput,
  RowFingerprints,
} from "./manifest/index.ts";
export { type AbsentTwin, type PackOptions, type PackResult, packOpposing } from "./opposing/index.ts";
export {
  createProofSecret,
  type DisclosedLeaf,
  type Disclosure,
  type DisclosureFindings,
  discloseLeaves,
  type ProofLeaf,
  readDisclosure,
  readProofSecret,
  type SealedLeaf,
  type SealedLeaves,
  sealLeaves,
  verifyDisclosure,
  type WithheldLeaf,
} from "./proof/index.ts";
export type { ProofFindings, Redaction } from "./redaction/index.ts";
export {
  type Authority,
  type Clearance,
  checkReleaseLog,
  decideRelease,
  describeRelease,
  describeReleaseLog,
  emptyRecord,
  type LogCheck,
  type ReleaseDecision,
  type ReleaseEvent,
  type ReleaseFinding,
  type ReleaseLogEntry,
  type ReleaseOptions,
  type ReleaseOutcome,
  type ReleaseRecord,
  type ReleaseRequest,
  type ReleaseRuleName,
  readReleaseLogOf,
  releaseBuild,
  releaseJsonSchema,
  type WithdrawOptions,
  withdrawRelease,
} from "./release/index.ts";
export {
  type CheckedEnvelope,
  type CheckedSignature,
  type CheckedTimestamp,
  composeRequest,
  composeStatement,
  createKeys,
  type Envelope,
  keyFingerprint,
  type NewKeys,
  readCertificates,
  readEnvelope,
  readPrivateKey,
  readPublicKey,
  readToken,
  type Subject,
  signStatement,
  type TimestampToken,
  verifyEnvelope,
  verifyToken,
  writeSecretFiles,
} from "./signature/index.ts";
export {
  type AttachOptions,
  attachTimestamp,
  requestTimestamp,
  type SignOptions,
  type SignResult,
  signTarget,
} from "./signing/index.ts";
export { type PrintedCell, printCell, writeCsv } from "./tables/index.ts";
export {
  describeTrace,
  type Trace,
  type TracedCell,
  type TracedInput,
  type TracedQuantity,
  type TracedRow,
  type TraceOptions,
  traceNumber,
} from "./trace/index.ts";
export {
  describeExamination,
  describeVerification,
  type Examination,
  type ExamineOptions,
  examine,
  type FileDifference,
  type FoundTimestamp,
  type InputDifference,
  type KnownRoots,
  type NumberDifference,
  type SignatureFindings,
  type Verification,
  type VerifyOptions,
  verifyBuild,
} from "./verify/index.ts";
export { type ReportWording, selectWording as reportWording } from "./wording/index.ts";
