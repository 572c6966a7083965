import type { Chart } from "../../charts/index.ts";
import { SijillError } from "../../errors/index.ts";
import { redactionMessages as messages } from "../redaction/index.ts";
import { layoutPdf, type PdfParts, type TypstParts, writeTypst } from "../typst/index.ts";
import type { ChartRenderer } from "./ChartRenderer.ts";

export interface LayoutParts {
  /** What the redacted pages are written from. */
  readonly common: Omit<TypstParts, "drawings" | "attachments">;
  /** The same of the whole version. */
  readonly whole: Omit<TypstParts, "drawings" | "attachments">;
  /** Figures of the whole version. */
  readonly figures: readonly Chart[];
  /** Drawings of the redacted version. */
  readonly outlined: ReadonlyMap<string, string>;
  readonly renderer: ChartRenderer;
  readonly sheet: Pick<PdfParts, "fonts" | "date" | "standard">;
  readonly workspace: string;
}

/** No page of ours has more height for text, in points. */
const PAGE_HEIGHT = 690;

/**
 * Heights of the withheld parts as the whole version has them. Both versions are laid out, and everything that can be
 * referred to must stand on the same page in both: that is compared, not assumed.
 *
 * @throws SIJILL_REDACTION_TOO_LONG, SIJILL_REDACTION_PAGES_MOVED
 */
export async function layRedacted(parts: LayoutParts): Promise<ReadonlyMap<string, number>> {
  const { common, whole, outlined, renderer, sheet, workspace } = parts;
  const { file } = whole.document;
  const drawn = new Map(outlined);
  for (const chart of parts.figures)
    if (!drawn.has(chart.id)) drawn.set(chart.id, renderer.outlineText(await renderer.renderSvg(chart)));
  const lay = (
    of: LayoutParts["common"],
    drawings: ReadonlyMap<string, string>,
    heights: ReadonlyMap<string, number>,
  ) =>
    layoutPdf({
      source: writeTypst({ ...of, drawings, attachments: [], heights, isMeasured: true }),
      drawings,
      attachments: [],
      ...sheet,
      workspace,
    });
  const was = await lay(whole, drawn, new Map());
  for (const [unit, height] of was.heights)
    if (height > PAGE_HEIGHT) throw new SijillError(messages.tooLong(unit, file));
  const is = await lay(common, outlined, was.heights);
  if (was.pages !== is.pages || was.places.length !== is.places.length)
    throw new SijillError(messages.pagesMoved(file, Math.min(was.pages, is.pages)));
  for (const [at, [page]] of was.places.entries())
    if (is.places[at]?.[0] !== page) throw new SijillError(messages.pagesMoved(file, page));
  return was.heights;
}
