import {
  type Archive,
  type ArchiveDataset,
  askedBy,
  type DeathCell,
  type Dimension,
  dimensions,
} from "../../archive/index.ts";
import { type Count, fillTemplate, type Measure } from "../../quantities/index.ts";
import { missingSchema } from "../../records/index.ts";
import { dayNumber, dayOf, nextDay } from "../periods/days.ts";
import { selectCustody, selectWording } from "../wording/index.ts";
import type { DataQuality, DatasetQuality, QualityFinding } from "./DatasetQuality.ts";

/** Words that stand in a dimension for a value that is not there. */
const missingWords: ReadonlySet<string> = new Set(missingSchema.options);

/**
 * What is weak in the records of an archive: rejected rows, values that were not understood, values missing by
 * dimension, partial and absent dates, gaps of the coverage, rounded numbers. Nothing is judged; everything is counted.
 *
 * @param ids ids of the datasets that figures rest on; all when absent
 * @throws SIJILL_DATASET_UNKNOWN
 * @example
 * import { dataQuality, openArchive } from "sijill";
 * const archive = await openArchive("data/vdc");
 * const { datasets } = await dataQuality(archive);
 * console.log(datasets[0].accepted.value, datasets[0].rejected.value); // → 92 0
 * await archive.close();
 */
export function dataQuality(archive: Archive, ids?: readonly string[]): Promise<DataQuality> {
  return askedBy("dataQuality", { ids }, () => answer(archive, ids));
}

async function answer(archive: Archive, ids: readonly string[] | undefined): Promise<DataQuality> {
  const asked = ids ?? archive.datasets.map(({ descriptor }) => descriptor.id);
  const datasets: DatasetQuality[] = [];
  for (const id of asked) datasets.push(await accountOf(archive, archive.dataset(id)));
  return { kind: "quality", datasets };
}

async function accountOf(archive: Archive, dataset: ArchiveDataset): Promise<DatasetQuality> {
  const { id, title, unit } = dataset.descriptor;
  const words = selectCustody(archive.language).quality;
  const rows: CountRows = (name, said, value, label) => ({
    ...origin(archive, dataset, "count of rows", said),
    id: `quality.${id}.${name}`,
    kind: "measure",
    label: fillTemplate(label, { title }),
    value,
    unit: words.rows,
    decimals: 0,
    period: null,
  });
  return {
    dataset: id,
    title,
    unit,
    coverage: dataset.coverage,
    read: rows("read", "rows read", dataset.read, words.read),
    accepted: rows("accepted", "rows accepted", dataset.accepted, words.accepted),
    rejected: rows("rejected", "rows rejected", dataset.rejected, words.rejected),
    findings: [
      ...rejectedRows(dataset, rows, words.rejectedFor),
      ...(await unresolvedRows(archive, dataset, rows)),
      ...(await missingValues(archive, dataset)),
      ...(await weakDates(archive, dataset)),
      ...coverageGaps(dataset),
    ],
  };
}

/** `said` is the selection in the ledger's English; `label` a template with the title of the dataset. */
type CountRows = (name: string, said: string, value: number, label: string) => Measure;

function rejectedRows(
  { rejections }: ArchiveDataset,
  rows: CountRows,
  template: string,
): readonly QualityFinding[] {
  const places = new Map<string, Set<string>>();
  for (const { code, file, row } of rejections)
    places.set(code, (places.get(code) ?? new Set()).add(`${file}\n${row}`));
  return [...places].sort(byKey).map(([reason, found]) => ({
    kind: "rejected",
    reason,
    rows: rows(
      `rejected.${slug(reason)}`,
      `rows rejected for ${reason}`,
      found.size,
      template.replace("{reason}", () => reason),
    ),
  }));
}

async function unresolvedRows(
  archive: Archive,
  { descriptor }: ArchiveDataset,
  rows: CountRows,
): Promise<readonly QualityFinding[]> {
  const words = selectCustody(archive.language).quality;
  const fields = new Map<string, number>();
  for (const { field, rows: found } of await archive.unresolved(descriptor.id))
    fields.set(field, (fields.get(field) ?? 0) + found);
  return [...fields].sort(byKey).map(([field, found]) => ({
    kind: "unresolved",
    field,
    rows: rows(
      `unresolved.${slug(field)}`,
      `rows whose ${field} was not understood`,
      found,
      words.unresolved.replace("{field}", () => field),
    ),
  }));
}

