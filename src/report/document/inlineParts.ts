import type { Block, Inline } from "./ReportDocument.ts";

export const text = (value: string): Inline => ({ type: "text", value });

export const paragraph = (...parts: readonly (string | Inline)[]): Block => ({
  type: "paragraph",
  children: parts.map((part) => (typeof part === "string" ? text(part) : part)),
});

/** A web address becomes a link; any other reference stays text. */
export function referenceInline(reference: string): Inline {
  return /^https?:\/\/\S+$/.test(reference)
    ? { type: "link", url: reference, children: [text(reference)] }
    : text(reference);
}

/** Puts a separator between the items. */
export function separated(items: readonly (readonly Inline[])[], separator: Inline): readonly Inline[] {
  return items.flatMap((item, index) => (index === 0 ? item : [separator, ...item]));
}

/** The words of a template with inline text where its names in braces stand. */
export function fillInlines(
  template: string,
  values: Readonly<Record<string, string | Inline | readonly Inline[]>>,
): readonly Inline[] {
  return template.split(/(\{[A-Za-z]+\})/).flatMap((part): readonly Inline[] => {
    if (part === "") return [];
    const name = /^\{([A-Za-z]+)\}$/.exec(part)?.[1];
    if (name === undefined) return [text(part)];
    const value = values[name];
    if (value === undefined) throw new TypeError(`The template "${template}" asks for an unknown "${name}".`);
    if (typeof value === "string") return [text(value)];
    return "type" in value ? [value] : value;
  });
}
