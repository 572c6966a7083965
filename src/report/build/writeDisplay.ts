import { displayedFigures, writeCourtDisplay } from "../typst/index.ts";
import { selectWording } from "../wording/index.ts";
import type { DrawnVersion } from "./drawFigures.ts";
import { isSynthetic } from "./isSynthetic.ts";
import { sheetParts } from "./writeFigurePages.ts";
import type { PagesParts } from "./writePages.ts";

/** The figures that a report prints for a courtroom as PDF by path; nothing where it prints none. */
export async function writeDisplay(
  { language, document, drawings }: DrawnVersion,
  parts: PagesParts,
): Promise<readonly (readonly [string, Uint8Array])[]> {
  const shown = displayedFigures(document).flatMap((figure) => {
    const drawn = drawings.get(figure.chart.id);
    const panels = drawn?.panels.map((panel) => ({ figure, ...panel })) ?? [];
    return [{ figure, chart: figure.chart, outlined: drawn?.outlined ?? "" }, ...panels];
  });
  if (shown.length === 0) return [];
  const { tool, fingerprint, ledger } = parts;
  const pdf = await parts.tools.compilePdf({
    ...sheetParts(parts, document.frontMatter.date, `${language}-court-display`),
    source: writeCourtDisplay({
      document,
      shown,
      wording: selectWording(language),
      tool,
      fingerprint,
      isSynthetic: isSynthetic(ledger),
    }),
    drawings: new Map(shown.map(({ chart, outlined }) => [chart.id, outlined])),
    standard: "a-2a",
  });
  return [[`figures/court-display.${language}.pdf`, pdf]];
}
