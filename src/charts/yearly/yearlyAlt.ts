import type { AltLayers } from "../alt/composeAlt.ts";
import { markedDayWords } from "../alt/markedDayWords.ts";
import type { ChartOptions, MarkedDay } from "../ChartOptions.ts";
import { natureWords, unitWord } from "../frame/wording.ts";
import { formatCount, formatRange } from "../text/formatCount.ts";
import { plainText } from "../text/plainText.ts";
import { spellDay } from "../text/spellDate.ts";
import type { Panel, YearlyRow } from "./readYearlyTable.ts";
import { spanWords } from "./spanWords.ts";

/** The words for a reader who cannot see the chart: every panel with every figure drawn in it. */
export function yearlyAlt(
  panels: readonly Panel[],
  years: { readonly first: number; readonly last: number } | null,
  options: ChartOptions & { readonly after?: MarkedDay },
): AltLayers {
  const { after } = options;
  const axis = years === null ? "" : ` over the years ${years.first} to ${years.last}`;
  return {
    form: [
      `Bar charts under one another, ${panels.length === 1 ? "1 panel" : `${panels.length} panels`}, one a dataset, each with a scale of its own from zero${axis}.`,
      after === undefined ? "" : markedDayWords(after),
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
    numbers: panels.length === 0 ? ["The table has no rows."] : panels.map(panelWords),
    cautions: [
      "Panels count different units with different meanings of date: do not compare their heights.",
      "Outside its coverage a source is silent; silence is not zero.",
      "A fall may be the end of photographing or reporting, not fewer deaths.",
      ...(options.cautions ?? []),
    ],
  };
}

function panelWords(panel: Panel): string {
  const { coverageFrom, coverageTo } = panel;
  const coverage =
    coverageFrom === null && coverageTo === null
      ? "coverage not stated"
      : `could have recorded ${coverageFrom === null ? "an unstated beginning" : spellDay(coverageFrom)} to ${coverageTo === null ? "an unstated end" : spellDay(coverageTo)}`;
  return `${plainText(panel.title)}, ${unitWord(panel.unit)}, ${natureWords(panel.nature)}, ${coverage}: ${panel.rows.map(rowWords).join("; ")}.`;
}

/** A span with every figure given for it, and how far it was covered. */
export function rowWords(row: YearlyRow): string {
  const { certain, possible, lower, upper, status } = row;
  const span = spanWords(row.from, row.to);
  const figures = [
    certain === null ? "" : formatCount(certain),
    possible === null || possible === certain ? "" : `possibly up to ${formatCount(possible)}`,
    lower === null || upper === null || lower === upper ? "" : `range ${formatRange(lower, upper)}`,
  ].filter((words) => words !== "");
  if (status === "outside" && Math.max(certain ?? 0, possible ?? 0, upper ?? 0) === 0)
    return `${span}: silent`;
  if (figures.length === 0) return `${span}: no figure`;
  const note =
    status === "partly-covered"
      ? ", covered in part"
      : status === "outside"
        ? ", outside the stated coverage"
        : "";
  const label = row.label === null || row.label === undefined ? "" : ` (${plainText(row.label)})`;
  return `${span}${label}: ${figures.join(", ")}${note}`;
}
