import type { Nature, UnitOfCount } from "../../quantities/index.ts";
import type { AltLayers } from "../alt/composeAlt.ts";
import { markedDayWords } from "../alt/markedDayWords.ts";
import type { MarkedDay } from "../ChartOptions.ts";
import { natureWords, unitWord } from "../frame/wording.ts";
import { formatCount } from "../text/formatCount.ts";
import { plainText } from "../text/plainText.ts";
import { spellMonth } from "../text/spellDate.ts";
import { hasFigure, monthlyWords } from "./monthlyWords.ts";
import type { MonthlyRow } from "./readMonthlyTable.ts";

/** The words for a reader who cannot see the months: extent, highest and lowest, labelled months, what is missing. */
export function monthlyAlt(
  rows: readonly MonthlyRow[],
  about: {
    readonly unit: UnitOfCount;
    readonly nature: Nature;
    readonly mark: "bars" | "step-line";
    readonly annotations: readonly { readonly month: string; readonly label: string }[];
    readonly after?: MarkedDay | undefined;
    readonly cautions?: readonly string[] | undefined;
  },
): AltLayers {
  const { unit, nature, mark, annotations, after } = about;
  const [first, last] = [rows[0], rows.at(-1)];
  const known = rows.flatMap((row) => (row.count === null ? [] : [{ ...row, count: row.count }]));
  const possible = rows.filter((row) => row.possible !== null);
  const highest = known.reduce((best, row) => Math.max(best, row.count), 0);
  const lowest = known.reduce((best, row) => Math.min(best, row.count), highest);
  const at = (count: number): string => monthsWith(known.filter((row) => row.count === count));
  const numbers: string[] = [];
  if (known.length > 0) {
    const certain = possible.length > 0 ? " certain" : "";
    numbers.push(`Highest${certain}: ${formatCount(highest)} in ${at(highest)}.`);
    if (lowest !== highest) numbers.push(`Lowest${certain}: ${formatCount(lowest)} in ${at(lowest)}.`);
  } else if (rows.length > 0 && possible.length === 0) {
    numbers.push("No month has a figure.");
  }
  if (possible.length > 0) {
    const listed = possible.map((row) => `${spellMonth(row.month)} ${monthlyWords(row)}`);
    numbers.push(`Possible beyond what is certain: ${listed.join("; ")}.`);
  }
  for (const { month, label } of annotations) {
    const row = rows.find((candidate) => candidate.month === month);
    numbers.push(
      `${spellMonth(month)}, ${row === undefined ? "no figure" : monthlyWords(row)}: ${plainText(label)}.`,
    );
  }
  const states = [
    [rows.filter((row) => row.status === "covered").length, "wholly covered"],
    [rows.filter((row) => row.status === "partly-covered").length, "covered in part"],
    [
      rows.filter((row) => row.status === "outside" && !hasFigure(row)).length,
      "silent, outside the coverage",
    ],
    [
      rows.filter((row) => row.status === "outside" && hasFigure(row)).length,
      "outside the stated coverage with a figure",
    ],
    [rows.filter((row) => row.status !== "outside" && !hasFigure(row)).length, "covered without a figure"],
  ] as const;
  numbers.push(
    rows.length === 0
      ? "The table has no rows."
      : `Of ${monthsOf(rows.length)}, ${states
          .filter(([count]) => count > 0)
          .map(([count, words]) => `${formatCount(count)} ${words}`)
          .join("; ")}.`,
  );
  return {
    form: [
      first === undefined || last === undefined
        ? `A chart of ${unitWord(unit)} by month, ${natureWords(nature)}, without any month.`
        : `${mark === "bars" ? "Bars" : "A step line"} from zero: ${unitWord(unit)} by month, ${natureWords(nature)}, ${spellMonth(first.month)} to ${spellMonth(last.month)}.`,
      after === undefined ? "" : markedDayWords(after),
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
    numbers,
    cautions: [
      "Months outside the coverage are silent, not zero.",
      "A fall may be the end of recording or reporting, not fewer deaths; a peak may be the month in which deaths became known.",
      ...(about.cautions ?? []),
    ],
  };
}

/** At most three months by name; then how many there are. */
function monthsWith(rows: readonly MonthlyRow[]): string {
  if (rows.length > 3) return `${formatCount(rows.length)} months`;
  return rows.map((row) => spellMonth(row.month)).join(", ");
}

function monthsOf(count: number): string {
  return count === 1 ? "1 month" : `${formatCount(count)} months`;
}
