import { fillTemplate, type Nature, type UnitOfCount } from "../../quantities/index.ts";
import type { AltLayers } from "../alt/composeAlt.ts";
import { markedDayWords } from "../alt/markedDayWords.ts";
import type { MarkedDay } from "../ChartOptions.ts";
import type { Writing } from "../text/Writing.ts";
import { hasFigure, monthlyWords } from "./monthlyWords.ts";
import type { MonthlyRow } from "./readMonthlyTable.ts";

/** What the words speak about beside the rows. */
export interface MonthlyAbout {
  readonly unit: UnitOfCount;
  readonly nature: Nature;
  readonly mark: "bars" | "step-line";
  /** The labels over the plot, as printed. */
  readonly annotations: readonly string[];
  readonly after?: MarkedDay | undefined;
  readonly cautions?: readonly string[] | undefined;
}

/** The words for a reader who cannot see the months: extent, highest and lowest, labelled months, what is missing. */
export function monthlyAlt(rows: readonly MonthlyRow[], about: MonthlyAbout, writing: Writing): AltLayers {
  const { words } = writing;
  const { unit, nature, mark, annotations, after } = about;
  const [first, last] = [rows[0], rows.at(-1)];
  const asked = { unit: words.units[unit], nature: words.natureWords[nature] };
  const form =
    first === undefined || last === undefined
      ? fillTemplate(words.alt.monthsEmpty, asked)
      : fillTemplate(mark === "bars" ? words.alt.monthBars : words.alt.monthSteps, {
          ...asked,
          period: fillTemplate(words.span, { from: writing.date(first.month), to: writing.date(last.month) }),
        });
  return {
    form: after === undefined ? form : `${form} ${markedDayWords(after, writing)}`,
    numbers: [
      ...extremes(rows, writing),
      ...annotations.map((annotation) => `${annotation}.`),
      coverageOf(rows, writing),
    ],
    cautions: [...words.alt.monthCautions, ...(about.cautions ?? [])],
  };
}

/** The highest and lowest count with their months, and what is possible beyond what is certain. */
function extremes(rows: readonly MonthlyRow[], writing: Writing): readonly string[] {
  const { alt, semicolon } = writing.words;
  const known = rows.flatMap((row) => (row.count === null ? [] : [{ ...row, count: row.count }]));
  const possible = rows.filter((row) => row.possible !== null);
  if (rows.length > 0 && known.length + possible.length === 0) return [alt.noMonth];
  const highest = known.reduce((best, row) => Math.max(best, row.count), 0);
  const lowest = known.reduce((best, row) => Math.min(best, row.count), highest);
  const say = (template: string, count: number): string =>
    fillTemplate(template, {
      number: writing.count(count),
      months: monthsWith(
        known.filter((row) => row.count === count),
        writing,
      ),
    });
  const isSure = possible.length === 0;
  const listed = possible.map((row) => `${writing.date(row.month)} ${monthlyWords(row, writing)}`);
  return [
    ...(known.length === 0 ? [] : [say(isSure ? alt.highest : alt.highestCertain, highest)]),
    ...(lowest === highest ? [] : [say(isSure ? alt.lowest : alt.lowestCertain, lowest)]),
    ...(isSure ? [] : [fillTemplate(alt.beyondCertain, { list: listed.join(semicolon) })]),
  ];
}

/** How many months are covered, covered in part, silent, or without a figure. */
function coverageOf(rows: readonly MonthlyRow[], writing: Writing): string {
  const { alt, counted, semicolon } = writing.words;
  if (rows.length === 0) return alt.noRows;
  const count = (of: (row: MonthlyRow) => boolean): number => rows.filter(of).length;
  const states = [
    [alt.states.covered, count((row) => row.status === "covered")],
    [alt.states.part, count((row) => row.status === "partly-covered")],
    [alt.states.silent, count((row) => row.status === "outside" && !hasFigure(row))],
    [alt.states.beyond, count((row) => row.status === "outside" && hasFigure(row))],
    [alt.states.without, count((row) => row.status !== "outside" && !hasFigure(row))],
  ] as const;
  return fillTemplate(alt.ofMonths, {
    months: writing.counted(counted.months, rows.length),
    list: states
      .filter(([, number]) => number > 0)
      .map(([template, number]) => fillTemplate(template, { number: writing.count(number) }))
      .join(semicolon),
  });
}

/** At most three months by name; then how many there are. */
function monthsWith(rows: readonly MonthlyRow[], writing: Writing): string {
  const { counted, comma } = writing.words;
  if (rows.length > 3) return writing.counted(counted.months, rows.length);
  return rows.map((row) => writing.date(row.month)).join(comma);
}
