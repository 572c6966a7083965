import { readFileSync } from "node:fs";
import { create, type Font } from "fontkit";
import { fontFiles } from "../../../src/charts/index.ts";

/** One printed line: what it says and the rectangle it fills, in pixels of the figure. */
export interface TextBox {
  readonly text: string;
  /** The same for all lines of one label. */
  readonly label: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly size: number;
  readonly watermark: boolean;
}

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly turned: boolean;
}

/**
 * Every line of text of a drawn SVG with its rectangle: widths laid out by fontkit with the shipped fonts, independent
 * of the tables the charts were designed with.
 */
export function textBoxes(svg: string): readonly TextBox[] {
  const boxes: TextBox[] = [];
  const frames: Frame[] = [{ x: 0, y: 0, turned: false }];
  let text: { readonly attributes: Readonly<Record<string, string>>; readonly frame: Frame } | null = null;
  let line = 0;
  let label = 0;
  for (const [, closing, tag = "", attributeText = "", selfClosing, words] of svg.matchAll(
    /<(\/?)([a-zA-Z]+)((?:\s[^<>]*?)?)(\/?)>|([^<>]+)/g,
  )) {
    if (words !== undefined) {
      if (text !== null) boxes.push(boxOf(decoded(words), text.attributes, text.frame, line, label));
      continue;
    }
    if (closing === "/") {
      if (tag === "text") text = null;
      if (tag === "tspan") line += 1;
      frames.pop();
      continue;
    }
    const attributes = Object.fromEntries(
      [...attributeText.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    );
    const frame = moved(frames.at(-1) ?? { x: 0, y: 0, turned: false }, attributes.transform);
    if (tag === "text") {
      text = { attributes, frame };
      line = 0;
      label += 1;
    }
    if (selfClosing !== "/") frames.push(frame);
  }
  return boxes;
}

function boxOf(
  text: string,
  attributes: Readonly<Record<string, string>>,
  frame: Frame,
  line: number,
  label: number,
): TextBox {
  const size = Number.parseFloat(attributes["font-size"] ?? "11");
  const bold = attributes["font-weight"] === "bold" || Number(attributes["font-weight"]) >= 600;
  const width = laidOut(text, bold) * size;
  const anchor = attributes["text-anchor"] ?? "start";
  const lineHeight = size + (attributes["font-family"]?.startsWith("Amiri") ? 4 : 3);
  const baseline = frame.y + line * lineHeight;
  return {
    text,
    label,
    x: frame.x - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0),
    y: baseline - size * 0.74,
    width,
    height: size * 0.94,
    fill: attributes.fill ?? "#000000",
    size,
    watermark: attributes["fill-opacity"] !== undefined || frame.turned,
  };
}

function moved(frame: Frame, transform: string | undefined): Frame {
  const [, x = "0", y = "0"] = /translate\(\s*(-?[\d.]+)\s*,\s*(-?[\d.]+)\s*\)/.exec(transform ?? "") ?? [];
  return {
    x: frame.x + Number(x),
    y: frame.y + Number(y),
    turned: frame.turned || /rotate\(/.test(transform ?? ""),
  };
}

function decoded(words: string): string {
  return words
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}

const fonts = new Map<string, Font>();

function fontOf(family: string, weight: number): Font {
  const key = `${family} ${weight}`;
  const known = fonts.get(key);
  if (known !== undefined) return known;
  const file = fontFiles().find(
    (font) => font.family === family && font.weight === weight && font.style === "normal",
  );
  if (file === undefined) throw new Error(`no font file ${key}`);
  const font = create(readFileSync(file.path)) as Font;
  fonts.set(key, font);
  return font;
}

const arabic = /\p{Script=Arabic}/u;

/** Width in units of the font size: as resvg sets it (a text with Arabic letters wholly in Amiri) or letter by letter. */
function laidOut(text: string, bold: boolean): number {
  const weight = bold ? 700 : 400;
  const visible = text.replace(/[\u2066-\u2069]/g, "");
  const advance = (family: string, words: string): number => {
    const font = fontOf(family, weight);
    return words === "" ? 0 : font.layout(words).advanceWidth / font.unitsPerEm;
  };
  if (!arabic.test(visible)) return advance("Source Sans 3", visible);
  const runs: readonly string[] =
    visible.match(/[\p{Script=Arabic}\p{M}]+|[^\p{Script=Arabic}\p{M}]+/gu) ?? [];
  const mixed = runs.reduce(
    (sum, run) => sum + advance(arabic.test(run) ? "Amiri" : "Source Sans 3", run),
    0,
  );
  return Math.max(mixed, advance("Amiri", visible));
}
