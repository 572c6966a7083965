import fc from "fast-check";
import type { Cell } from "../../../src/quantities/index.ts";
import { countOrNull, huge, label } from "./columns.ts";

type Rows = readonly Readonly<Record<string, Cell>>[];

const status = fc.constantFrom("covered", "partly-covered", "outside");

/** One to three datasets with a row a year, some years left out, some rows over several years. */
export function yearlyTables(words: fc.Arbitrary<string> = label, figures = huge): fc.Arbitrary<Rows> {
  const row = fc.record({
    years: fc.integer({ min: 1, max: 3 }),
    gap: fc.integer({ min: 0, max: 3 }),
    certain: figures,
    more: fc.option(fc.integer({ min: 0, max: 500 })),
    range: fc.boolean(),
    status,
  });
  const dataset = fc.record({
    title: words,
    rows: fc.array(row, { minLength: 1, maxLength: 7 }),
    coverage: fc.boolean(),
  });
  return fc.array(dataset, { minLength: 1, maxLength: 3 }).map((datasets) =>
    datasets.flatMap(({ title, rows, coverage }, index) => {
      let year = 2009;
      return rows.map(({ years, gap, certain, more, range, status: state }) => {
        const from = year + gap;
        year = from + years;
        const figure =
          certain !== null && certain > Number.MAX_SAFE_INTEGER - 1000 ? certain - 1000 : certain;
        return {
          dataset: `dataset ${index}`,
          datasetTitle: title,
          unit: "record",
          from: `${from}-01-01`,
          to: `${year - 1}-12-31`,
          certain: figure,
          possible: more === null || figure === null ? null : figure + more,
          lower: range && figure !== null ? Math.max(0, figure - 9) : null,
          upper: range && figure !== null ? figure + 9 : null,
          coverageFrom: coverage ? "2010-06-15" : null,
          coverageTo: coverage ? "2014-03-31" : null,
          status: state,
        };
      });
    }),
  );
}

export function monthlyTables(): fc.Arbitrary<Rows> {
  const row = fc.record({ count: countOrNull, more: fc.option(fc.integer({ min: 0, max: 90 })), status });
  return fc.array(row, { minLength: 1, maxLength: 60 }).map((rows) =>
    rows.map(({ count, more, status: state }, index) => ({
      month: `${2012 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
      count,
      possible: more === null ? null : (count ?? 0) + more,
      status: state,
    })),
  );
}

export function facilityTables(words: fc.Arbitrary<string> = label, figures = huge): fc.Arbitrary<Rows> {
  const row = fc.record({
    facilityEn: words,
    facilityAr: fc.option(fc.constantFrom("فرع 215 — المداهمة", "مشفى (601) في المزة")),
    count: figures,
    range: fc.boolean(),
  });
  return fc.array(row, { minLength: 1, maxLength: 12 }).map((rows) =>
    rows.map(({ range, ...row }, index) => ({
      facility: `f${index}`,
      ...row,
      lower: range && row.count !== null ? Math.max(0, row.count - 3) : null,
      upper: range && row.count !== null ? Math.min(Number.MAX_SAFE_INTEGER, row.count + 3) : null,
    })),
  );
}

export function gridTables(
  words: fc.Arbitrary<string> = label,
  figures: fc.Arbitrary<number> = fc.integer({ min: 0, max: 200_000 }),
): fc.Arbitrary<Rows> {
  const cell = fc.oneof(fc.constantFrom("unknown", "outside"), figures);
  return fc.integer({ min: 1, max: 14 }).chain((years) =>
    fc
      .array(fc.record({ name: words, cells: fc.array(cell, { minLength: years, maxLength: years }) }), {
        minLength: 1,
        maxLength: 5,
      })
      .map((facilities) =>
        facilities.flatMap(({ name, cells }, index) =>
          cells.map((value, offset) => ({
            facility: `f${index}`,
            facilityEn: name,
            year: 2011 + offset,
            count: typeof value === "number" ? value : null,
            state: typeof value === "number" ? "count" : value,
          })),
        ),
      ),
  );
}

export function flowTables(words: fc.Arbitrary<string> = label): fc.Arbitrary<Rows> {
  const pair = fc.record({
    from: fc.integer({ min: 0, max: 7 }),
    to: fc.integer({ min: 0, max: 4 }),
    count: countOrNull,
  });
  return fc
    .record({
      names: fc.array(words, { minLength: 13, maxLength: 13 }),
      pairs: fc.uniqueArray(pair, {
        minLength: 1,
        maxLength: 20,
        selector: ({ from, to }) => `${from} ${to}`,
      }),
    })
    .map(({ names, pairs }) =>
      pairs.map(({ from, to, count }) => ({
        from: `s${from}`,
        fromLabel: names[from] ?? "",
        to: `h${to}`,
        toLabel: names[8 + to] ?? "",
        count,
      })),
    );
}
