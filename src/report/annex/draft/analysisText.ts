/** The analysis of a new annex: it runs at once, on synthetic records, and marks every page as synthetic. */
export const analysisText = `import {
  countDeaths,
  countFromTable,
  dataQuality,
  defineAnalysis,
  openArchive,
  yearlyDeathsChart,
  yearlyTable,
} from "sijill";

export default defineAnalysis(async ({ resolve, language, say }) => {
  // These records are made up. Put the folder of your own dataset here; "sijill new dataset <file>" drafts its
  // dataset.json. As long as synthetic records are used, every page says so.
  const archive = await openArchive(resolve("data/synthetic"), { language });
  try {
    const years = await countDeaths(archive, { by: ["year"] });
    const title = say({
      en: "Records by year",
      ar: "السجلات بحسب السنة",
      de: "Einträge nach Jahr",
      fr: "Enregistrements par année",
    });
    const perYear = years.rows
      .filter((row) => typeof row.certain === "number" && row.year !== "unknown")
      .map((row) =>
        countFromTable(years, {
          id: \`year.\${row.year}\`,
          label: \`\${title}, \${row.year}\`,
          column: "certain",
          row: { year: row.year ?? null },
          period: { from: String(row.year), to: String(row.year) },
        }),
      );
    return {
      quantities: perYear,
      tables: [{ ...years, id: "by-year", title }],
      figures: [
        yearlyDeathsChart(await yearlyTable(archive, archive.datasets.map(({ descriptor }) => descriptor.id)), {
          id: "by-year-chart",
          language,
          title,
          place: say({ en: "nowhere", ar: "لا مكان", de: "nirgends", fr: "nulle part" }),
        }),
      ],
      sources: [],
      quality: await dataQuality(archive),
      inputs: archive.inputs(),
    };
  } finally {
    await archive.close();
  }
});
`;
