import { SijillError } from "../errors/index.ts";
import { fillTemplate, formatPercent, type Table } from "../quantities/index.ts";
import { composeAlt } from "./alt/composeAlt.ts";
import type { Chart } from "./Chart.ts";
import type { ChartOptions } from "./ChartOptions.ts";
import { figureSpec } from "./frame/figureSpec.ts";
import { margins } from "./frame/Margins.ts";
import { chartFacts, chartWording, commonNotes, notesOf } from "./frame/wording.ts";
import { messages } from "./messages.ts";
import { sizeCurvePanel } from "./population/sizeCurvePanel.ts";
import { populationWords } from "./population/words.ts";
import { ink, natureColour } from "./theme.ts";

export interface SizeCurveOptions extends ChartOptions {
  /** "profile-likelihood" (default): the lower the better; "posterior": the higher the more probable. */
  readonly kind?: "profile-likelihood" | "posterior";
  /** The estimate, marked with a line. */
  readonly value: number;
  readonly interval?: {
    readonly lower: number;
    readonly upper: number;
    readonly level: number;
    readonly method: string;
  };
  /** How many the lists recorded: a line of its own, in the colour of what is documented. */
  readonly documented?: number | null;
}

/**
 * How well every size of the population agrees with the lists: the profile likelihood or the posterior of an estimate, with
 * the estimate, its interval and what is documented.
 *
 * @param table Columns: `size` and `height`, as `sizeCurveTable` makes it
 * @throws SIJILL_CHART_CELL_INVALID, SIJILL_CHART_OPTION_INVALID
 * @example
 * import { captureHistories, isRefusal, loglinearEstimate, sizeCurveChart, sizeCurveTable } from "sijill";
 *
 * const cells = [{ history: "10", count: 40 }, { history: "01", count: 60 }, { history: "11", count: 20 }];
 * const histories = captureHistories({ lists: ["register", "families"], cells });
 * const estimate = await loglinearEstimate(histories, { nature: "synthetic" });
 * const table = isRefusal(estimate) ? null : sizeCurveTable(estimate);
 * if (!isRefusal(estimate) && table !== null)
 *   console.log(sizeCurveChart(table, { title: "Two lists", place: "nowhere", value: estimate.value }).evidentiaryRole); // → illustrative
 */
export function sizeCurveChart(table: Table, options: SizeCurveOptions): Chart {
  const wording = chartWording(table, options);
  const { writing } = wording;
  const own = populationWords(writing.language);
  const { kind = "profile-likelihood", value, interval, documented = null } = options;
  if (!Number.isFinite(value)) throw new SijillError(messages.option("value", value, "a size"));
  const curve = readCurve(table);
  const frame = margins(12, writing.mirrored, 12);
  const meaning = kind === "posterior" ? own.posterior : own.profile;
  const subtitle = fillTemplate(own.curve, {
    place: wording.place,
    nature: writing.words.natureWords[table.nature],
  });
  const estimate = fillTemplate(own.estimate, { count: writing.count(Math.round(value)) });
  const range =
    interval === undefined
      ? []
      : [
          fillTemplate(own.interval, {
            range: writing.range(Math.round(interval.lower), Math.round(interval.upper)),
          }),
        ];
  const known =
    documented === null ? [] : [fillTemplate(own.documented, { count: writing.count(documented) })];
  const rangeMeaning =
    options.rangeMeaning ??
    (interval === undefined
      ? ""
      : `${formatPercent(interval.level, Number.isInteger(100 * interval.level) ? 0 : 1, writing.language)}${writing.words.comma}${interval.method}`);
  return {
    ...chartFacts(wording),
    subtitle,
    spec: figureSpec({
      ...wording,
      ...frame,
      subtitle,
      table,
      legend: [
        { sample: "area", fill: natureColour[table.nature], text: meaning },
        { sample: "dashes", stroke: ink.line, text: estimate },
        ...range.map((text) => ({ sample: "range", text }) as const),
        ...known.map((text) => ({ sample: "area", fill: natureColour.documented, text }) as const),
      ],
      sections: [
        sizeCurvePanel(
          curve,
          { kind, value, interval: interval ?? null, documented },
          frame,
          table.nature,
          writing,
        ),
      ],
      notes: [own.curveCaution, ...commonNotes(table, { ...options, rangeMeaning }, interval !== undefined)],
    }),
    alt: composeAlt(
      table.nature === "synthetic",
      {
        form: fillTemplate(own.curveAlt, { meaning }),
        numbers: [`${[estimate, ...range, ...known].join(writing.words.semicolon)}.`],
        cautions: [own.curveCaution, ...(options.cautions ?? [])],
      },
      notesOf(table, options),
      writing,
    ),
    table,
  };
}

function readCurve(table: Table): readonly { readonly size: number; readonly height: number }[] {
  return table.rows.map((row, index) => {
    const { size, height } = row;
    for (const [column, cell] of Object.entries({ size, height }))
      if (typeof cell !== "number" || !Number.isFinite(cell))
        throw new SijillError(messages.cell(table.id, index + 2, column, cell, "a finite number"));
    return { size: size as number, height: height as number };
  });
}
