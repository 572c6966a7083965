import type { ReportDocument } from "./ReportDocument.ts";
import { walkInlines } from "./walkInlines.ts";

/** A number published by others brings its source along, even where the sentence around it cites nothing. */
export function withSources(document: ReportDocument): ReportDocument {
  const keys = new Set(document.sourceKeys);
  for (const inline of walkInlines(document))
    if (inline.type === "quantity" && inline.quantity.citation !== undefined)
      keys.add(inline.quantity.citation);
  return { ...document, sourceKeys: [...keys] };
}
