import { describe, expect, it } from "vitest";
import {
  compareRates,
  crudeRate,
  deathsInStates,
  deathsWithin,
  exposure,
  publishedExposure,
  publishedRate,
  type RollCalls,
  rateOfRecords,
  rollCallCoverage,
  rollCallRate,
  rollingRate,
  standardisedMortalityRatio,
  timeToDeath,
} from "../../../src/analysis/index.ts";
import { selectRefusals } from "../../../src/analysis/wording/index.ts";
import { openArchive, openDailyStates } from "../../../src/archive/index.ts";
import { isRefusal, type Refusal } from "../../../src/errors/index.ts";
import type { Count, Exposure, Language, Rate } from "../../../src/quantities/index.ts";
import { syrianFacilities } from "../../../src/records/index.ts";

const languages = ["en", "ar", "de", "fr"] as const satisfies readonly Language[];
/** Words of the library that stand in no other of its languages. */
const english = /\b(?:the|of|and|persons|deaths|how|which|records|facilities|held|synthetic|day|days)\b/i;
/** Names that a reader types, in whatever language they read. */
const typed = /deathsInStates|missing|carry|interpolate|bounds|facilities: "all"|facilities\u00A0: "all"/g;

/** Title of the records, which their descriptor gives. */
const title = "SYNTHETIC example: no row is a person";

const file = { dataset: "d", file: "d.csv", sha256: "0".repeat(64), rows: 12, selection: "all rows" };
const period = { from: "1987-01-01", to: "1987-01-20" };
const deaths: Count = {
  kind: "count",
  id: "deaths",
  label: "ص",
  value: 12,
  unit: "person",
  period,
  method: { name: "count of rows" },
  inputs: [file],
  nature: "documented",
};
const held: Exposure = publishedExposure({
  id: "held",
  label: "ح",
  averagePopulation: 100,
  period,
  source: "س",
  citation: "x",
});
const published = (value: number): Rate =>
  publishedRate({ id: "r", label: "ر", value, per: 1_000, unit: "person-year", period, citation: "y" });
const counted = (unit: Count["unit"]): Rate => {
  const rate = crudeRate({ ...deaths, unit }, held, { label: "ن" });
  if (isRefusal(rate)) throw new Error(rate.code);
  return rate;
};
const rollCalls = (language: Language, coverage = { from: "1987-01-01", to: "1987-01-04" }): RollCalls => ({
  states: [{ facility: "ف", day: "1987-01-01", opening: 100, source: { file: "states.csv", row: 2 } }],
  source: "م",
  nature: "synthetic",
  inputs: [],
  coverage,
  language,
});

/** Every refusal of rates, roll calls and careers, in a language. */
async function everyRefusal(language: Language): Promise<readonly unknown[]> {
  const asked = { language };
  const careers = {
    title: "ع",
    nature: "synthetic",
    inputs: [],
    vocabulary: syrianFacilities(),
    language,
  } as const;
  const archive = await openArchive("data/template/synthetic", { language });
  const dataset = "synthetic-example";
  const [first] = await archive.records(dataset);
  if (first === undefined) throw new Error("The template has records.");
  const { arrested: _, ...withoutArrest } = first;
  const whole = {
    edtf: "1987-01-02",
    earliest: "1987-01-02",
    latest: "1987-01-02",
    approximate: false,
    uncertain: false,
  };
  const dated = { ...first, unit: "person" as const, arrested: whole, death: { ...whole } };
  const open = { ...dated, death: { ...whole, earliest: "1987-01-05", latest: null } };
  const beyond = timeToDeath({ ...careers, records: [dated as never] }, { recordedUntil: "1987-01-01" });
  const openEnd = timeToDeath({ ...careers, records: [open as never] }, { recordedUntil: "1987-02-01" });
  const window = { from: "2013-01-01", to: "2013-01-31" };
  const calls = rollCalls(language);
  const stratum = (reference: Rate) => [{ name: "a", exposure: held, reference }];
  const refusals = [
    crudeRate(deaths, null, asked),
    crudeRate({ ...deaths, period: null }, held, asked),
    crudeRate({ ...deaths, unit: "image", nature: "estimated" }, { ...held, source: "", value: 0 }, asked),
    crudeRate({ ...deaths, nature: "synthetic" }, held, asked),
    crudeRate(deaths, { ...held, nature: "synthetic" }, asked),
    crudeRate(deaths, { ...held, coverage: { documented: 18, all: 20 }, missing: "exclude" }, asked),
    compareRates(counted("person"), counted("body"), asked),
    compareRates(counted("person"), { ...published(0), nature: "synthetic" }, asked),
    standardisedMortalityRatio(deaths, stratum(published(0)), asked),
    standardisedMortalityRatio(deaths, stratum({ ...published(1), nature: "synthetic" }), asked),
    await deathsWithin(archive, dataset, { ...window, facilities: "all" }),
    exposure(calls, { to: "1987-01-09" }),
    exposure(calls, { missing: "carry" }),
    deathsInStates(calls),
    rollCallRate(calls, { to: "1987-01-09" }),
    rollingRate(calls, { days: 2, to: "1987-01-09" }),
    await rateOfRecords(archive, dataset, { ...calls, language: "en" }, { to: "1987-01-09" }),
    timeToDeath({ ...careers, records: [] }),
    timeToDeath({ ...careers, records: [{ ...withoutArrest, unit: "person" }] }),
    timeToDeath({ ...careers, records: [{ ...first, unit: "image" }] }),
    isRefusal(beyond) ? null : beyond.corrected,
    isRefusal(openEnd) ? null : openEnd.median,
    isRefusal(openEnd) ? null : openEnd.corrected,
  ];
  await archive.close();
  return refusals;
}

