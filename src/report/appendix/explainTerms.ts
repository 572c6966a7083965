import { type Language, selectLanguage } from "../../quantities/index.ts";
import { anchors, type Block, type Inline, paragraph, text, walkInlines } from "../document/index.ts";
import { glossary } from "../glossary/index.ts";
import type { AppendixParts } from "./buildAppendix.ts";

/** Languages that a report in one language alone is set beside. */
const companions: readonly Language[] = ["en", "ar"];

/** A table of the locked terms that the text uses: the term, the same term in the other languages of the report, what it means. */
export function explainTerms({ document, wording, languages = [] }: AppendixParts): readonly Block[] {
  const used = new Set(
    [...walkInlines(document)].flatMap((inline) =>
      inline.type === "link" && inline.term !== undefined ? [inline.term.id] : [],
    ),
  );
  if (used.size === 0) return [];
  const { language } = document.frontMatter;
  const words = wording.glossary;
  const others = (languages.length > 1 ? languages : companions).filter((other) => other !== language);
  const rows = glossary()
    .filter(({ id }) => used.has(id))
    .map(({ id, forms, definition }) => {
      const name: readonly Inline[] = [
        { type: "anchor", id: anchors.term(id) },
        text(forms[language]?.[0] ?? id),
      ];
      const elsewhere = others.flatMap((other) => forms[other]?.slice(0, 1) ?? []);
      return [
        name,
        [text(elsewhere.join(selectLanguage(language).phrases.separator))],
        [text(definition[language] ?? "")],
      ];
    });
  return [
    paragraph(words.introduction),
    {
      type: "textTable",
      label: words.title,
      align: [null, null, null],
      widths: [2, 2, 6],
      rows: [[words.term, words.elsewhere, words.meaning].map((head) => [text(head)]), ...rows],
    },
  ];
}