async function missingValues(archive: Archive, dataset: ArchiveDataset): Promise<readonly QualityFinding[]> {
  const { id, title } = dataset.descriptor;
  const findings: QualityFinding[] = [];
  for (const dimension of dimensions) {
    const cells = await archive.cells(id, [dimension]);
    const all = sum(cells);
    const missing = cells.filter((cell) => missingWords.has(cell.values[dimension] ?? "unknown"));
    if (cells.every((cell) => cell.values[dimension] === "not-recorded"))
      findings.push({ kind: "not-recorded", dimension });
    else if (missing.length > 0 && all > 0)
      findings.push({ kind: "missing", dimension, share: share(dimension, sum(missing), all) });
  }
  return findings;

  function share(dimension: Dimension, numerator: number, denominator: number) {
    const words = selectCustody(archive.language);
    const name = archive.language === "en" ? dimension : selectWording(archive.language).keys[dimension];
    return {
      ...origin(archive, dataset, "share of deaths without a value", `${dimension} missing`),
      id: `quality.${id}.missing.${slug(dimension)}`,
      kind: "proportion" as const,
      label: fillTemplate(words.quality.missing, { dimension: name, title }),
      value: numerator / denominator,
      numerator,
      denominator,
      base: fillTemplate(words.quality.base, { title }),
      period: dataset.coverage,
    };
  }
}

async function weakDates(archive: Archive, dataset: ArchiveDataset): Promise<readonly QualityFinding[]> {
  const { id, title, unit } = dataset.descriptor;
  const cells = await archive.cells(id, []);
  const undated = cells.filter(({ earliest, latest }) => earliest === null && latest === null);
  const partial = cells.filter(
    ({ earliest, latest, qualified }) =>
      (earliest !== null || latest !== null) && (qualified || earliest !== latest),
  );
  const rounded = cells.filter(({ lower, upper }) => lower !== upper);
  const words = selectCustody(archive.language).quality;
  const deaths = (name: string, said: string, found: readonly DeathCell[], label: string): Count => ({
    ...origin(archive, dataset, "count of records by precision of their dates", said),
    id: `quality.${id}.${name}`,
    kind: "count",
    label: fillTemplate(label, { title }),
    value: sum(found),
    unit,
    period: dataset.coverage,
  });
  return [
    ...(partial.length === 0
      ? []
      : [
          {
            kind: "partial-dates",
            deaths: deaths("partial-dates", "deaths without an exact day", partial, words.partialDates),
          } as const,
        ]),
    ...(undated.length === 0
      ? []
      : [
          {
            kind: "undated",
            deaths: deaths("undated", "deaths without any date", undated, words.undated),
          } as const,
        ]),
    ...(rounded.length === 0
      ? []
      : [
          {
            kind: "rounded",
            deaths: deaths(
              "rounded",
              "deaths in rounded or doubly published numbers",
              rounded,
              words.rounded,
            ),
          } as const,
        ]),
  ];
}

function coverageGaps({ covered }: ArchiveDataset): readonly QualityFinding[] {
  return covered.slice(1).flatMap((span, index) => {
    const before = covered[index];
    return before === undefined
      ? []
      : [
          {
            kind: "coverage-gap",
            period: { from: nextDay(before.to), to: dayOf(dayNumber(span.from) - 1) },
          } as const,
        ];
  });
}

function origin(archive: Archive, { descriptor }: ArchiveDataset, name: string, selection: string) {
  return {
    method: { name },
    inputs: archive.inputRefs(descriptor.id, selection),
    nature: descriptor.nature,
  };
}

const sum = (cells: readonly DeathCell[]): number => cells.reduce((total, { count }) => total + count, 0);

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** Ids hold lower-case letters, digits, dots and hyphens. */
const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^sijill_/, "")
    .replace(/[^a-z0-9]+/g, "-");
