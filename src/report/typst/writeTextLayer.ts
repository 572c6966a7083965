import type { Direction } from "../../quantities/index.ts";
import { type DrawnLabel, readLabels } from "./readLabels.ts";
import { typstText } from "./typstString.ts";
import { POINTS_PER_PIXEL } from "./writeExhibits.ts";

/** Marks that keep the parts of a label apart; on paper boxes do so. */
const ISOLATES = /[\u2066-\u2069]/g;

const ARABIC = /\p{Script=Arabic}/u;

/** Labels whose baselines differ by less stand in one line, in pixels. */
const LINE = 4;

/**
 * The words of a drawing as text over its outlines, each where it is drawn and without colour: what a reader searches,
 * marks and copies, and what a program extracts, line by line in the direction of reading. The drawing looks as it did,
 * and to a screen reader it stays one picture with its alternative text.
 */
export function writeTextLayer(svg: string, direction: Direction): string {
  const labels = inReadingOrder(readLabels(svg), direction);
  if (labels.length === 0) return "";
  return [
    layer,
    '#pdf.artifact(kind: "other", {',
    ...labels.map((label) => writeLabel(label, direction)),
    "})",
    "",
  ].join("\n");
}

function writeLabel(label: DrawnLabel, direction: Direction): string {
  const { x, y, angle, anchor, size, isBold, isArabicFirst } = label;
  const plain = label.text.replace(ISOLATES, "");
  // As drawings do it: a label without Arabic runs from left to right in an Arabic drawing, too.
  const own = ARABIC.test(plain) ? direction : "ltr";
  const [first, second] = isArabicFirst ? ["Amiri", "Source Sans 3"] : ["Source Sans 3", "Amiri"];
  return [
    `words(${[x, y, size].map((value) => `${rounded(value * POINTS_PER_PIXEL)}pt`).join(", ")}, `,
    `${rounded(angle)}deg, "${anchor}", ("${first}", "${second}"), ${isBold ? 700 : 400}, ${own}, `,
    `${typstText(plain, own)})`,
  ].join("");
}

function inReadingOrder(labels: readonly DrawnLabel[], direction: Direction): readonly DrawnLabel[] {
  const along = direction === "rtl" ? -1 : 1;
  const line = ({ y }: DrawnLabel) => Math.round(y / LINE);
  return labels.toSorted((a, b) => line(a) - line(b) || along * (a.x - b.x));
}

/** A number as Typst reads it. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000 || 0;
}

/** The baseline is where the bottom of the text is put; the room is wide enough for a line on either side of the anchor. */
const layer = `
#let left-to-right(body) = box(text(dir: ltr, body))
#let words(x, y, size, angle, anchor, faces, weight, direction, body) = place(top + left, dx: x, dy: y, rotate(angle, origin: top + left, place(
  top + left,
  dx: if anchor == "start" { 0pt } else if anchor == "middle" { -2000pt } else { -4000pt },
  box(width: 4000pt, height: 0pt, align(
    bottom + (if anchor == "start" { left } else if anchor == "middle" { center } else { right }),
    text(
      font: faces, fallback: false, size: size, weight: weight, dir: direction, fill: rgb(0, 0, 0, 0),
      top-edge: "ascender", bottom-edge: "baseline", body))))))`;
