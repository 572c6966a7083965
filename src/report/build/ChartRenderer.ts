import type { Chart } from "../../charts/index.ts";
import type { PageFont } from "../html/index.ts";

/** The drawing of charts, as the charts folder does it; tests pass their own. */
export interface ChartRenderer {
  renderSvg(chart: Chart): Promise<string>;
  renderPng(svg: string, options: { readonly scale: number }): Uint8Array;
  /** The same drawing with text as outlines, for PDF. */
  outlineText(svg: string): string;
  fontFiles(): readonly PageFont[];
}
