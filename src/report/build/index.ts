/** The build: a report folder in, its pages, figures, tables, ledger and manifest out. */
export type { BuildOptions, BuildResult, BuildStep } from "./BuildOptions.ts";
export { buildReport } from "./buildReport.ts";
export type { ChartRenderer } from "./ChartRenderer.ts";
export type { ComposedReport, ComposeOptions } from "./composeReport.ts";
export { type DisclosurePreview, type PreviewOptions, previewDisclosure } from "./previewDisclosure.ts";
export { type RedactOptions, type RedactResult, redactBuild } from "./redactBuild.ts";
