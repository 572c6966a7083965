import type { Chart } from "../../charts/index.ts";
import { fillTemplate, selectLanguage } from "../../quantities/index.ts";
import { type FigureBlock, plainText, type ReportDocument } from "../document/index.ts";
import type { ReportWording } from "../wording/index.ts";
import type { TypstContext } from "./TypstContext.ts";
import { typstIsolated, typstString, typstText } from "./typstString.ts";
import { drawingPath, writeCaption } from "./writeExhibits.ts";
import { writeDocumentProperties } from "./writeTypst.ts";

export interface CourtDisplayParts {
  readonly document: ReportDocument;
  /** What each page shows: a figure, or one of its panels, with the figure whose number and caption stand over it. */
  readonly shown: readonly { readonly figure: FigureBlock; readonly chart: Chart }[];
  readonly wording: ReportWording;
  readonly isSynthetic: boolean;
  readonly tool: string;
  readonly fingerprint: string;
}

/** The figures that a text prints, in its order: each has one page of the court display. */
export function displayedFigures({ body }: ReportDocument): readonly FigureBlock[] {
  return body.filter((block) => block.type === "figure");
}

/**
 * The figures of a report for a courtroom, as Typst source: one a page in the shape of a screen, the panels of a tall one on pages of their own after it, as large as the page
 * allows, under its number and caption in large type, with what identifies the page at its foot.
 */
export function writeCourtDisplay(parts: CourtDisplayParts): string {
  const { document, wording } = parts;
  const { language } = document.frontMatter;
  const { direction } = selectLanguage(language);
  // Nothing on these pages is a link: they are shown, not browsed.
  const context: TypstContext = {
    language,
    direction,
    wording,
    suffix: "",
    explained: new Set(),
    widths: new Map(),
    heights: new Map(),
    footnotes: new Map(),
  };
  const pages = parts.shown.map(({ chart, figure: { number, caption } }) =>
    [
      `display-page(${writeCaption(wording.figure, number, caption, context)},`,
      `image(${typstString(drawingPath(chart.id))}, width: 100%, height: 100%, fit: "contain", alt: ${typstIsolated(chart.alt, direction)}),`,
      `${typstText(wording.evidentiaryRole[chart.evidentiaryRole], direction)})`,
    ].join(" "),
  );
  return [
    writeDocumentProperties(document),
    design,
    `#display(${writeSettings(parts)}, (${pages.join(",\n")},))`,
    "",
  ].join("\n");
}

function writeSettings({ document, wording, isSynthetic, tool, fingerprint }: CourtDisplayParts): string {
  const { title, frontMatter } = document;
  const { direction } = selectLanguage(frontMatter.language);
  const [before = "", between = "", after = ""] = wording.page.split(/\{pages?\}/);
  const version = `${wording.version} ${frontMatter.version} (${wording.status[frontMatter.status]}), ${frontMatter.date}`;
  const made = `${tool} · ${fillTemplate(wording.ledger.fingerprint, { hash: fingerprint })}`;
  const say = (text: string): string => typstText(text, direction);
  return [
    `(lang: ${typstString(frontMatter.language)}, dir: ${direction},`,
    `title: ${say(plainText(title))}, version: ${say(version)}, made: ${say(made)},`,
    `page-label: (page, pages) => ${typstString(before)} + page + ${typstString(between)} + pages + ${typstString(after)},`,
    `draft: ${frontMatter.status === "draft" ? say(wording.draft) : "none"},`,
    `watermark: ${isSynthetic ? say(wording.synthetic) : "none"})`,
  ].join(" ");
}

/** A page of 16 to 9, black on white. Nothing is smaller than the foot, which is for finding the page and not for reading aloud. */
const design = `
#let left-to-right(body) = box(text(dir: ltr, body))
#let code-text(body) = body
#let anchor(id) = none
#let number-link(id, body) = body
#let first-footnote(id, body) = none
#let footnote(..ignored) = none
#let link(target, body) = body

#let display-page(caption, drawing, facts) = (caption: caption, drawing: drawing, facts: facts)

#let display(settings, pages) = {
  set page(
    width: 338.7mm, height: 190.5mm, margin: (top: 9mm, bottom: 15mm, x: 13mm), footer-descent: 4mm,
    footer: context {
      set text(size: 10pt)
      let counted = counter(page)
      grid(columns: (1fr, auto, auto), gutter: 2em,
        settings.title + " · " + settings.version,
        settings.made,
        align(end, (settings.page-label)(str(here().page()), str(counted.final().first()))))
    })
  set text(font: ("Source Sans 3", "Amiri"), fallback: false, size: 18pt, fill: black, lang: settings.lang, dir: settings.dir, number-type: "lining")
  set par(leading: 0.5em, justify: false)
  show heading: set block(above: 0pt, below: 0pt)
  show regex("[\\\\p{Arabic}\\\\p{M}]+"): set text(style: "normal")
  for (at, shown) in pages.enumerate() {
    if at > 0 { pagebreak() }
    grid(columns: 100%, rows: (auto, 1fr, auto), gutter: 3mm,
      {
        let warnings = (settings.draft, settings.watermark).filter(one => one != none)
        if warnings.len() > 0 { block(below: 3mm, text(size: 12pt, weight: 700, fill: rgb("#8a1f11"), warnings.join(" · "))) }
        heading(level: 1, outlined: true, text(size: 16pt, weight: 400, shown.caption))
      },
      align(center + horizon, shown.drawing),
      text(size: 12pt, shown.facts))
  }
}
`;
