/** One line of text of a drawing, where it stands. */
export interface DrawnLabel {
  readonly text: string;
  /** Pixels from the left and from the top of the drawing to the anchor, on the baseline. */
  readonly x: number;
  readonly y: number;
  /** Degrees, clockwise. */
  readonly angle: number;
  readonly anchor: "start" | "middle" | "end";
  /** Pixels. */
  readonly size: number;
  readonly isBold: boolean;
  /** Whether the face for Arabic letters is asked first, for digits too. */
  readonly isArabicFirst: boolean;
}

/** Where a part of a drawing stands in the whole: `x = a·u − b·v + x0`, `y = b·u + a·v + y0`. */
interface Place {
  readonly a: number;
  readonly b: number;
  readonly x: number;
  readonly y: number;
}

const whole: Place = { a: 1, b: 0, x: 0, y: 0 };

/**
 * The texts of a drawing that a reader sees, line by line, in the order of the drawing. Drawings move and turn their
 * parts and do nothing else with them (`finishSvg`); texts that are laid aside as invisible are left out.
 */
export function readLabels(svg: string): readonly DrawnLabel[] {
  const places: Place[] = [whole];
  const labels: DrawnLabel[] = [];
  for (const [, group, closes, attributes = "", content = ""] of svg.matchAll(
    /<g\b([^>]*)>|(<\/g>)|<text\b([^>]*)>(.*?)<\/text>/gs,
  )) {
    const at = places.at(-1) ?? whole;
    if (group !== undefined) places.push(moved(at, attributeOf(group, "transform")));
    else if (closes !== undefined) places.pop();
    else if (attributeOf(attributes, "opacity") !== "0")
      labels.push(...linesOf(attributes, content, moved(at, attributeOf(attributes, "transform"))));
  }
  return labels;
}

function* linesOf(attributes: string, content: string, place: Place): Generator<DrawnLabel> {
  const anchor = attributeOf(attributes, "text-anchor");
  const lines = content.includes("<tspan")
    ? [...content.matchAll(/<tspan\b([^>]*?)(?:\/>|>(.*?)<\/tspan>)/gs)]
    : [["", "", content]];
  let down = 0;
  for (const [, ofLine = "", written = ""] of lines) {
    down += Number(attributeOf(ofLine, "dy") || 0);
    const across = Number(attributeOf(ofLine, "x") || 0);
    const text = unescaped(written).trim();
    if (text === "") continue;
    yield {
      text,
      x: place.a * across - place.b * down + place.x,
      y: place.b * across + place.a * down + place.y,
      angle: (Math.atan2(place.b, place.a) * 180) / Math.PI,
      anchor: anchor === "middle" || anchor === "end" ? anchor : "start",
      size: Number.parseFloat(attributeOf(attributes, "font-size") || "11"),
      isBold:
        attributeOf(attributes, "font-weight") === "bold" ||
        Number(attributeOf(attributes, "font-weight")) >= 600,
      isArabicFirst: attributeOf(attributes, "font-family").startsWith("Amiri"),
    };
  }
}

function moved(place: Place, transform: string): Place {
  let { a, b, x, y } = place;
  for (const [, name, values = ""] of transform.matchAll(/(translate|rotate)\(([^)]*)\)/g)) {
    const [first = 0, second = 0] = values.split(/[ ,]+/).map(Number);
    if (name === "translate") [x, y] = [x + a * first - b * second, y + b * first + a * second];
    else {
      const [cos, sin] = [Math.cos((first * Math.PI) / 180), Math.sin((first * Math.PI) / 180)];
      [a, b] = [a * cos - b * sin, b * cos + a * sin];
    }
  }
  return { a, b, x, y };
}

function attributeOf(tag: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
