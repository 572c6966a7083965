import { formatInteger, type Language, type Table } from "../../quantities/index.ts";
import type { KnownPhrases } from "./KnownPhrases.ts";

/**
 * Puts in how many rows a table has: in all, with each value of a dimension, with and without a figure in each, and with
 * the least and the greatest figure. What a chart says about its own base is among them ("92 months; 2 covered without a
 * figure", "lowest: 0 in 38 months").
 */
export function countsOfRows(known: KnownPhrases, table: Table, language: Language): void {
  const add = (count: number, which: string): void => {
    known.add(formatInteger(count, language), { from: "rows", table: table.id, which });
  };
  const { rows, columns } = table;
  add(rows.length, "rows");
  add(0, "no rows");
  const measures = columns.filter(({ role }) => role === "measure");
  for (const { name } of measures) {
    const given = rows.filter((row) => (row[name] ?? null) !== null).length;
    add(given, `rows with a figure in ${name}`);
    add(rows.length - given, `rows without a figure in ${name}`);
    const figures = rows.flatMap((row) => (typeof row[name] === "number" ? [row[name]] : []));
    for (const [which, extreme] of [
      ["least", figures.reduce((least, figure) => Math.min(least, figure), Number.POSITIVE_INFINITY)],
      ["greatest", figures.reduce((most, figure) => Math.max(most, figure), Number.NEGATIVE_INFINITY)],
    ] as const)
      add(figures.filter((figure) => figure === extreme).length, `rows with the ${which} ${name}`);
  }
  for (const { name } of columns.filter(({ role }) => role === "dimension")) {
    const values = [...new Set(rows.map((row) => row[name] ?? null))];
    add(values.length, `values of ${name}`);
    for (const value of values) {
      const with_ = rows.filter((row) => (row[name] ?? null) === value);
      add(with_.length, `rows with ${name} = ${String(value)}`);
      for (const measure of measures) {
        const given = with_.filter((row) => (row[measure.name] ?? null) !== null).length;
        add(given, `rows with ${name} = ${String(value)} and a figure in ${measure.name}`);
        add(with_.length - given, `rows with ${name} = ${String(value)} and no figure in ${measure.name}`);
      }
    }
  }
}

/** Puts in every year between the first and the last day of a table: of those without a row a chart says so. */
export function yearsSpanned(known: KnownPhrases, { id, rows, columns }: Table): void {
  const years = rows.flatMap((row) =>
    columns.flatMap(({ name, role }) => {
      const year =
        role === "dimension" ? /^(\d{4})(?:-\d{2}){1,2}$/.exec(String(row[name] ?? ""))?.[1] : undefined;
      return year === undefined ? [] : [Number(year)];
    }),
  );
  for (let year = Math.min(...years); year <= Math.max(...years); year += 1)
    known.add(String(year), { from: "rows", table: id, which: "years between its first and last day" });
}

/** Puts in the sums of each figure over the rows with a value of a dimension: what a chart prints beside a place. */
export function sumsOfRows(known: KnownPhrases, { id, rows, columns }: Table, language: Language): void {
  const measures = columns.filter(({ role, type }) => role === "measure" && type === "integer");
  for (const { name } of columns.filter(({ role }) => role === "dimension"))
    for (const value of new Set(rows.map((row) => row[name] ?? null)))
      for (const measure of measures) {
        const figures = rows.flatMap((row) => {
          const figure = (row[name] ?? null) === value ? row[measure.name] : null;
          return typeof figure === "number" ? [figure] : [];
        });
        const sum = figures.reduce((total, figure) => total + figure, 0);
        if (figures.length > 1)
          known.add(formatInteger(sum, language), {
            from: "rows",
            table: id,
            which: `sum of ${measure.name} over rows with ${name} = ${String(value)}`,
          });
      }
}
