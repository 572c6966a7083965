import {
  type Chart,
  listDependenceChart,
  overlapChart,
  sizeCurveChart,
  stratumEstimatesChart,
} from "../../../src/charts/index.ts";
import type { Cell, Language, Table } from "../../../src/quantities/index.ts";
import { goldenPopulationWords } from "./goldenPopulationWords.ts";
import { tableOf } from "./tables.ts";

/**
 * The charts of estimates whose specification and picture are kept, and have been looked at: all of it invented. In other
 * languages than English each id ends with the language.
 */
export function goldenPopulationCharts(language: Language = "en"): readonly Chart[] {
  const say = (name: keyof typeof goldenPopulationWords): string => goldenPopulationWords[name][language];
  const lists = [say("register"), say("families"), say("press"), say("photographs")];
  const table: typeof tableOf = (id, rows) =>
    tableOf(language === "en" ? id : `${id}-${language}`, rows, { unit: "person", nature: "synthetic" });
  const common = { language, place: say("nowhere") };
  const interval = { lower: 8_910, upper: 12_300, level: 0.95, method: say("profile") };
  return [
    overlapChart(withColumns(table("population-overlap", overlapRows(lists)), [...lists, "count"]), {
      ...common,
      title: say("overlapTitle"),
      most: 10,
    }),
    sizeCurveChart(table("population-profile", profileRows()), {
      ...common,
      title: say("profileTitle"),
      value: 10_400,
      interval,
      documented: 4_400,
    }),
    sizeCurveChart(table("population-posterior-at-bound", boundRows()), {
      ...common,
      title: say("boundTitle"),
      kind: "posterior",
      value: 1_350,
      interval: { lower: 420, upper: 1_990, level: 0.95, method: say("quantiles") },
      documented: 310,
    }),
    listDependenceChart(
      withColumns(
        table("population-dependence", dependenceRows(lists)),
        ["label", "value"],
        say("oddsRatio"),
      ),
      {
        ...common,
        title: say("dependenceTitle"),
        rangeMeaning: say("level"),
      },
    ),
    stratumEstimatesChart(table("population-years", yearRows()), {
      ...common,
      title: say("yearsTitle"),
      rangeMeaning: say("level"),
    }),
  ];
}

/** The first columns name what a row is about, the last is measured. */
function withColumns(table: Table, names: readonly string[], measured?: string): Table {
  const columns = names.map((name, at) =>
    at === names.length - 1
      ? ({ name, label: measured ?? name, type: "number", role: "measure" } as const)
      : ({ name, label: name, type: "text", role: "dimension" } as const),
  );
  return { ...table, columns };
}

/** Every combination of four lists; one of them recorded nobody, and one is large beside the others. */
function overlapRows(lists: readonly string[]): readonly Readonly<Record<string, Cell>>[] {
  const counts = [1131, 845, 936, 306, 177, 228, 106, 217, 31, 123, 181, 18, 42, 32, 0];
  return counts.map((count, index) => {
    const history = (index + 1).toString(2).padStart(4, "0");
    return { ...Object.fromEntries(lists.map((list, place) => [list, Number(history[place])])), count };
  });
}

/** A parabola of the logarithm of the size: what a profile looks like near its least value. */
function profileRows() {
  return Array.from({ length: 61 }, (_, index) => {
    const size = 8_000 + 100 * index;
    const distance = (size - 10_400) / 860;
    return { size, height: Math.round(1e6 * distance * distance) / 1e6 };
  });
}

/** A posterior that rises towards the largest size thought possible: there the bound decides, not the lists. */
function boundRows() {
  return Array.from({ length: 69 }, (_, index) => {
    const size = 310 + 25 * index;
    const hump = 1 / (1 + ((size - 700) / 250) ** 2);
    return { size, height: Math.round(1e6 * (0.5 * hump + (0.7 * (size - 310)) / 1_700)) / 1e6 };
  });
}

/** Positive, negative, none, wide, and a pair of which no third list says anything. */
function dependenceRows(lists: readonly string[]) {
  const rows: readonly (readonly [number, number, number | null, number | null, number | null])[] = [
    [0, 1, 2.4, 1.9, 3.1],
    [0, 2, 1.02, 0.8, 1.3],
    [0, 3, 0.4, 0.22, 0.71],
    [1, 2, 5.8, 1.1, 31],
    [1, 3, 1, 0.6, 1.7],
    [2, 3, null, null, null],
  ];
  return rows.map(([a, b, value, lower, upper]) => ({
    label: `${lists[a]} × ${lists[b]}`,
    value,
    lower,
    upper,
  }));
}

/** Years with narrow and wide intervals, one without an estimate of its own. */
function yearRows() {
  return [
    { stratum: "2011", recorded: 120, value: 260, lower: 180, upper: 410 },
    { stratum: "2012", recorded: 969, value: 1_480, lower: 1_300, upper: 1_720 },
    { stratum: "2013", recorded: 1_711, value: 2_950, lower: 2_300, upper: 4_900 },
    { stratum: "2014", recorded: 1_906, value: 2_610, lower: 2_400, upper: 2_890 },
    { stratum: "2015", recorded: 14, value: null, lower: null, upper: null },
  ];
}
