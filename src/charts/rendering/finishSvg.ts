import type { DrawnChart } from "../Chart.ts";
import { type Hatch, type HatchPattern, hatchPattern } from "../hatch.ts";
import { plainText } from "../text/plainText.ts";

/**
 * Makes Vega's SVG fit to stand in a page: ids of the chart's own, hatches defined, title and description to be read
 * out, left to right whatever the page is, numbers to three decimals, nothing that Vega wrote for its own use.
 */
export function finishSvg(svg: string, chart: DrawnChart): string {
  const hatches = new Set<Hatch>();
  const ids = new Map<string, string>();
  const ownId = (id: string): string => {
    const known = ids.get(id);
    if (known !== undefined) return known;
    const own = `${chart.id}-def-${ids.size + 1}`;
    ids.set(id, own);
    return own;
  };
  const body = svg
    .replace(/^<svg[^>]*>/, "")
    .replace(/<\/svg>\s*$/, "")
    // Only tags are rewritten: a ">" inside an attribute or a text is always escaped, so a tag ends at the first one.
    .replace(/<[^>]*>/g, (tag) =>
      tag
        // What a mark says, and which parts are the key, are kept for the page that shows the drawing.
        .replace(/^<path aria-label=/, "<path data-says=")
        .replace(/ class="mark-\w+ role-mark (key_\w+)_marks"/, ' data-part="$1"')
        .replace(/ (?:class|pointer-events|aria-hidden|aria-roledescription|aria-label|role)="[^"]*"/g, "")
        .replace(/url\(#sijill-([a-z-]+)\)/g, (_, hatch: Hatch) => {
          hatches.add(hatch);
          return `url(#${chart.id}-${hatch})`;
        })
        .replace(/ id="([^"]*)"/, (_, id: string) => ` id="${ownId(id)}"`)
        .replace(/"url\(#((?:gradient|clip)[^")]*)\)"/g, (_, id: string) => `"url(#${ownId(id)})"`)
        .replace(
          / (d|transform|x|y|x1|x2|y1|y2|width|height|dy)="([^"]*)"/g,
          (_, name: string, value: string) => ` ${name}="${rounded(value)}"`,
        ),
    );
  const [, width = "0", height = "0"] = /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  const patterns = [...hatches]
    .sort()
    .map((hatch) => drawPattern(`${chart.id}-${hatch}`, hatchPattern(hatch)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" id="${chart.id}" width="${rounded(width)}" height="${rounded(height)}"`,
    ` viewBox="0 0 ${rounded(width)} ${rounded(height)}" role="img" aria-labelledby="${chart.id}-title ${chart.id}-desc"`,
    ` lang="${chart.language ?? "en"}" style="direction:ltr">`,
    `<title id="${chart.id}-title">${escaped(chart.title)}</title>`,
    `<desc id="${chart.id}-desc">${escaped(chart.alt)}</desc>`,
    patterns.length === 0 ? "" : `<defs>${patterns.join("")}</defs>`,
    body,
    "</svg>",
  ].join("");
}

function drawPattern(id: string, { size, angle, colour, tint, shape, weight }: HatchPattern): string {
  const drawing =
    shape === "line"
      ? `<rect width="${weight}" height="${size}" fill="${colour}"/>`
      : `<circle cx="${size / 2}" cy="${size / 2}" r="${weight}" fill="${colour}"/>`;
  return `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="rotate(${angle})"><rect width="${size}" height="${size}" fill="${tint}"/>${drawing}</pattern>`;
}

/** Every number of an attribute to three decimals: finer is noise, and differs with the order of additions. */
function rounded(value: string): string {
  return value.replace(/-?\d+\.\d+(?:e-?\d+)?|-?\d+e-\d+/g, (number) => {
    const short = Math.round(Number(number) * 1000) / 1000;
    return String(short === 0 ? 0 : short);
  });
}

function escaped(text: string): string {
  return text
    .split("\n")
    .map(plainText)
    .join("\n")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}
