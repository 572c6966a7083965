import type { Language, Table } from "../../quantities/index.ts";
import type { AnalysisIndex } from "../analysis/index.ts";
import { visibleText } from "../document/index.ts";
// Not by its index: that one reads texts as well, and a build is asked for before any is read.
import { wordsOfExhibits } from "../exhibits/wordsOfExhibits.ts";
import { hashPrinted } from "../hashPrinted.ts";
import { sha256 } from "../sha256.ts";
import { printRows, writeCsv } from "../tables/index.ts";
import { selectWording } from "../wording/index.ts";
import type { LedgerExhibit } from "./Ledger.ts";

/** What every table and figure shows in one language: its words, the file of its cells, and the cells as pages print them. */
export function describeExhibits(
  index: AnalysisIndex,
  language: Language,
  suffix: string,
): readonly LedgerExhibit[] {
  const words = wordsOfExhibits(index);
  const describe = (kind: LedgerExhibit["kind"], id: string, table: Table): LedgerExhibit => ({
    kind,
    id,
    language,
    words: words.filter((one) => one.kind === kind && one.id === id).map(({ text }) => text),
    file: `tables/${table.id}${suffix}.csv`,
    sha256: sha256(writeCsv(table)),
    cells: hashPrinted([
      table.columns.map(({ label }) => label),
      ...printRows(table, language, selectWording(language)).map((row) =>
        row.map(({ text }) => visibleText(text)),
      ),
    ]),
  });
  return [
    ...[...index.tables.values()].map((table) => describe("table", table.id, table)),
    ...[...index.figures.values()].map(({ id, table }) => describe("figure", id, table)),
  ].sort((a, b) => (`${a.kind}/${a.id}` < `${b.kind}/${b.id}` ? -1 : 1));
}
