import { spokenMethod } from "../../analysis/index.ts";
import { SijillError } from "../../errors/index.ts";
import { fillTemplate, type Nature, type Table, type UnitOfCount } from "../../quantities/index.ts";
import type { Chart } from "../Chart.ts";
import type { ChartOptions } from "../ChartOptions.ts";
import { messages } from "../messages.ts";
import { plainText } from "../text/plainText.ts";
import { type Writing, writingIn } from "../text/Writing.ts";
import { withWithheld } from "../wording/index.ts";

/** What a chart says about itself, the same for all charts. */
export interface Wording {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly evidentiaryRole: Chart["evidentiaryRole"];
  readonly writing: Writing;
}

/**
 * @throws SIJILL_CHART_OPTION_INVALID for an id that could not stand in a page, or an empty title or place;
 *   SIJILL_LANGUAGE_INCOMPLETE
 */
export function chartWording(
  table: Table,
  options: ChartOptions,
  natures: readonly Nature[] = [table.nature],
): Wording {
  const { withheld = [] } = table;
  const writing = withheld.length === 0 ? writingIn(options.language) : writingOfWithheld(options.language);
  const id = options.id ?? table.id.replace(/[^A-Za-z0-9_-]+/g, "-");
  if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(id)) {
    throw new SijillError(messages.option("id", id, 'letters, digits, "-" and "_", beginning with a letter'));
  }
  const title = plainText(options.title);
  const place = plainText(options.place);
  if (title === "") throw new SijillError(messages.option("title", options.title, "a headline"));
  if (place === "")
    throw new SijillError(messages.option("place", options.place, "a place, as a noun phrase"));
  const synthetic = isSynthetic(table, natures);
  return {
    id,
    title: synthetic ? named(writing.words.syntheticMark, title, writing) : title,
    place,
    evidentiaryRole: options.evidentiaryRole ?? (synthetic ? "illustrative" : "summary-of-records"),
    writing,
  };
}

/** How a chart is written of which some figures are withheld. */
function writingOfWithheld(language: ChartOptions["language"]): Writing {
  const writing = writingIn(language);
  return { ...writing, words: withWithheld(writing.words) };
}

/** What every chart carries beside its specification. */
export function chartFacts({ id, title, evidentiaryRole, writing }: Wording) {
  return { id, language: writing.language, title, evidentiaryRole };
}

/** True when any figure drawn is synthetic: then the whole chart says so. */
export function isSynthetic(table: Table, natures: readonly Nature[]): boolean {
  return [table.nature, ...natures].includes("synthetic");
}

/** @throws SIJILL_CHART_UNIT_MISSING */
export function unitOf(table: Table): UnitOfCount {
  if (table.unit === null) throw new SijillError(messages.unitMissing(table.id));
  return table.unit;
}

export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "name: text", with the space before the colon that French has. */
export function named(name: string, text: string, { words }: Writing): string {
  return fillTemplate(words.named, { name, text });
}

/** "one, two and three"; each once. */
export function listed(parts: readonly string[], { words }: Writing): string {
  const unique = [...new Set(parts)];
  return unique.length < 2
    ? unique.join("")
    : `${unique.slice(0, -1).join(words.comma)}${words.and}${unique.at(-1)}`;
}

/** A count, or the word for none. */
export function countOrNone(count: number, { words, count: write }: Writing): string {
  return count === 0 ? words.none : write(count);
}

/**
 * The notes under every chart: what the range mark is, or why there is no interval; method; sources.
 *
 * @throws SIJILL_CHART_OPTION_INVALID for a range around an estimate that nobody named: a rounding limit and a credible
 * interval look alike
 */
export function commonNotes(
  table: Table,
  options: ChartOptions,
  hasRanges: boolean,
  natures: readonly Nature[] = [table.nature],
): readonly string[] {
  if (hasRanges && natures.includes("estimated") && options.rangeMeaning === undefined) {
    throw new SijillError(
      messages.option(
        "rangeMeaning",
        undefined,
        "what the range of an estimate is, with its level and method",
      ),
    );
  }
  const writing = writingIn(options.language);
  const { words } = writing;
  const datasets = [...new Set(table.inputs.map((input) => input.dataset))].sort();
  const notes = [
    ...(hasRanges
      ? [
          fillTemplate(words.notes.range, {
            meaning: plainText(options.rangeMeaning ?? words.notes.publishedLimits),
          }),
        ]
      : natures.map((nature) => {
          const note = words.notes.noInterval[nature];
          return capitalised(natures.length > 1 ? named(words.natures[nature], note, writing) : note);
        })),
    fillTemplate(words.notes.table, {
      table: plainText(table.id),
      method: plainText(spokenMethod({ name: table.method.name }, writing.language)),
      sources:
        datasets.length === 0
          ? words.notes.noSources
          : fillTemplate(words.notes.sources, { sources: datasets.map(plainText).join(words.comma) }),
    }),
  ];
  const own = notesOf(table, options);
  return isSynthetic(table, natures) && !own.some((note) => note.startsWith(words.syntheticMark))
    ? [named(words.syntheticMark, words.notes.synthetic, writing), ...own, ...notes]
    : [...own, ...notes];
}

/** The note that time is not mirrored, where the rest of the chart is. */
export function timeNotes({ words }: Writing): readonly string[] {
  return words.notes.timeAxis === null ? [] : [words.notes.timeAxis];
}

/** The author's notes, or the table's: what was left out of the rows must not be lost between table and picture. */
export function notesOf(table: Table, options: ChartOptions): readonly string[] {
  return (options.notes ?? table.notes).map(plainText).filter((note) => note !== "");
}
