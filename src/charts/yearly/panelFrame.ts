import type { MarkedDay } from "../ChartOptions.ts";
import { countAxisWidth } from "../frame/countAxis.ts";
import { type Margins, margins } from "../frame/Margins.ts";
import { decimalYear, decimalYearEnd } from "../scales/decimalYear.ts";
import { linearTicks } from "../scales/linearTicks.ts";
import type { Writing } from "../text/Writing.ts";
import { top } from "./figureWords.ts";
import type { Panel } from "./readYearlyTable.ts";

/** What all panels of one chart share. */
export interface PanelFrame extends Margins {
  /** First and last year shown. */
  readonly first: number;
  readonly last: number;
  /** Decimal year of the marked day. */
  readonly line: number | null;
}

/** A stretch of decimal years. */
export interface Stretch {
  readonly x: number;
  readonly x2: number;
}

/** First and last year of rows, coverage and marked day; null for a table without rows. */
export function yearsShown(
  panels: readonly Panel[],
  after: MarkedDay | undefined,
): { readonly first: number; readonly last: number } | null {
  if (panels.length === 0) return null;
  const days = panels.flatMap((panel) => [
    ...(panel.coverageFrom === null ? [] : [panel.coverageFrom]),
    ...(panel.coverageTo === null ? [] : [panel.coverageTo]),
    ...panel.rows.flatMap((row) => [row.from, row.to]),
  ]);
  const years = [...days, ...(after === undefined ? [] : [after.day])].map((day) => Number(day.slice(0, 4)));
  return { first: Math.min(...years), last: Math.max(...years) };
}

/** Room for the widest number of all scales, so that the panels stand under one another. */
export function panelFrame(
  panels: readonly Panel[],
  years: { readonly first: number; readonly last: number },
  after: MarkedDay | undefined,
  writing: Writing,
): PanelFrame {
  const ticks = panels.flatMap((panel) => linearTicks(Math.max(0, ...panel.rows.map(top)), 4));
  return {
    ...years,
    ...margins(countAxisWidth(ticks, writing), writing.mirrored),
    line: after === undefined ? null : decimalYear(after.day),
  };
}

/**
 * The period the source could have recorded, at most the years shown. Nothing when neither end is stated; an end that
 * is not stated is where the rows end, and beyond it the chart says nothing.
 */
export function coverageOf(panel: Panel): readonly Stretch[] {
  const { coverageFrom, coverageTo, rows } = panel;
  if (coverageFrom === null && coverageTo === null) return [];
  const starts = rows.map((row) => decimalYear(row.from));
  const ends = rows.map((row) => decimalYearEnd(row.to));
  const x = coverageFrom === null ? Math.min(...starts) : decimalYear(coverageFrom);
  const x2 = coverageTo === null ? Math.max(...ends) : decimalYearEnd(coverageTo);
  return x < x2 ? [{ x, x2 }] : [];
}

/** The years shown before a stated beginning and after a stated end of the coverage. */
export function silentZones(panel: Panel, frame: PanelFrame): readonly Stretch[] {
  return [
    { x: frame.first, x2: panel.coverageFrom === null ? frame.first : decimalYear(panel.coverageFrom) },
    { x: panel.coverageTo === null ? frame.last + 1 : decimalYearEnd(panel.coverageTo), x2: frame.last + 1 },
  ].filter(({ x, x2 }) => x2 - x > 1e-6);
}
