import type { Method } from "../../quantities/index.ts";
import type { Block, Inline } from "../document/index.ts";

export const text = (value: string): Inline => ({ type: "text", value });

export const paragraph = (...parts: readonly (string | Inline)[]): Block => ({
  type: "paragraph",
  children: parts.map((part) => (typeof part === "string" ? text(part) : part)),
});

/** "count of rows (rounding: none)". */
export function describeMethod({ name, settings }: Method): string {
  const named = Object.entries(settings ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([setting, value]) => `${setting}: ${String(value)}`);
  return named.length === 0 ? name : `${name} (${named.join(", ")})`;
}

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
