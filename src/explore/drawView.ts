import {
  type CountSelection,
  facilityTable,
  facilityYearTable,
  monthlyTable,
  yearlyTable,
} from "../analysis/index.ts";
import type { Archive } from "../archive/index.ts";
import {
  type Chart,
  facilityChart,
  facilityYearHeatMap,
  monthlySeriesChart,
  yearlyDeathsChart,
} from "../charts/index.ts";
import { formatPeriod } from "../quantities/index.ts";
import type { View } from "./View.ts";

/** The charts of a view: one for all datasets by year, otherwise one a dataset. */
export async function drawView(
  archive: Archive,
  view: View,
  selection: CountSelection,
): Promise<readonly Chart[]> {
  const { datasets, drawing } = view;
  if (drawing === "none") return [];
  const { language } = archive;
  if (drawing === "year") {
    const table = await yearlyTable(archive, datasets, selection);
    return [yearlyDeathsChart(table, { language, title: table.title, place: placeOf(archive, datasets) })];
  }
  const charts: Chart[] = [];
  for (const id of datasets) {
    const { descriptor, coverage } = archive.dataset(id);
    if (drawing !== "month" && descriptor.columns.facility === undefined) continue;
    const place = placeOf(archive, [id]);
    if (drawing === "month") {
      const table = await monthlyTable(archive, id, selection);
      charts.push(monthlySeriesChart(table, { language, title: table.title, place }));
    } else if (drawing === "facility") {
      const table = await facilityTable(archive, id, selection);
      const period = formatPeriod(selection.period ?? coverage, language);
      charts.push(facilityChart(table, { language, title: table.title, place, period }));
    } else {
      const table = await facilityYearTable(archive, id, selection);
      charts.push(facilityYearHeatMap(table, { language, title: table.title, place }));
    }
  }
  return charts;
}

function placeOf(archive: Archive, datasets: readonly string[]): string {
  return datasets.map((id) => archive.dataset(id).descriptor.title).join(", ");
}