const spoken = ({ question, reasons, wouldNeed }: Refusal) => [question, ...reasons, wouldNeed].join("\n");

describe.each(languages)("refusals in %s", (language) => {
  it("of rates, roll calls and careers are worded in that language", async () => {
    const refusals = await everyRefusal(language);
    for (const [at, refusal] of refusals.entries()) {
      if (!isRefusal(refusal)) throw new Error(`question ${at} was answered`);
      const text = spoken(refusal).replaceAll(typed, "").replaceAll(title, "");
      if (language === "en") expect(text, refusal.code).toMatch(english);
      else expect(text, refusal.code).not.toMatch(english);
      if (language === "ar") expect(text, refusal.code).not.toMatch(/[A-Za-z]{3}/);
      expect(text, refusal.code).not.toMatch(/[{}]|undefined/);
    }
  });

  it("carry the same codes, and name the same numbers, in the same order as in English", async () => {
    const [here, there] = await Promise.all([everyRefusal(language), everyRefusal("en")]);
    const told = (refusals: readonly unknown[]) =>
      refusals.map((each) => (isRefusal(each) ? [each.code, each.reasons.length] : null));
    expect(told(here)).toEqual(told(there));
  });

  it("are the only words of roll calls that a language has: labels, titles and headings are its own", async () => {
    const calls = rollCalls(language);
    const { share, longestGap, byFacility } = rollCallCoverage({ ...calls, inputs: [file] });
    const states = await openDailyStates("data/template/daily-states", { language });
    const [deathsThere, time, rate] = [deathsInStates(states), exposure(states), rollCallRate(states)];
    if (isRefusal(deathsThere) || isRefusal(time) || isRefusal(rate)) throw new Error("answered");
    const several = exposure({
      ...calls,
      states: ["ا", "ب", "ج"].map((facility) => ({
        facility,
        day: "1987-01-01",
        opening: 100,
        closing: 100,
        source: { file: "states.csv", row: 2 },
      })),
    });
    if (isRefusal(several)) throw new Error(several.code);
    const text = [
      share.label,
      share.base,
      longestGap.label,
      byFacility.title,
      ...byFacility.columns.map(({ label, missing }) => `${label} ${missing ?? ""}`),
      ...byFacility.notes,
      ...[deathsThere, time, rate].map(({ label }) => label.replace(states.source, "")),
      several.label,
    ].join("\n");
    if (language === "en") expect(text).toMatch(english);
    else expect(text).not.toMatch(english);
    expect(several.label).toContain("3");
  });
});

describe("the wordings of refusals", () => {
  const leaves = (value: unknown, path = ""): readonly (readonly [string, string])[] =>
    typeof value === "string"
      ? [[path, value]]
      : Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));

  it("ask for the same things to be filled in, in every language", () => {
    const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    const inEnglish = leaves(selectRefusals("en")).map(([path, text]) => [path, places(text)]);
    for (const language of languages)
      expect(
        leaves(selectRefusals(language)).map(([path, text]) => [path, places(text)]),
        language,
      ).toEqual(inEnglish);
  });
});
