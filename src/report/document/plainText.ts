import type { Inline } from "./ReportDocument.ts";

/** The words of inline text without any marks, for titles and labels. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(textOf).join("");
}

function textOf(inline: Inline): string {
  switch (inline.type) {
    case "text":
    case "code":
      return inline.value;
    case "emphasis":
    case "strong":
    case "strikethrough":
    case "link":
    case "restricted":
      return plainText(inline.children);
    case "quantity":
    case "literal":
    case "reference":
      return inline.text;
    case "break":
      return " ";
    case "citation":
    case "footnote":
    case "anchor":
    case "redacted":
      return "";
  }
}
