import type { Problem } from "../../errors/index.ts";
import { type Inline, type ReportDocument, walkInlines } from "../document/index.ts";
import { messages } from "./messages.ts";

/** One thing a text prints that every language must print as often. */
interface Mention {
  readonly code: "BINDING" | "CITATION" | "LITERAL" | "REFERENCE" | "TERM";
  readonly name: string;
  readonly line: number;
}

const fixes: Readonly<Record<Mention["code"], string>> = {
  BINDING: "Bind the same quantities in the same forms in every language.",
  CITATION: "Cite the same sources in every language.",
  LITERAL: "Write the same numerals by hand in every language, or none.",
  TERM: "Use the same locked terms as often in every language; their forms may differ.",
  REFERENCE: "Refer to the same figures, tables and paragraphs in every language.",
};

/** Numbers bound in the text, numerals written by hand, citations, references and terms: each as often in both texts. */
export function compareTexts(first: ReportDocument, other: ReportDocument): readonly Problem[] {
  const [mine, theirs] = [tally(first), tally(other)];
  const names = [...new Set([...mine.keys(), ...theirs.keys()])];
  const counted = names.flatMap((name): readonly Problem[] => {
    const [one, two] = [mine.get(name) ?? [], theirs.get(name) ?? []];
    const mention = one[0] ?? two[0];
    if (mention === undefined || one.length === two.length) return [];
    return [
      messages.count(
        { code: mention.code, name: mention.name, fix: fixes[mention.code] },
        [first.file, one.length],
        [other.file, two.length],
        two.at(-1)?.line ?? null,
      ),
    ];
  });
  return [...counted, ...compareExhibits(first, other)];
}

/** Where the first quantity stands that both texts bind, but in another order. */
export function compareOrder(first: ReportDocument, other: ReportDocument): readonly Problem[] {
  const [mine, theirs] = [boundIn(first), boundIn(other)];
  const at = mine.findIndex((id, index) => id !== theirs[index]);
  const [one, two] = [mine[at], theirs[at]];
  return one === undefined || two === undefined
    ? []
    : [messages.order(other.file, first.file, at + 1, one, two)];
}

function compareExhibits(first: ReportDocument, other: ReportDocument): readonly Problem[] {
  return (["figure", "table"] as const).flatMap((kind) => {
    const [mine, theirs] = [exhibitsOf(first, kind), exhibitsOf(other, kind)];
    const at = Array.from({ length: Math.max(mine.length, theirs.length) }, (_, index) => index).find(
      (index) => mine[index] !== theirs[index],
    );
    return at === undefined
      ? []
      : [messages.exhibitOrder(other.file, kind, at + 1, mine[at] ?? "missing", theirs[at] ?? "missing")];
  });
}

function exhibitsOf({ body }: ReportDocument, kind: "figure" | "table"): readonly string[] {
  return body.flatMap((block) => {
    if (block.type === "figure") return kind === "figure" ? [block.chart.id] : [];
    return block.type === "dataTable" && kind === "table" ? [block.table.id] : [];
  });
}

function boundIn(document: ReportDocument): readonly string[] {
  return [...walkInlines(document)].flatMap((inline) =>
    inline.type === "quantity" ? [inline.quantity.id] : [],
  );
}

function tally(document: ReportDocument): ReadonlyMap<string, readonly Mention[]> {
  const mentions = new Map<string, Mention[]>();
  for (const inline of walkInlines(document)) {
    const mention = mentionOf(inline);
    if (mention !== null) mentions.set(mention.name, [...(mentions.get(mention.name) ?? []), mention]);
  }
  return mentions;
}

function mentionOf(inline: Inline): Mention | null {
  switch (inline.type) {
    case "quantity": {
      const form = inline.form === "value" ? "" : `{form=${inline.form}}`;
      return { code: "BINDING", name: `:q[${inline.quantity.id}]${form}`, line: inline.place.line };
    }
    case "citation":
      return { code: "CITATION", name: `:cite[${inline.key}]`, line: inline.place.line };
    case "reference":
      return { code: "REFERENCE", name: `:ref[${inline.id}]`, line: inline.place.line };
    case "literal":
      // Words inside a literal are translated; its numerals are not.
      return {
        code: "LITERAL",
        name: `the numeral ${(inline.text.match(/\p{N}+/gu) ?? []).join(" ")} written by hand`,
        line: inline.place.line,
      };
    case "link":
      return inline.term === undefined
        ? null
        : { code: "TERM", name: `the term ${inline.term.id}`, line: inline.term.place.line };
    default:
      return null;
  }
}
