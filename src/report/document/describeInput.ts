import { spokenSelection } from "../../analysis/index.ts";
import {
  fillTemplate,
  formatInteger,
  type InputRef,
  type Language,
  selectLanguage,
} from "../../quantities/index.ts";

/** "vdc, deaths-monthly.csv, rows used: 92 (all accepted rows)"; of a withheld input only the dataset. */
export function describeInput(
  { dataset, file, rows, sha256, selection }: InputRef,
  template: string,
  language: Language,
): string {
  if (sha256 === null || rows === null) return `${dataset}: ${selectLanguage(language).withheld.mark}`;
  return fillTemplate(template, {
    dataset,
    file,
    rows: formatInteger(rows, language),
    selection: spokenSelection(selection, language),
  });
}

/** The name of an input file, and its hash cut to a length; the mark of the language where they are withheld. */
export function nameInput(
  { dataset, file, sha256 }: InputRef,
  language: Language,
  digits = 64,
): { readonly name: string; readonly hash: string } {
  const { mark } = selectLanguage(language).withheld;
  if (sha256 === null) return { name: `${dataset}, ${mark}`, hash: mark };
  return { name: `${dataset}, ${file}`, hash: digits < 64 ? `${sha256.slice(0, digits)}…` : sha256 };
}
