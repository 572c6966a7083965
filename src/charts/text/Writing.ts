import {
  type Direction,
  fillTemplate,
  formatDate,
  formatInteger,
  isolateRuns,
  type Language,
  type Plural,
  pluralForm,
  selectLanguage,
} from "../../quantities/index.ts";
import { type ChartWording, selectWording } from "../wording/index.ts";
import { holdsArabic, isolateDirections } from "./isolateDirections.ts";

/** Font sizes in pixels, and what a line needs beyond the size of its letters. */
export interface LetterSizes {
  readonly title: number;
  readonly subtitle: number;
  readonly panel: number;
  readonly label: number;
  readonly small: number;
  readonly leading: number;
}

/** How a chart is written: the words of its language, its numbers and dates, its direction, its letters. */
export interface Writing {
  readonly language: Language;
  readonly direction: Direction;
  /** True where the frame of the chart stands the other way round. */
  readonly mirrored: boolean;
  readonly words: ChartWording;
  readonly sizes: LetterSizes;
  /** A whole number in the groups of the language. */
  readonly count: (count: number) => string;
  readonly range: (lower: number, upper: number) => string;
  /** YYYY-MM-DD or YYYY-MM in words. */
  readonly date: (date: string) => string;
  /** A number with what it counts: "1 month". */
  readonly counted: (word: Plural, count: number) => string;
  /** "from … to …"; for equal ends the one alone. */
  readonly span: (from: string, to: string) => string;
  /** One line of a label, with everything isolated that is read against its direction. */
  readonly line: (text: string) => string;
}

/** Nothing is smaller than 10 pixels. The letters of Amiri are low for their size, so Arabic takes two steps more. */
const latin: LetterSizes = { title: 16, subtitle: 12, panel: 12, label: 11, small: 10, leading: 3 };
const arabic: LetterSizes = { title: 19, subtitle: 14, panel: 14, label: 13, small: 12, leading: 5 };

/** How charts are written in a language. @throws SIJILL_LANGUAGE_INCOMPLETE */
export function writingIn(language: Language = "en"): Writing {
  const known = written.get(language);
  if (known !== undefined) return known;
  const table = selectLanguage(language);
  const words = selectWording(language);
  const mirrored = table.direction === "rtl";
  const count = (number: number): string => formatInteger(number, language);
  const writing: Writing = {
    language,
    direction: table.direction,
    mirrored,
    words,
    sizes: mirrored ? arabic : latin,
    count,
    range: (lower, upper) => fillTemplate(words.range, { lower: count(lower), upper: count(upper) }),
    date: (date) => formatDate(date, language),
    counted: (word, number) =>
      fillTemplate(pluralForm(word, table.pluralCategory(number, 0)), { number: count(number) }),
    span: (from, to) => (from === to ? from : fillTemplate(words.span, { from, to })),
    line: (text) => (mirrored ? rightToLeft(text) : isolateDirections(text)),
  };
  written.set(language, writing);
  return writing;
}

const written = new Map<Language, Writing>();

/** A line that holds Arabic is read from the right as a whole; a number or a Latin name alone stays as it is. */
function rightToLeft(text: string): string {
  return holdsArabic(text) ? `\u2067${isolateRuns(text, "rtl")}\u2069` : text;
}

/** Distance between the baselines of two lines of a text. */
export function lineHeight(size: number, { sizes }: Writing): number {
  return size + sizes.leading;
}
