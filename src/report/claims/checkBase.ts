import type { Proportion } from "../../quantities/index.ts";
import {
  type Inline,
  passagesOf,
  plainText,
  type QuantityInline,
  type ReportDocument,
} from "../document/index.ts";

/** Words of a base shorter than this say nothing about what it is: "of", "the", "من". */
const SHORTEST_WORD = 4;

/** So much of a word is compared: "bodies" is mentioned by "body", "photographs" by "photographed". */
const STEM = 4;

/**
 * Shares that are printed without what they are shares of: a percentage whose base stands neither in its own form
 * (`:q[id]{form=base}`) nor, by any of its words, in the same passage (Reference Guide on Statistics: how big is the
 * base of a percentage).
 */
export function checkBase(
  document: ReportDocument,
): readonly (QuantityInline & { readonly quantity: Proportion })[] {
  return [...passagesOf(document)].flatMap(({ inlines }) => {
    const said = plainText(inlines);
    return sharesIn(inlines).filter(({ quantity }) => !namesBase(said, quantity.base));
  });
}

/** Whether a text mentions a base by any of its words. */
export function namesBase(text: string, base: string): boolean {
  const said = text.toLowerCase();
  return stemsOf(base).some((stem) => said.includes(stem));
}

function sharesIn(
  inlines: readonly Inline[],
): readonly (QuantityInline & { readonly quantity: Proportion })[] {
  return inlines.flatMap((inline) => {
    if ("children" in inline) return sharesIn(inline.children);
    return inline.type === "quantity" && isBareShare(inline) ? [inline] : [];
  });
}

function isBareShare(inline: QuantityInline): inline is QuantityInline & { readonly quantity: Proportion } {
  return inline.quantity.kind === "proportion" && inline.form !== "base" && inline.form !== "sentence";
}

function stemsOf(base: string): readonly string[] {
  const words = base.toLowerCase().match(/\p{L}+/gu) ?? [];
  const long = words.filter((word) => word.length >= SHORTEST_WORD);
  return (long.length > 0 ? long : words).map((word) => word.replace(/^ال/, "").slice(0, STEM));
}
