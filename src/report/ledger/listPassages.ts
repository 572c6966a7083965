import { type Inline, passagesOf, plainText, type ReportDocument, visibleText } from "../document/index.ts";
import type { LedgerPassage } from "./Ledger.ts";

/** Every passage of a text as it is printed, in reading order: what a corrigendum sets side by side, and what a court quotes. */
export function listPassages(document: ReportDocument): readonly LedgerPassage[] {
  return [...passagesOf(document)].map(({ kind, paragraph, inlines }, index) => ({
    file: document.file,
    passage: index + 1,
    paragraph,
    kind,
    text: kind === "redacted" ? reasonIn(inlines) : visibleText(plainText(inlines)).trim(),
    quantities: [...new Set(quantitiesOf(inlines))],
  }));
}

/** A withheld passage says only why it is withheld. */
function reasonIn(inlines: readonly Inline[]): string {
  return inlines.flatMap((inline) => (inline.type === "redacted" ? [inline.reason] : [])).join(" ");
}

function quantitiesOf(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((inline) => {
    if (inline.type === "quantity") return [inline.quantity.id];
    return "children" in inline ? quantitiesOf(inline.children) : [];
  });
}
