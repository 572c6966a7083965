import { type TextBox, textBoxes } from "./textBoxes.ts";

/** What is wrong with the lettering of a drawn SVG: text outside the figure, text on text, text too small. */
export function layoutFaults(svg: string): readonly string[] {
  const [, width = "0", height = "0"] = / width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  const boxes = textBoxes(svg);
  const faults: string[] = [];
  if (boxes.length === 0) faults.push("no text found: the checker does not understand this SVG");
  for (const box of boxes) {
    if (box.watermark) continue;
    if (box.x < 0 || box.y < 0 || box.x + box.width > Number(width) || box.y + box.height > Number(height)) {
      faults.push(`"${box.text}" leaves the figure`);
    }
    if (box.size < 10) faults.push(`"${box.text}" is ${box.size} px`);
    if (/…$/.test(box.text)) faults.push(`"${box.text}" is cut`);
  }
  const printed = boxes.filter((box) => !box.watermark);
  printed.forEach((a, index) => {
    for (const b of printed.slice(index + 1))
      if (touching(a, b)) faults.push(`"${a.text}" touches "${b.text}"`);
  });
  return faults;
}

/** Half a pixel is allowed: rounding of coordinates. */
function touching(a: TextBox, b: TextBox): boolean {
  const slack = 0.5;
  return (
    a.x + slack < b.x + b.width &&
    b.x + slack < a.x + a.width &&
    a.y + slack < b.y + b.height &&
    b.y + slack < a.y + a.height
  );
}
