import { fillTemplate, selectLanguage } from "../../quantities/index.ts";
import type { Appendix } from "../appendix/index.ts";
import { anchors, type Block, plainText, type ReportDocument, visibleText } from "../document/index.ts";
import { aboutReport, type ReportWording } from "../wording/index.ts";
import { checkDrawing } from "./checkDrawing.ts";
import { contentPolicy } from "./contentPolicy.ts";
import { type Attributes, element, type HtmlElement, type HtmlNode } from "./element.ts";
import { embedFonts, type PageFont } from "./embedFonts.ts";
import type { HtmlContext } from "./HtmlContext.ts";
import { pageMargins } from "./pageMargins.ts";
import { pageScript } from "./pageScript.ts";
import { serialize } from "./serialize.ts";
import { styles } from "./styles.ts";
import { writeBlocks, writeSections } from "./writeBlocks.ts";
import { writeInlines } from "./writeInlines.ts";

export interface HtmlParts {
  readonly document: ReportDocument;
  readonly appendix: Appendix;
  readonly wording: ReportWording;
  /** What the names of this language's files end in before their extension. */
  readonly suffix: string;
  /** SVG of each figure by its id. */
  readonly drawings: ReadonlyMap<string, string>;
  readonly fonts: readonly PageFont[];
  readonly isSynthetic: boolean;
  /** Name and version of the library, printed in the footer. */
  readonly tool: string;
  /** First digits of the ledger's hash, printed in the footer. */
  readonly fingerprint: string;
}

/** The report as one HTML file that needs no network and no other file, and lacks nothing where no script may run. */
export async function writeHtml(parts: HtmlParts): Promise<string> {
  const { document, appendix, wording, drawings } = parts;
  const { frontMatter } = document;
  const { direction } = selectLanguage(frontMatter.language);
  for (const [id, svg] of drawings) checkDrawing(svg, id);
  const context: HtmlContext = {
    language: frontMatter.language,
    direction,
    wording,
    suffix: parts.suffix,
    explained: appendix.explained,
    placedTables: new Map(
      document.body.flatMap((block) => (block.type === "dataTable" ? [[block.table.id, block.number]] : [])),
    ),
    drawings,
  };
  const script = [...drawings.values()].some((svg) => svg.includes(" data-says=")) ? pageScript : null;

  const body = element(
    "body",
    {},
    element("a", { class: "skip", href: "#_main" }, wording.skipToText),
    parts.isSynthetic ? [element("div", { class: "watermark", role: "note" }, wording.synthetic)] : [],
    element(
      "div",
      { class: "page" },
      writeHeader(document, context),
      element(
        "div",
        { class: "columns" },
        writeContents([...document.body, ...appendix.blocks], context),
        element(
          "main",
          { id: "_main", ...(frontMatter.kind === "annex" ? { class: "annex" } : {}) },
          writeSections(document.body, context),
          writeFootnotes(document, context),
          writeSections(appendix.blocks, context),
        ),
      ),
      writeFooter(parts),
    ),
    script === null ? [] : [element("script", {}, { raw: script })],
  );
  const written = serialize(body, direction);
  const css = `${await embedFonts(parts.fonts, written)}\n${styles}${pageMargins(parts)}`;
  const page = element(
    "html",
    { lang: frontMatter.language, dir: direction },
    writeHead(document, css, contentPolicy({ body: written, css, script })),
    { raw: written },
  );
  return `<!doctype html>\n${serialize(page, direction)}\n`;
}

function writeHead(
  { frontMatter, title, subtitle }: ReportDocument,
  css: string,
  policy: string,
): HtmlElement {
  const meta = (attributes: Attributes) => element("meta", attributes);
  return element(
    "head",
    {},
    meta({ charset: "utf-8" }),
    meta({ "http-equiv": "Content-Security-Policy", content: policy }),
    meta({ name: "viewport", content: "width=device-width, initial-scale=1" }),
    meta({ name: "referrer", content: "no-referrer" }),
    meta({ name: "author", content: frontMatter.authors.map((author) => author.name).join(", ") }),
    meta({ name: "date", content: frontMatter.date }),
    ...(subtitle === null ? [] : [meta({ name: "description", content: plainText(subtitle) })]),
    element("title", {}, { text: visibleText(plainText(title)) }),
    element("style", {}, { raw: css }),
  );
}

function writeHeader({ frontMatter, title, subtitle }: ReportDocument, context: HtmlContext): HtmlElement {
  const { wording } = context;
  return element(
    "header",
    {},
    frontMatter.status === "draft" ? [element("p", { class: "draft" }, wording.draft)] : [],
    element("h1", {}, writeInlines(title, context)),
    subtitle === null ? [] : [element("p", { class: "subtitle" }, writeInlines(subtitle, context))],
    element(
      "dl",
      { class: "about" },
      aboutReport(frontMatter, wording).flatMap(([name, value]) => [
        element("dt", {}, name),
        element("dd", {}, value),
      ]),
    ),
  );
}

/** Sections and their parts, two levels deep. */
function writeContents(blocks: readonly Block[], { wording }: HtmlContext): HtmlElement {
  const top: { readonly link: HtmlElement; readonly parts: HtmlElement[] }[] = [];
  for (const block of blocks) {
    if (block.type !== "heading" || block.depth > 2) continue;
    const link = element("a", { href: `#${block.id}` }, plainText(block.children));
    if (block.depth === 1 || top.length === 0) top.push({ link, parts: [] });
    else top.at(-1)?.parts.push(element("li", {}, link));
  }
  const items = top.map(({ link, parts }) =>
    element("li", {}, link, parts.length === 0 ? [] : [element("ol", {}, parts)]),
  );
  return element(
    "nav",
    { "aria-labelledby": "_contents" },
    element("h2", { id: "_contents" }, wording.contents),
    element("ol", {}, items),
  );
}

function writeFootnotes({ footnotes }: ReportDocument, context: HtmlContext): readonly HtmlNode[] {
  if (footnotes.length === 0) return [];
  const items = footnotes.map(({ number, children }) =>
    element(
      "li",
      { id: anchors.footnote(number) },
      writeBlocks(children, context),
      element("a", { href: `#${anchors.footnoteReference(number)}`, role: "doc-backlink" }, "↩"),
    ),
  );
  return [
    element(
      "section",
      { class: "footnotes", role: "doc-endnotes", "aria-labelledby": "_footnotes" },
      element("h2", { id: "_footnotes" }, context.wording.footnotes),
      element("ol", {}, items),
    ),
  ];
}

function writeFooter({ document, wording, tool, fingerprint }: HtmlParts): HtmlElement {
  const { title, frontMatter } = document;
  return element(
    "footer",
    {},
    element("p", {}, `${plainText(title)}, ${wording.version} ${frontMatter.version}, ${frontMatter.date}`),
    element("p", {}, `${tool} · ${fillTemplate(wording.ledger.fingerprint, { hash: fingerprint })}`),
  );
}
