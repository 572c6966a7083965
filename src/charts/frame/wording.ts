import { SijillError } from "../../errors/index.ts";
import type { Nature, Table, UnitOfCount } from "../../quantities/index.ts";
import type { Chart } from "../Chart.ts";
import type { ChartOptions } from "../ChartOptions.ts";
import { messages } from "../messages.ts";
import { plainText } from "../text/plainText.ts";
import { syntheticMark } from "./watermark.ts";

/** What a chart says about itself, the same for all charts. */
export interface Wording {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly evidentiaryRole: Chart["evidentiaryRole"];
}

/** @throws SIJILL_CHART_OPTION_INVALID for an id that could not stand in a page, or an empty title or place. */
export function chartWording(
  table: Table,
  options: ChartOptions,
  natures: readonly Nature[] = [table.nature],
): Wording {
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
    title: synthetic ? `${syntheticMark}: ${title}` : title,
    place,
    evidentiaryRole: options.evidentiaryRole ?? (synthetic ? "illustrative" : "summary-of-records"),
  };
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

/** "bodies"; "body" for exactly one. */
export function unitWord(unit: UnitOfCount, count?: number): string {
  if (count === 1) return unit;
  return unit === "body" ? "bodies" : `${unit}s`;
}

export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** How the figures came to be, for subtitles. */
export function natureWords(nature: Nature): string {
  switch (nature) {
    case "documented":
      return "documented";
    case "estimated":
      return "estimated";
    case "published":
      return "published figures";
    case "synthetic":
      return "synthetic, describes no real death";
    default:
      return nature satisfies never;
  }
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
  const datasets = [...new Set(table.inputs.map((input) => input.dataset))].sort();
  const notes = [
    ...(hasRanges
      ? [
          `Thin mark: ${plainText(options.rangeMeaning ?? "limits of the published figure (rounding or two published versions), not a statistical interval")}.`,
        ]
      : natures.map((nature) =>
          capitalised(natures.length > 1 ? `${nature}: ${noInterval(nature)}` : noInterval(nature)),
        )),
    `Table ${plainText(table.id)}; method: ${plainText(table.method.name)}; ${
      datasets.length === 0 ? "no input files named" : `sources: ${datasets.map(plainText).join(", ")}`
    }.`,
  ];
  const own = notesOf(table, options);
  return isSynthetic(table, natures) && !own.some((note) => note.startsWith(syntheticMark))
    ? [`${syntheticMark}: invented for testing or teaching; describes no real death.`, ...own, ...notes]
    : [...own, ...notes];
}

/** The author's notes, or the table's: what was left out of the rows must not be lost between table and picture. */
export function notesOf(table: Table, options: ChartOptions): readonly string[] {
  return (options.notes ?? table.notes).map(plainText).filter((note) => note !== "");
}

function noInterval(nature: Nature): string {
  switch (nature) {
    case "documented":
      return "no interval: a complete count of the records held, not of all deaths.";
    case "published":
      return "no interval: figures as published, not a count of all deaths.";
    case "estimated":
      return "no interval is given with these estimates.";
    case "synthetic":
      return "no interval: synthetic figures.";
    default:
      return nature satisfies never;
  }
}
