import type { Chart } from "../../charts/index.ts";
import type { Table } from "../../quantities/index.ts";
import type { AnalysisIndex } from "../analysis/index.ts";
import type { ExhibitWords } from "./ExhibitNumeral.ts";

/** Everything that figures and tables say in words beside their cells, figures first, each by its id. */
export function wordsOfExhibits({ figures, tables }: AnalysisIndex): readonly ExhibitWords[] {
  return [...byId(figures).flatMap(wordsOfFigure), ...byId(tables).flatMap(wordsOfTable)].filter(
    ({ text }) => text !== "",
  );
}

function wordsOfFigure({ id, title, subtitle, alt, spec }: Chart): readonly ExhibitWords[] {
  const words = (part: ExhibitWords["part"], text: string, countsRows = false): ExhibitWords => ({
    kind: "figure",
    id,
    part,
    text: withoutIsolates(text),
    countsRows,
  });
  return [
    words("title", title),
    words("subtitle", subtitle),
    ...alt.split("\n").map((layer) => words("alternative text", layer, true)),
    ...textsDrawn(spec).map(({ text, isNote }) => words(isNote ? "note" : "annotation", text, isNote)),
  ];
}

function wordsOfTable({ id, title, columns, notes }: Table): readonly ExhibitWords[] {
  const words = (part: ExhibitWords["part"], text: string): ExhibitWords => ({
    kind: "table",
    id,
    part,
    text: withoutIsolates(text),
    countsRows: false,
  });
  return [
    words("title", title),
    ...columns.map(({ label }) => words("column", label)),
    ...notes.map((note) => words("note", note)),
  ];
}

const withoutIsolates = (text: string): string => text.replace(/[\u200E\u200F\u2066-\u2069]/g, "");

const byId = <Item extends { readonly id: string }>(items: ReadonlyMap<string, Item>): readonly Item[] =>
  [...items.values()].sort((a, b) => (a.id < b.id ? -1 : 1));

/**
 * The texts that a specification draws from its own data: labels, annotations, notes. Ticks of the axes and classes of
 * the key are scale, not claims, and Vega writes them.
 */
function textsDrawn(spec: unknown): readonly { readonly text: string; readonly isNote: boolean }[] {
  if (Array.isArray(spec)) return spec.flatMap(textsDrawn);
  if (!isObject(spec)) return [];
  const { name, mark, data, encoding } = spec;
  const called = typeof name === "string" ? name : "";
  if (called.startsWith("key_")) return [];
  const type = isObject(mark) ? mark.type : mark;
  if (type !== "text")
    return ["vconcat", "hconcat", "concat", "layer"].flatMap((part) => textsDrawn(spec[part]));
  const values = isObject(data) && Array.isArray(data.values) ? data.values : [];
  const channel = isObject(encoding) ? encoding.text : undefined;
  const field = isObject(channel) && typeof channel.field === "string" ? channel.field : "text";
  return values.flatMap((datum) => {
    const text = isObject(datum) ? datum[field] : null;
    return typeof text === "string" || typeof text === "number"
      ? [{ text: withoutIsolates(String(text)).replace(/\n/g, " "), isNote: called.startsWith("notes_") }]
      : [];
  });
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
