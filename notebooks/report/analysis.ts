import {
  continuation,
  countDeaths,
  countFromTable,
  defineAnalysis,
  monthlySeriesChart,
  monthlyTable,
  openArchive,
} from "sijill";

/** The numbers of notebook 5: the same calls as in its cells. */
export default defineAnalysis(async ({ resolve }) => {
  const archive = await openArchive(resolve("../../data/vdc"));
  const years = await countDeaths(archive, { by: ["year"] });
  const in2014 = countFromTable(years, {
    id: "vdc.2014",
    label: "detention deaths recorded by the VDC in 2014",
    column: "certain",
    row: { year: "2014" },
    period: { from: "2014", to: "2014" },
  });
  const { datasets } = await continuation(archive, { after: "2014-01-20" });
  const found = datasets.flatMap((each) => (each.kind === "observed" ? [each.certain, each.last] : []));
  const chart = monthlySeriesChart(await monthlyTable(archive, "vdc"), {
    id: "by-month",
    title: "A series of reports, not of killings",
    place: "Syria",
  });
  const inputs = archive.inputs();
  await archive.close();
  return {
    quantities: [in2014, ...found.filter((quantity) => quantity !== null)],
    tables: [],
    figures: [chart],
    sources: [],
    inputs,
  };
});
