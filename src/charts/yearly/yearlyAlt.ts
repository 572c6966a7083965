import { fillTemplate } from "../../quantities/index.ts";
import type { AltLayers } from "../alt/composeAlt.ts";
import { markedDayWords } from "../alt/markedDayWords.ts";
import type { ChartOptions, MarkedDay } from "../ChartOptions.ts";
import { named } from "../frame/wording.ts";
import { plainText } from "../text/plainText.ts";
import type { Writing } from "../text/Writing.ts";
import type { Panel, YearlyRow } from "./readYearlyTable.ts";
import { spanWords } from "./spanWords.ts";

/** The words for a reader who cannot see the chart: every panel with every figure drawn in it. */
export function yearlyAlt(
  panels: readonly Panel[],
  years: { readonly first: number; readonly last: number } | null,
  options: ChartOptions & { readonly after?: MarkedDay },
  writing: Writing,
): AltLayers {
  const { after } = options;
  const { alt, counted } = writing.words;
  const axis =
    years === null ? "" : fillTemplate(alt.yearAxis, { from: String(years.first), to: String(years.last) });
  const form = fillTemplate(alt.years, { panels: writing.counted(counted.panels, panels.length), axis });
  return {
    form: after === undefined ? form : `${form} ${markedDayWords(after, writing)}`,
    numbers: panels.length === 0 ? [alt.noRows] : panels.map((panel) => panelWords(panel, writing)),
    cautions: [...alt.yearCautions, ...(options.cautions ?? [])],
  };
}

function panelWords(panel: Panel, writing: Writing): string {
  const { words, date } = writing;
  const { coverageFrom, coverageTo } = panel;
  const coverage =
    coverageFrom === null && coverageTo === null
      ? words.alt.coverageUnknown
      : fillTemplate(words.alt.coverage, {
          from: coverageFrom === null ? words.alt.unknownStart : date(coverageFrom),
          to: coverageTo === null ? words.alt.unknownEnd : date(coverageTo),
        });
  return fillTemplate(words.alt.panel, {
    title: plainText(panel.title),
    unit: words.units[panel.unit],
    nature: words.natureWords[panel.nature],
    coverage,
    rows: panel.rows.map((row) => rowWords(row, writing)).join(words.semicolon),
  });
}

/** A span with every figure given for it, and how far it was covered. */
export function rowWords(row: YearlyRow, writing: Writing): string {
  const { words, count } = writing;
  const { certain, possible, lower, upper, status } = row;
  const span = spanWords(row.from, row.to, writing);
  const say = (text: string): string => named(span, text, writing);
  if (status === "outside" && Math.max(certain ?? 0, possible ?? 0, upper ?? 0) === 0)
    return say(words.alt.silent);
  const figures = [
    ...(certain === null ? [] : [count(certain)]),
    ...(possible === null || possible === certain
      ? []
      : [fillTemplate(words.alt.possibly, { number: count(possible) })]),
    ...(lower === null || upper === null || lower === upper
      ? []
      : [fillTemplate(words.alt.range, { range: writing.range(lower, upper) })]),
  ];
  if (figures.length === 0) return say(words.noFigure);
  const note =
    status === "partly-covered"
      ? words.alt.coveredInPart
      : status === "outside"
        ? words.alt.outsideCoverage
        : "";
  const label = row.label === null || row.label === undefined ? "" : ` (${plainText(row.label)})`;
  return named(`${span}${label}`, `${figures.join(words.comma)}${note}`, writing);
}
