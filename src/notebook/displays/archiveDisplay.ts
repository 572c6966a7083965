import { dataQuality, type QualityFinding } from "../../analysis/index.ts";
import { Archive, type ArchiveDataset, type DaySpan } from "../../archive/index.ts";
import {
  fillTemplate,
  formatDate,
  formatInteger,
  formatPercent,
  type Language,
} from "../../quantities/index.ts";
import { element, type HtmlElement, reportWording } from "../../report/index.ts";
import type { Display } from "../display/Shown.ts";
import { notebookWording } from "../wording/index.ts";
import { coverageBar } from "./coverageBar.ts";
import { facts, folded, list } from "./facts.ts";

/** An archive as a data card: what each dataset counts, when it could have recorded, how complete its fields are. */
export const archiveDisplay: Display<Archive> = {
  recognises: (value): value is Archive => value instanceof Archive,

  show: async (archive, { language }) => {
    const words = notebookWording(language).archive;
    const title = fillTemplate(words.title, { number: formatInteger(archive.datasets.length, language) });
    const scale = span(archive.datasets);
    const quality = await dataQuality(archive);
    const cards = archive.datasets.map((dataset, at) =>
      card(dataset, quality.datasets[at]?.findings ?? [], scale, language),
    );
    return {
      html: element("div", {}, element("p", {}, element("strong", {}, title)), cards),
      text: [
        title,
        ...archive.datasets.map(
          (dataset) =>
            `  ${dataset.descriptor.id}: ${dataset.descriptor.title}, ${coverageText(dataset, language)}, ${accountText(dataset, language)}`,
        ),
      ].join("\n"),
    };
  },
};

function card(
  dataset: ArchiveDataset,
  findings: readonly QualityFinding[],
  scale: DaySpan,
  language: Language,
): HtmlElement {
  const words = notebookWording(language).archive;
  const { descriptor, covered, files } = dataset;
  const filled = findings.flatMap((finding) => {
    if (finding.kind !== "missing" || finding.share.kind === "withheld") return [];
    const share = formatPercent(1 - finding.share.value, 1, language);
    return [`${finding.dimension}: ${fillTemplate(words.filled, { share })}`];
  });
  const absent = findings.flatMap((finding) => (finding.kind === "not-recorded" ? [finding.dimension] : []));
  const completeness = [
    ...filled,
    ...(absent.length === 0 ? [] : [`${words.notRecorded}: ${absent.join(", ")}`]),
  ];
  return element(
    "section",
    {},
    element("p", { style: "margin:0.5em 0 0" }, `${descriptor.title} (${descriptor.id})`),
    facts(
      [
        [words.unit, descriptor.unit],
        [words.coverage, element("div", {}, coverageText(dataset, language), coverageBar(covered, scale))],
        [words.rows, accountText(dataset, language)],
        [words.nature, reportWording(language).nature[descriptor.nature]],
        [words.completeness, completeness.length === 0 ? words.complete : list(completeness)],
      ],
      language,
    ),
    folded(words.files, list(files.map(({ file, sha256 }) => `${file}, SHA-256 ${sha256}`))),
  );
}

function coverageText({ covered }: ArchiveDataset, language: Language): string {
  const { coverageOf } = notebookWording(language).archive;
  return covered
    .map(({ from, to }) =>
      fillTemplate(coverageOf, { from: formatDate(from, language), to: formatDate(to, language) }),
    )
    .join("; ");
}

function accountText({ read, accepted, rejected }: ArchiveDataset, language: Language): string {
  return fillTemplate(notebookWording(language).archive.account, {
    read: formatInteger(read, language),
    accepted: formatInteger(accepted, language),
    rejected: formatInteger(rejected, language),
  });
}

/** From the first day that any dataset covers to the last. */
function span(datasets: readonly ArchiveDataset[]): DaySpan {
  const days = datasets.flatMap(({ coverage }) => [coverage.from, coverage.to]).sort();
  return { from: days[0] ?? "", to: days.at(-1) ?? "" };
}
