import type { Archive, DeathCell } from "../../archive/index.ts";
import { type Cell, type Column, formatInteger, type Table } from "../../quantities/index.ts";
import { countDeaths } from "../counting/countDeaths.ts";
import { natureOf, notesFor } from "../counting/tableNotes.ts";

const columns: readonly Column[] = [
  { name: "dataset", label: "Dataset", type: "text", role: "dimension" },
  { name: "datasetTitle", label: "Title", type: "text", role: "dimension" },
  { name: "unit", label: "Unit", type: "text", role: "dimension" },
  { name: "from", label: "From", type: "date", role: "dimension" },
  { name: "to", label: "To", type: "date", role: "dimension" },
  { name: "certain", label: "Certain", type: "integer", role: "measure", missing: "not known for this span" },
  { name: "possible", label: "Possible", type: "integer", role: "measure", missing: "as certain" },
  {
    name: "lower",
    label: "Lower published limit",
    type: "integer",
    role: "measure",
    missing: "none published",
  },
  {
    name: "upper",
    label: "Upper published limit",
    type: "integer",
    role: "measure",
    missing: "none published",
  },
  { name: "coverageFrom", label: "Coverage from", type: "date", role: "dimension" },
  { name: "coverageTo", label: "Coverage to", type: "date", role: "dimension" },
  { name: "status", label: "Coverage", type: "text", role: "dimension" },
  { name: "nature", label: "Nature", type: "text", role: "dimension" },
];

/**
 * Deaths by year and dataset as the yearly chart draws them: a year a row where the dates allow it, and one row for
 * the whole span of a count that was published for several years. Such a count is never divided among the years.
 *
 * Published spans that reach beyond the coverage window, or overlap another span, cannot be drawn as a bar of their
 * own; they are named in the notes with their number.
 */
export async function yearlyTable(archive: Archive, datasets?: readonly string[]): Promise<Table> {
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
    const cells = await archive.cells(id, []);
    const spans = kind === "aggregate" ? cells.filter(crossesYears) : [];
    if (spans.length === 0) {
      const table = await countDeaths(archive, { by: ["year"], dataset: [id] });
      for (const row of table.rows) {
        const year = String(row.year);
        if (year === "unknown") notes.push(`${title}: ${row.possible} without any date are not drawn.`);
        else if (row.certain !== null || kind === "records") {
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
      const drawable =
        (span.earliest ?? "") >= dataset.coverage.from &&
        (span.latest ?? "") <= dataset.coverage.to &&
        !spans.some((other) => other !== span && overlap(span, other) && isNarrower(other, span));
      if (!drawable) {
        notes.push(
          `${title}: ${written(span)} are dated ${span.earliest ?? "…"} to ${span.latest ?? "…"} without a year and are not drawn.`,
        );
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
    title: "Deaths by year and dataset",
    columns,
    rows,
    unit: null,
    nature: natureOf(archive, ids),
    method: { name: "count of records by possible dates", settings: { by: "year" } },
    inputs: ids.flatMap((id) => archive.inputRefs(id)),
    notes: [...notes, ...notesFor(archive, ids)],
  };
}

/** "3,064 (3,013 to 3,114)", or the number alone where it is not rounded. */
function written({ count, lower, upper }: DeathCell): string {
  const [all, least, most] = [count, lower, upper].map((value) => formatInteger(value, "en"));
  return lower === upper ? `${all}` : `${all} (${least} to ${most})`;
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
