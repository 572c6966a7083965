import type { DatasetQuality, QualityFinding } from "../../../analysis/index.ts";
import { fillTemplate, formatInteger, formatPeriod } from "../../../quantities/index.ts";
import { type Block, fillInlines, type Inline, paragraph } from "../../document/index.ts";
import { bound, type GenerationContext } from "./GenerationContext.ts";

/**
 * What might undermine the figures, from the quality of the data, the verification of the sources and the limits of what
 * others published. Empty only when the analysis returned nothing to write it from.
 */
export function writeKnownWeaknesses(context: GenerationContext): readonly Block[] {
  const { quality, words } = context;
  const { weaknesses } = words.generated;
  return [
    ...part(weaknesses.sources, secondarySources(context)),
    ...(quality?.datasets ?? []).flatMap((dataset) =>
      part(fillTemplate(weaknesses.dataset, { title: dataset.title }), datasetItems(dataset, context)),
    ),
    ...part(weaknesses.limits, roundedFigures(context)),
    ...part(weaknesses.tables, missingCells(context)),
  ];
}

type Item = readonly Inline[];

function part(introduction: string, items: readonly Item[]): readonly Block[] {
  if (items.length === 0) return [];
  return [
    paragraph(introduction),
    {
      type: "list",
      ordered: false,
      start: 1,
      items: items.map((item) => [{ type: "paragraph", children: item } as const]),
    },
  ];
}

/** Cited sources that were not read themselves. */
function secondarySources({ document, analysis, words }: GenerationContext): readonly Item[] {
  const { weaknesses } = words.generated;
  return document.sourceKeys.flatMap((key, index) => {
    const source = analysis.sources.get(key);
    if (source === undefined || source.verification === "seen") return [];
    return [
      fillInlines(weaknesses.source, {
        number: String(index + 1),
        title: source.title,
        verification: source.verification,
      }),
    ];
  });
}

function datasetItems({ findings }: DatasetQuality, context: GenerationContext): readonly Item[] {
  const notRecorded = findings.flatMap((finding) =>
    finding.kind === "not-recorded" ? [finding.dimension] : [],
  );
  const { weaknesses } = context.words.generated;
  return [
    ...findings.flatMap((finding) => describeFinding(finding, context)),
    ...(notRecorded.length === 0
      ? []
      : [
          fillInlines(weaknesses.notRecorded, {
            dimensions: notRecorded
              .map((dimension) => weaknesses.dimensions[dimension])
              .join(weaknesses.listSeparator),
          }),
        ]),
  ];
}

function describeFinding(finding: QualityFinding, context: GenerationContext): readonly Item[] {
  const { weaknesses } = context.words.generated;
  switch (finding.kind) {
    case "rejected":
      return [
        fillInlines(weaknesses.rejected, {
          rows: bound(finding.rows, "value", context),
          reason: finding.reason,
        }),
      ];
    case "unresolved":
      return [
        fillInlines(weaknesses.unresolved, {
          rows: bound(finding.rows, "value", context),
          field: finding.field,
        }),
      ];
    case "missing":
      return [
        fillInlines(weaknesses.missing, {
          share: bound(finding.share, "value", context),
          dimension: weaknesses.dimensions[finding.dimension],
        }),
      ];
    case "partial-dates":
      return [fillInlines(weaknesses.partialDates, { deaths: bound(finding.deaths, "value", context) })];
    case "undated":
      return [fillInlines(weaknesses.undated, { deaths: bound(finding.deaths, "value", context) })];
    case "rounded":
      return [fillInlines(weaknesses.rounded, { deaths: bound(finding.deaths, "value", context) })];
    case "coverage-gap":
      return [fillInlines(weaknesses.gap, { period: formatPeriod(finding.period, context.language) })];
    case "not-recorded":
      return [];
  }
}

/** Figures whose limits are not statistical: rounded, or published in two versions. */
function roundedFigures(context: GenerationContext): readonly Item[] {
  return context.printed
    .filter(({ bounds }) => bounds !== undefined)
    .map((quantity) => [bound(quantity, "sentence", context)]);
}

function missingCells({ document, language, words, wording }: GenerationContext): readonly Item[] {
  const { weaknesses } = words.generated;
  return document.body.flatMap((block) => {
    if (block.type !== "dataTable" && block.type !== "figure") return [];
    const isTable = block.type === "dataTable";
    const { rows, columns } = isTable ? block.table : block.chart.table;
    const missing = rows.flatMap((row) => columns.filter(({ name }) => (row[name] ?? null) === null)).length;
    if (missing === 0) return [];
    const exhibit = fillTemplate(isTable ? wording.table : wording.figure, { number: String(block.number) });
    return [
      fillInlines(weaknesses.cells, {
        exhibit,
        missing: formatInteger(missing, language),
        cells: formatInteger(rows.length * columns.length, language),
      }),
    ];
  });
}
