import { join } from "node:path";
import type { Chart } from "../../charts/index.ts";
import { displayedFigures, type PdfParts, writeCourtDisplay, writeFigurePdf } from "../typst/index.ts";
import { selectWording } from "../wording/index.ts";
import { isSynthetic, type PagesParts } from "./writePages.ts";

/** The figures of a report as PDF by path: each as a page of its own size, and those its text prints for a courtroom. */
export async function writeFigurePages(
  parts: PagesParts,
): Promise<readonly (readonly [string, Uint8Array])[]> {
  const written = await Promise.all(
    parts.versions.map(async (version) => {
      const figures = [...version.index.figures.values()];
      const alone = figures.map((chart) => writeAlone(chart, version, parts));
      return [...(await Promise.all(alone)), ...(await writeDisplay(version, parts))];
    }),
  );
  return written.flat();
}

async function writeAlone(
  chart: Chart,
  { language, suffix, document, drawings }: PagesParts["versions"][number],
  parts: PagesParts,
): Promise<readonly [string, Uint8Array]> {
  // Text as outlines: letters that the first face of a drawing lacks would come from the fonts of the machine.
  const { svg = "", outlined = "" } = drawings.get(chart.id) ?? {};
  const pdf = await parts.tools.compilePdf({
    ...common(parts, document.frontMatter.date, `${language}-${chart.id}`),
    source: writeFigurePdf(chart, svg, { language, frontMatter: document.frontMatter }),
    drawings: new Map([[chart.id, outlined]]),
    standard: "a-3b",
  });
  return [`figures/${chart.id}${suffix}.pdf`, pdf];
}

async function writeDisplay(
  { language, document, drawings }: PagesParts["versions"][number],
  parts: PagesParts,
): Promise<readonly (readonly [string, Uint8Array])[]> {
  const shown = displayedFigures(document).flatMap((figure) => {
    const drawn = drawings.get(figure.chart.id);
    const panels = drawn?.panels.map((panel) => ({ figure, ...panel })) ?? [];
    return [{ figure, chart: figure.chart, outlined: drawn?.outlined ?? "" }, ...panels];
  });
  if (shown.length === 0) return [];
  const { tool, fingerprint, ledger } = parts;
  const wording = selectWording(language);
  const pdf = await parts.tools.compilePdf({
    ...common(parts, document.frontMatter.date, `${language}-court-display`),
    source: writeCourtDisplay({
      document,
      shown,
      wording,
      tool,
      fingerprint,
      isSynthetic: isSynthetic(ledger),
    }),
    drawings: new Map(shown.map(({ chart, outlined }) => [chart.id, outlined])),
    standard: "a-2a",
  });
  return [[`figures/court-display.${language}.pdf`, pdf]];
}

function common(
  { fonts, workspace }: PagesParts,
  date: string,
  name: string,
): Pick<PdfParts, "fonts" | "date" | "attachments" | "workspace"> {
  return { fonts: fonts.map((font) => font.path), date, attachments: [], workspace: join(workspace, name) };
}
