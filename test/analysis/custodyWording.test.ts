import { describe, expect, it } from "vitest";
import {
  attributionTable,
  careersOf,
  compareRates,
  crudeRate,
  dataQuality,
  flows,
  publishedExposure,
  publishedRate,
  rateTable,
  timeToDeath,
} from "../../src/analysis/index.ts";
import { openArchive } from "../../src/archive/index.ts";
import { isRefusal } from "../../src/errors/index.ts";
import type { Count, Language, Rate } from "../../src/quantities/index.ts";

const languages = ["en", "ar", "de", "fr"] as const satisfies readonly Language[];
/** Words of the library that no other language shares. */
const english =
  /\b(?:mortality|deaths|rows|records|person-time|lower limit|not stated|days from|every record)\b/i;

const rate = (language: Language): Rate => {
  const period = { from: "1987-01-01", to: "1987-01-20" };
  const deaths: Count = {
    kind: "count",
    id: "deaths",
    label: "ص",
    value: 12,
    unit: "person",
    period,
    method: { name: "count of rows" },
    inputs: [],
    nature: "documented",
  };
  const exposure = publishedExposure({
    id: "held",
    label: "ح",
    averagePopulation: 100,
    period,
    source: "س",
    citation: "x",
  });
  const found = crudeRate(deaths, exposure, { language });
  if (isRefusal(found)) throw new Error(found.code);
  return found;
};

describe.each(languages)("what is said of rates, careers and data in %s", (language) => {
  const foreign = (text: string) =>
    language === "en" ? expect(text).toMatch(english) : expect(text).not.toMatch(english);

  it("names rates, ratios and their table in that language", () => {
    const own = rate(language);
    foreign(own.label);
    const other = publishedRate({
      id: "b",
      label: "ب",
      value: 438,
      per: 1_000,
      unit: "person-year",
      period: { from: "1987", to: "1987" },
      citation: "y",
    });
    const ratio = compareRates(own, other, { language });
    if (isRefusal(ratio)) throw new Error(ratio.code);
    foreign(ratio.label);
    const table = rateTable("rates", "ع", [own], language);
    foreign(
      [...table.columns.map(({ label, missing }) => `${label} ${missing ?? ""}`), ...table.notes].join("\n"),
    );
  });

  it("names careers and their numbers, which are the same", async () => {
    const archive = await openArchive("data/template/synthetic", { language });
    const careers = await careersOf(archive, "synthetic-example");
    const titled = { ...careers, title: "ع" };
    for (const table of [attributionTable(titled), flows(titled)])
      foreign([table.title, ...table.columns.map(({ label }) => label), ...table.notes].join("\n"));
    const times = timeToDeath(titled);
    if (!isRefusal(times) && !isRefusal(times.median)) foreign(times.median.label);
    const { datasets } = await dataQuality(archive);
    const [account] = datasets;
    foreign(account?.read.label.replace(account.title, "") ?? "");
    expect(account?.read.value).toBe(account?.accepted.value);
    await archive.close();
  });
});
