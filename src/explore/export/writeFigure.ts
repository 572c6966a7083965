import type { CountSelection } from "../../analysis/index.ts";
import type { Archive } from "../../archive/index.ts";
import { formatPeriod } from "../../quantities/index.ts";
import type { Drawing, View } from "../View.ts";
import { literal, selectionArgument } from "./literal.ts";

/** The functions that make the table and the chart of a drawing. */
const functions: Readonly<Record<Exclude<Drawing, "none">, readonly [table: string, chart: string]>> = {
  year: ["yearlyTable", "yearlyDeathsChart"],
  month: ["monthlyTable", "monthlySeriesChart"],
  facility: ["facilityTable", "facilityChart"],
  "facility-by-year": ["facilityYearTable", "facilityYearHeatMap"],
};

/**
 * The drawing of a view as a figure of a report: what goes into `analysis.ts`, and the line of `report.en.md` that
 * places it. Headline and place are left to the author: nobody can know here what a reader should see.
 */
export function writeFigure(
  archive: Archive,
  view: View,
  selection: CountSelection,
  folders: readonly string[],
): string | null {
  const { drawing, datasets } = view;
  const [dataset] = datasets;
  if (drawing === "none" || dataset === undefined) return null;
  const [table, chart] = functions[drawing];
  const of = drawing === "year" ? literal(datasets) : literal(dataset);
  const argument = selectionArgument(selection);
  const period = formatPeriod(selection.period ?? archive.dataset(dataset).coverage, "en");
  return [
    "// analysis.ts",
    `import { ${[chart, "defineAnalysis", "openArchive", table].sort().join(", ")} } from "sijill";`,
    "",
    "export default defineAnalysis(async ({ resolve }) => {",
    `  const archive = await openArchive(${literal(folders)}.map((folder) => resolve(folder)));`,
    "  try {",
    `    const table = await ${table}(archive, ${of}${argument.length === 0 ? "" : `, {\n${argument.map((line) => `    ${line}\n`).join("")}    }`});`,
    `    const figure = ${chart}(table, {`,
    `      id: ${literal(`by-${drawing}`)},`,
    '      title: "TODO: what the reader should see",',
    '      place: "TODO: where",',
    ...(drawing === "facility" ? [`      period: ${literal(period)},`] : []),
    "    });",
    "    return { quantities: [], tables: [table], figures: [figure], sources: [], inputs: archive.inputs() };",
    "  } finally {",
    "    await archive.close();",
    "  }",
    "});",
    "",
    "// report.en.md",
    `// :::figure{#by-${drawing}}`,
    "// TODO: the caption",
    "// :::",
    "",
  ].join("\n");
}
