import { SijillError } from "../errors/index.ts";
import { fillTemplate, type Table } from "../quantities/index.ts";
import { composeAlt } from "./alt/composeAlt.ts";
import type { Chart } from "./Chart.ts";
import type { ChartOptions } from "./ChartOptions.ts";
import { emptyPlot } from "./frame/emptyPlot.ts";
import { figureSpec } from "./frame/figureSpec.ts";
import { margins } from "./frame/Margins.ts";
import { chartFacts, chartWording, commonNotes, listed, notesOf } from "./frame/wording.ts";
import { messages } from "./messages.ts";
import { overlapPanel } from "./population/overlapPanel.ts";
import { populationWords } from "./population/words.ts";
import { textWidth } from "./text/textWidth.ts";
import { natureColour } from "./theme.ts";

/** One combination of lists and how many persons it recorded. */
export interface OverlapRow {
  /** Places of the lists. */
  readonly on: readonly number[];
  readonly count: number;
}

export interface OverlapOptions extends ChartOptions {
  /** Combinations that are drawn, the largest first; the others stand in the table only. Default 16. */
  readonly most?: number;
}

/**
 * Who is on which lists (UpSet, Lex and others 2014): a bar a combination of lists, its lists as dots under it.
 *
 * @param table Columns: one a list, with 0 and 1, and `count` (whole numbers), as `overlapCounts` and linkage make it
 * @throws SIJILL_CHART_CELL_INVALID, SIJILL_CHART_OPTION_INVALID
 * @example
 * import { captureHistories, overlapChart, overlapCounts } from "sijill";
 *
 * const cells = [{ history: "10", count: 40 }, { history: "01", count: 60 }, { history: "11", count: 20 }];
 * const histories = captureHistories({ lists: ["register", "families"], cells });
 * const chart = overlapChart(overlapCounts(histories, { nature: "synthetic" }), { title: "Few are on both", place: "nowhere" });
 * console.log(chart.subtitle); // → Persons by the lists that recorded them, nowhere; synthetic, describes no real death
 */
export function overlapChart(table: Table, options: OverlapOptions): Chart {
  const wording = chartWording(table, options);
  const { writing } = wording;
  const own = populationWords(writing.language);
  const lists = table.columns.map(({ name }) => name).filter((name) => name !== "count");
  const rows = readRows(table, lists);
  const shown = rows.slice(0, options.most ?? 16);
  const widest = Math.max(0, ...lists.map((list) => textWidth(list, { size: writing.sizes.label })));
  const frame = margins(Math.min(220, Math.ceil(widest)) + 18, writing.mirrored, 12);
  const subtitle = fillTemplate(own.overlap, {
    place: wording.place,
    nature: writing.words.natureWords[table.nature],
  });
  const nameOf = ({ on }: OverlapRow) =>
    listed(
      on.map((place) => lists[place] as string),
      writing,
    );
  const say = (row: OverlapRow) =>
    fillTemplate(own.overlapRow, { lists: nameOf(row), count: writing.count(row.count) });
  return {
    ...chartFacts(wording),
    subtitle,
    spec: figureSpec({
      ...wording,
      ...frame,
      subtitle,
      table,
      legend:
        rows.length === 0
          ? []
          : [
              {
                sample: "area",
                fill: natureColour[table.nature],
                text: writing.words.natures[table.nature],
              },
            ],
      sections:
        shown.length === 0
          ? [emptyPlot(frame, writing)]
          : overlapPanel(shown, lists, frame, table.nature, writing, say),
      notes: [
        own.overlapCaution,
        ...(shown.length < rows.length
          ? [fillTemplate(own.further, { count: writing.count(rows.length - shown.length) })]
          : []),
        ...commonNotes(table, options, false),
      ],
    }),
    alt: composeAlt(
      table.nature === "synthetic",
      {
        form: own.overlapAlt,
        numbers:
          rows.length === 0
            ? [writing.words.alt.noRows]
            : [`${rows.map(say).join(writing.words.semicolon)}.`],
        cautions: [own.overlapCaution, ...(options.cautions ?? [])],
      },
      notesOf(table, options),
      writing,
    ),
    table,
    redraw: (released) => overlapChart(released, options),
  };
}

function readRows(table: Table, lists: readonly string[]): readonly OverlapRow[] {
  return table.rows
    .flatMap((row, index): OverlapRow[] => {
      const { count } = row;
      // A count that this version withholds is drawn nowhere.
      if (count === null) return [];
      if (typeof count !== "number" || !Number.isInteger(count) || count < 0)
        throw new SijillError(
          messages.cell(table.id, index + 2, "count", count, "a whole number not below 0"),
        );
      const on = lists.flatMap((list, place) => (Number(row[list] ?? 0) === 1 ? [place] : []));
      return [{ on, count }];
    })
    .sort((a, b) => b.count - a.count || a.on.length - b.on.length || (a.on.join() < b.on.join() ? -1 : 1));
}
