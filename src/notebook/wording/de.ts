import type { NotebookWording } from "./NotebookWording.ts";

/** German words of a notebook. */
export const de: NotebookWording = {
  types: {
    text: "Text",
    integer: "ganze Zahl",
    number: "Zahl",
    date: "Datum (EDTF)",
    boolean: "ja oder nein",
  },
  missing: "fehlt",
  none: "keine",
  size: "{rows} Zeilen, {columns} Spalten",
  notShown: "{rows} Zeilen nicht gezeigt",
  method: "Methode",
  inputs: "Aus",
  period: "Zeitraum",
  noAnswer: "Keine Antwort",
  reasons: "Warum",
  wouldNeed: "Was sie beantworten würde",
  more: "und {number} weitere",
  archive: {
    title: "Archiv, Datensätze: {number}",
    unit: "Zählt",
    coverage: "Konnte aufzeichnen",
    coverageOf: "{from} bis {to}",
    rows: "Zeilen",
    account: "{read} gelesen, {accepted} angenommen, {rejected} zurückgewiesen",
    completeness: "Ausgefüllt",
    notRecorded: "nicht aufgezeichnet",
    filled: "{share} ausgefüllt",
    complete: "vollständig",
    files: "Dateien",
    nature: "Zahlen",
  },
};
