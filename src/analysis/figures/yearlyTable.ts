import { type Archive, askedBy, type DeathCell } from "../../archive/index.ts";
import {
  type Cell,
  type Column,
  type ColumnMeaning,
  fillTemplate,
  formatInteger,
  formatPeriod,
  type Language,
  type Table,
} from "../../quantities/index.ts";
import { type CountSelection, countDeaths, selectionOf, settingsOf } from "../counting/countDeaths.ts";
import { resolveWhere } from "../counting/resolveWhere.ts";
import { computed, natureOf, notesFor } from "../counting/tableNotes.ts";
import { type AnalysisWording, selectWording } from "../wording/index.ts";

/**
 * Deaths by year and dataset as the yearly chart draws them: a year a row where the dates allow it, and one row for
 * the whole span of a count that was published for several years. Such a count is never divided among the years.
 *
 * Published spans that reach beyond the coverage window, or overlap another span, cannot be drawn as a bar of their
 * own; they are named in the notes with their number.
 */
export function yearlyTable(
  archive: Archive,
  datasets?: readonly string[],
  selection: CountSelection = {},
): Promise<Table> {
  return askedBy("yearlyTable", { datasets, selection }, () => answer(archive, datasets, selection));
}

async function answer(
  archive: Archive,
  datasets: readonly string[] | undefined,
  selection: CountSelection,
): Promise<Table> {
  const { language } = archive;
  const words = selectWording(language);
  const { figures } = words;
  const ids = datasets ?? archive.datasets.map(({ descriptor }) => descriptor.id);
  const rows: Record<string, Cell>[] = [];
  const notes: string[] = [];
  for (const dataset of ids.map((id) => archive.dataset(id))) {
    const { id, title, unit, kind, nature } = dataset.descriptor;
    const common = {
      dataset: id,
      datasetTitle: title,
      unit,
      nature,
      coverageFrom: dataset.coverage.from,
      coverageTo: dataset.coverage.to,
    };
    const { filter, notes: unmatched } = await resolveWhere(archive, [id], selection.where ?? {});
    notes.push(...unmatched);
    const cells = kind === "aggregate" ? await archive.cells(id, [], filter) : [];
    const spans = cells.filter(crossesYears);
    if (spans.length === 0) {
      const table = await countDeaths(archive, { ...selection, by: ["year"], dataset: [id] });
      for (const row of table.rows) {
        const year = String(row.year);
        if (year === "unknown") {
          const number = formatInteger(Number(row.possible), language);
          notes.push(fillTemplate(figures.undatedNotDrawn, { title, number }));
        } else if (row.certain !== null || kind === "records") {
          rows.push({
            ...common,
            from: clip(`${year}-01-01`, dataset.coverage.from, "later"),
            to: clip(`${year}-12-31`, dataset.coverage.to, "earlier"),
            certain: row.certain ?? null,
            possible: row.possible ?? null,
            lower: null,
            upper: null,
            status: row.status ?? "covered",
          });
        }
      }
      continue;
    }
    for (const span of spans) {
      if (!liesWithin(span, selection.period)) continue;
      const drawable =
        (span.earliest ?? "") >= dataset.coverage.from &&
        (span.latest ?? "") <= dataset.coverage.to &&
        !spans.some((other) => other !== span && overlap(span, other) && isNarrower(other, span));
      if (!drawable) {
        const period = formatPeriod({ from: span.earliest, to: span.latest }, language);
        notes.push(fillTemplate(figures.spanNotDrawn, { title, number: written(span, language), period }));
        continue;
      }
      const rounded = span.lower !== span.upper;
      rows.push({
        ...common,
        from: span.earliest,
        to: span.latest,
        certain: span.count,
        possible: null,
        lower: rounded ? span.lower : null,
        upper: rounded ? span.upper : null,
        status: "covered",
      });
    }
  }
  return {
    id: "deaths-by-year",
    title: figures.byYear,
    columns: columnsOf(words),
    rows,
    unit: null,
    nature: natureOf(archive, ids),
    method: { name: "count of records by possible dates", settings: settingsOf(selection, "year") },
    inputs: ids.flatMap((id) => archive.inputRefs(id, selectionOf(selection))),
    ...computed([...notes, ...notesFor(archive, ids)]),
  };
}

function columnsOf({
  figures,
  counting,
  keys,
  continuation,
  units,
  coverage,
  natures,
}: AnalysisWording): Column[] {
  const dimension = (
    name: string,
    label: string,
    meaning: ColumnMeaning,
    labels?: Column["labels"],
  ): Column => ({
    name,
    label,
    type: "text",
    role: "dimension",
    meaning,
    ...(labels === undefined ? {} : { labels }),
  });
  const day = (name: string, label: string, meaning: ColumnMeaning): Column => ({
    name,
    label,
    type: "date",
    role: "dimension",
    meaning,
  });
  const measure = (name: string, label: string, meaning: ColumnMeaning, missing: string): Column => ({
    name,
    label,
    type: "integer",
    role: "measure",
    meaning,
    missing,
  });
  return [
    dimension("dataset", keys.dataset, "dataset"),
    { ...dimension("datasetTitle", figures.title, "description"), labelOf: "dataset" },
    dimension("unit", continuation.unit, "unit", units),
    day("from", figures.from, "time"),
    day("to", figures.to, "time"),
    measure("certain", counting.certain, "count", figures.spanUnknown),
    measure("possible", counting.possible, "possible", figures.asCertain),
    measure("lower", figures.lowerPublished, "derived", figures.nonePublished),
    measure("upper", figures.upperPublished, "derived", figures.nonePublished),
    day("coverageFrom", figures.coverageFrom, "description"),
    day("coverageTo", figures.coverageTo, "description"),
    dimension("status", counting.status, "coverage", coverage),
    dimension("nature", figures.nature, "description", natures),
  ];
}

/** "3,064 (3,013 to 3,114)", or the number alone where it is not rounded. */
function written({ count, lower, upper }: DeathCell, language: Language): string {
  const number = formatInteger(count, language);
  const limits = { number, lower: formatInteger(lower, language), upper: formatInteger(upper, language) };
  return lower === upper ? number : fillTemplate(selectWording(language).figures.rounded, limits);
}

/** Some day of the span, which may be open, lies in the period. */
function liesWithin({ earliest, latest }: DeathCell, period: CountSelection["period"]): boolean {
  return period === undefined || ((earliest ?? "") <= period.to && (latest ?? "9999-12-31") >= period.from);
}

function crossesYears({ earliest, latest }: DeathCell): boolean {
  return earliest === null || latest === null || earliest.slice(0, 4) !== latest.slice(0, 4);
}

function overlap(a: DeathCell, b: DeathCell): boolean {
  return (a.earliest ?? "") <= (b.latest ?? "9999") && (b.earliest ?? "") <= (a.latest ?? "9999");
}

function isNarrower(a: DeathCell, b: DeathCell): boolean {
  return (a.earliest ?? "") >= (b.earliest ?? "") && (a.latest ?? "9999") <= (b.latest ?? "9999");
}

function clip(day: string, limit: string, which: "later" | "earlier"): string {
  const isLater = day > limit;
  return (which === "later") === isLater ? day : limit;
}
