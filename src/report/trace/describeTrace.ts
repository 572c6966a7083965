import { formatQuantity } from "../../quantities/index.ts";
import type { NumeralSource } from "../exhibits/index.ts";
import type { Trace, TracedCell, TracedInput, TracedQuantity } from "./Trace.ts";

/** Of a long list the first rows, and how many more there are. */
const MOST_ROWS = 12;

/** A trace as lines for a terminal: from the page to the rows. */
export function describeTrace({ quantities, cells, exhibits }: Trace): string {
  return [
    ...quantities.map((traced) => describeQuantity(traced, "")),
    ...cells.map(describeCell),
    ...(exhibits.length === 0 ? [] : [describeExhibits(exhibits)]),
  ].join("\n\n");
}

/** Each place once, with how often it says the number. */
function describeExhibits(exhibits: Trace["exhibits"]): string {
  const lines = exhibits.map(
    ({ kind, id, part, language, text, source }) =>
      `  ${kind} ${id}, ${part} (${language}): "${text}", ${describeSource(source)}`,
  );
  const times = (line: string): number => lines.filter((other) => other === line).length;
  return [
    "in the words of figures and tables",
    ...[...new Set(lines)].map((line) => (times(line) === 1 ? line : `${line}, ${times(line)} times`)),
  ].join("\n");
}

function describeSource(source: NumeralSource): string {
  switch (source.from) {
    case "cell":
      return `from ${source.table}, row ${source.row}, ${source.column}`;
    case "quantity":
      return `from ${source.quantity}`;
    case "rows":
      return `from ${source.table}, ${source.which}`;
    case "note":
      return `from a note computed with ${source.table}`;
    case "marked day":
      return `the day ${source.day} that the figure marks`;
    case "method":
      return `from the method of ${source.of}`;
    case "literal":
      return `no result: ${source.reason}`;
    default:
      return source satisfies never;
  }
}

function describeQuantity({ quantity, printed, madeFrom, inputs }: TracedQuantity, indent: string): string {
  const { id, method, nature, citation } = quantity;
  const settings = Object.entries(method.settings ?? {}).map(([name, value]) => `${name}: ${String(value)}`);
  const lines = [
    `${id}`,
    `  ${formatQuantity(quantity, { language: "en", form: "sentence" })}`,
    `  nature:   ${nature}${citation === undefined ? "" : `, cited as ${citation}`}`,
    ...printed.map(
      ({ text, where }) =>
        `  printed:  "${text}" in ${where.file}, line ${where.line}, column ${where.column}`,
    ),
    ...(printed.length === 0 ? ["  printed:  nowhere in the text"] : []),
    `  method:   ${method.name}${settings.length === 0 ? "" : ` (${settings.join(", ")})`}`,
    ...(method.reference === undefined ? [] : [`  see:      ${method.reference}`]),
    ...inputs.flatMap(describeInput),
  ].map((line) => indent + line);
  const sources = madeFrom.map((source) => describeQuantity(source, `${indent}    `));
  return [...lines, ...(sources.length === 0 ? [] : [`${indent}  made from:`, ...sources])].join("\n");
}

function describeCell({ cell, table, inputs }: TracedCell): string {
  const about = Object.entries(cell.about).map(([name, value]) => `${name} ${String(value)}`);
  const exhibits = Object.entries(table.printed).map(([file, number]) => `table ${number} of ${file}`);
  return [
    `${table.id}, row ${cell.row}, ${cell.column}: ${cell.text}`,
    `  ${table.title}; ${about.join(", ")}`,
    `  printed:  ${exhibits.length === 0 ? "in no text" : exhibits.join("; ")}; ${table.file}`,
    `  method:   ${table.method.name}`,
    ...inputs.flatMap(describeInput),
  ].join("\n");
}

function describeInput({
  dataset,
  file,
  sha256,
  rows,
  selection,
  header,
  found,
  notShown,
}: TracedInput): readonly string[] {
  const shown = found.slice(0, MOST_ROWS);
  return [
    `  input:    ${dataset}, ${file}, ${rows} ${rows === 1 ? "row" : "rows"} (${selection})`,
    `            sha256 ${sha256}`,
    ...(notShown === null
      ? [`            ${["row", ...header].join(" | ")}`]
      : [`            rows not shown: ${notShown}`]),
    ...shown.map(({ row, cells }) => `            ${[String(row), ...cells].join(" | ")}`),
    ...(found.length > shown.length ? [`            … and ${found.length - shown.length} more`] : []),
  ];
}
