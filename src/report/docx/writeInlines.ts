import {
  Bookmark,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  NumberedItemReference,
  NumberedItemReferenceFormat,
  type ParagraphChild,
  ShadingType,
  SimpleField,
  TextRun,
} from "docx";
import { fillTemplate } from "../../quantities/index.ts";
import { anchors, type Inline, type ReferenceInline } from "../document/index.ts";
import { bookmarkName } from "./bookmarkName.ts";
import type { DocxContext } from "./DocxContext.ts";
import { type RunLook, writeRuns } from "./writeRuns.ts";

/** Inline text as runs, fields, links and bookmarks. */
export function writeInlines(
  inlines: readonly Inline[],
  context: DocxContext,
  look: RunLook = {},
): readonly ParagraphChild[] {
  return inlines.flatMap((inline) => writeInline(inline, context, look));
}

function writeInline(inline: Inline, context: DocxContext, look: RunLook): readonly ParagraphChild[] {
  const { direction } = context;
  switch (inline.type) {
    case "text":
      return writeRuns(inline.value, direction, look);
    case "literal":
      return writeRuns(inline.text, direction, look);
    case "emphasis":
      return writeInlines(inline.children, context, { ...look, italics: true });
    case "strong":
      return writeInlines(inline.children, context, { ...look, bold: true });
    case "strikethrough":
      return writeInlines(inline.children, context, { ...look, strike: true });
    case "code":
      return writeRuns(inline.value, direction, { ...look, font: "Courier New" });
    case "break":
      return [new TextRun({ break: 1 })];
    case "anchor":
      return [new Bookmark({ id: bookmarkName(inline.id), children: [] })];
    case "link": {
      // A number inside a link cannot be a link itself.
      const inside = { ...context, explained: new Set<string>() };
      const children = writeInlines(inline.children, inside, { ...look, style: "Hyperlink" });
      return [
        inline.url.startsWith("#")
          ? new InternalHyperlink({ anchor: bookmarkName(inline.url.slice(1)), children })
          : new ExternalHyperlink({ link: inline.url, children }),
      ];
    }
    case "quantity": {
      const runs = writeRuns(inline.text, direction, look);
      return context.explained.has(inline.quantity.id)
        ? [
            new InternalHyperlink({
              anchor: bookmarkName(anchors.quantity(inline.quantity.id)),
              children: runs,
            }),
          ]
        : runs;
    }
    case "citation": {
      const text = inline.locator === null ? `[${inline.number}]` : `[${inline.number}, ${inline.locator}]`;
      return [
        new InternalHyperlink({
          anchor: bookmarkName(anchors.source(inline.number)),
          children: writeRuns(text, direction, look),
        }),
      ];
    }
    case "reference":
      return writeReference(inline, context, look);
    case "restricted":
      return writeInlines(inline.children, context, look);
    case "redacted":
      return [
        ...inline.anchors.map((id) => new Bookmark({ id: bookmarkName(id), children: [] })),
        ...writeRuns(fillTemplate(context.wording.redacted, { reason: inline.reason }), direction, {
          ...look,
          color: "FFFFFF",
          shading: { type: ShadingType.SOLID, color: "000000", fill: "000000" },
        }),
      ];
    case "footnote":
      return [new FootnoteReferenceRun(inline.number)];
  }
}

/**
 * A cross reference as a field, which Word keeps up to date when exhibits or paragraphs are moved: to "Figure 2" by
 * the bookmark around its label, to a paragraph by its number.
 */
function writeReference(
  { kind, id, text }: ReferenceInline,
  { direction }: DocxContext,
  look: RunLook,
): readonly ParagraphChild[] {
  const bookmark = bookmarkName(anchors[kind](id));
  if (kind !== "paragraph") return [new SimpleField(`REF ${bookmark} \\h`, text)];
  const [number] = /\d+/.exec(text) ?? [];
  if (number === undefined) return writeRuns(text, direction, look);
  const [before = "", after = ""] = text.split(number);
  return [
    ...writeRuns(before, direction, look),
    new NumberedItemReference(bookmark, number, {
      hyperlink: true,
      referenceFormat: NumberedItemReferenceFormat.RELATIVE,
    }),
    ...writeRuns(after, direction, look),
  ];
}
