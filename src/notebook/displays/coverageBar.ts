import type { DaySpan } from "../../archive/index.ts";
import { element, type HtmlElement } from "../../report/index.ts";

const DAY = 86_400_000;

/** What a source could have recorded, on the scale of all sources of the archive; its gaps stay empty. */
export function coverageBar(covered: readonly DaySpan[], scale: DaySpan): HtmlElement {
  const length = days(scale.from, scale.to) + 1;
  const share = (count: number) => `${Math.round((1000 * 100 * count) / length) / 1000}%`;
  let reached = 0;
  const parts = covered.flatMap((span) => {
    const start = days(scale.from, span.from);
    const end = days(scale.from, span.to) + 1;
    const gap = start - reached;
    reached = end;
    return [bar(share(gap), "transparent"), bar(share(end - start), "#4c6a85")];
  });
  return element(
    "div",
    {
      "aria-hidden": "true",
      dir: "ltr",
      style: "width:22em;max-width:100%;height:0.7em;border:1px solid #8a939b;line-height:0;text-align:left",
    },
    parts,
  );
}

function bar(width: string, colour: string): HtmlElement {
  return element("span", {
    style: `display:inline-block;height:100%;width:${width};background-color:${colour}`,
  });
}

const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;
