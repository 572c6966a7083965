import type { Problem } from "../../../errors/index.ts";
import { type ReportDocument, walkInlines } from "../../document/index.ts";
import { messages } from "../messages.ts";
import type { Policy } from "../policy/index.ts";
import { numeralsOf } from "./numerals.ts";

/**
 * Looks for withheld numbers where an author may write a numeral that is bound to nothing: in literals, in code and in
 * the front matter. What is bound prints as withheld by itself, and any other numeral stops the build anyway.
 */
export function findWithheldInText(
  document: ReportDocument,
  withheld: ReadonlySet<number>,
  { textsRead = [] }: Policy,
): readonly Problem[] {
  if (withheld.size === 0) return [];
  const read = new Set(textsRead.map(({ text }) => text));
  const written = [...walkInlines(document)].flatMap((inline) => {
    if (inline.type === "literal")
      return [inline.text, inline.reason].map(
        (text) => [`${inline.place.file}, line ${inline.place.line}`, text] as const,
      );
    return inline.type === "code" ? [[document.file, inline.value] as const] : [];
  });
  const front = stringsIn(document.frontMatter).map(
    (text) => [`${document.file}, front matter`, text] as const,
  );
  return [...written, ...front].flatMap(([where, text]) => {
    if (read.has(text)) return [];
    const numeral = numeralsOf(text).find((number) => withheld.has(number));
    return numeral === undefined ? [] : [messages.textHoldsWithheld(where, String(numeral), text)];
  });
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
