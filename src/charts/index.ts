/** Charts: a table in, a Vega-Lite specification and the words that replace it out; and their drawing as SVG and PNG. */
export type { Chart, DrawnChart } from "./Chart.ts";
export type { ChartOptions, MarkedDay } from "./ChartOptions.ts";
export { type FacilityOptions, facilityChart } from "./facilityChart.ts";
export { facilityYearHeatMap } from "./facilityYearHeatMap.ts";
export { type FlowLayout, type FlowLink, type FlowNode, type FlowRibbon, flowLayout } from "./flowLayout.ts";
export { withoutHatches } from "./hatch.ts";
export { listDependenceChart } from "./listDependenceChart.ts";
export { type MonthlySeriesOptions, monthlySeriesChart } from "./monthlySeriesChart.ts";
export { type OverlapOptions, overlapChart } from "./overlapChart.ts";
export { type FontFile, fontFiles } from "./rendering/fontFiles.ts";
export { outlineText } from "./rendering/outlineText.ts";
export { renderPng } from "./rendering/renderPng.ts";
export { renderSvg } from "./rendering/renderSvg.ts";
export { type SizeCurveOptions, sizeCurveChart } from "./sizeCurveChart.ts";
export { stratumEstimatesChart } from "./stratumEstimatesChart.ts";
export { type TransferFlowOptions, transferFlowChart } from "./transferFlowChart.ts";
export { withheldChart } from "./withheldChart.ts";
export { type YearlyDeathsOptions, yearlyDeathsChart } from "./yearlyDeathsChart.ts";
