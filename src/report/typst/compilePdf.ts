import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { SijillError } from "../../errors/index.ts";
import type { FrontMatter } from "../markdown/index.ts";
import { messages } from "./messages.ts";
import { attachmentPath, type PdfAttachment } from "./writeAttachments.ts";
import { drawingPath } from "./writeExhibits.ts";

export interface PdfParts {
  readonly source: string;
  /** SVG of each figure by its id, text as outlines. */
  readonly drawings: ReadonlyMap<string, string>;
  /** Absolute paths of the font files; no other font is used. */
  readonly fonts: readonly string[];
  /** Day of the front matter: the only date in the file. */
  readonly date: string;
  readonly standard: FrontMatter["pdf"];
  /** Files that travel inside the PDF, where its standard allows that. */
  readonly attachments: readonly PdfAttachment[];
  /** An empty folder that the compiler may see; it sees no other. */
  readonly workspace: string;
}

/**
 * Sets Typst source as PDF/A-3b with the data inside, or as another standard. Drawings and attachments are handed over
 * in memory; nothing is read from the disk but fonts.
 *
 * @throws SIJILL_REPORT_GLYPH_MISSING for characters no shipped font has, SIJILL_REPORT_PDF_FAILED for anything else
 */
export async function compilePdf(parts: PdfParts): Promise<Buffer> {
  const { compiler, document } = await compileSource(parts);
  try {
    return compiler.pdf(document, {
      pdfStandard: parts.standard,
      creationTimestamp: Date.parse(`${parts.date}T00:00:00Z`) / 1000,
    });
  } catch (error) {
    throw explain(error, parts);
  } finally {
    // What the compiler remembers of a document hardly serves another, and would stay until the process ends.
    compiler.evictCache(0);
  }
}

/** Where everything stands on paper: number of pages, page and height of every anchor, heading and exhibit. */
export interface PdfLayout {
  readonly pages: number;
  readonly places: readonly (readonly [page: number, y: number])[];
  /** Height in points of each restricted part. */
  readonly heights: ReadonlyMap<string, number>;
}

/** Sets a source that was written with `isMeasured`, and answers where everything stands. */
export async function layoutPdf(parts: PdfParts): Promise<PdfLayout> {
  const { compiler, document } = await compileSource(parts);
  const asked = (selector: string) => compiler.query(document, { selector, field: "value" });
  const [[pages, places]] = asked("<layout>") as [[number, (readonly [number, number])[]]];
  return { pages, places, heights: new Map(asked("<restricted>") as (readonly [string, number])[]) };
}

/** The compiler with the document it made of the source. */
async function compileSource(parts: PdfParts) {
  const library = createRequire(import.meta.url)("@myriaddreamin/typst-ts-node-compiler") as {
    readonly NodeCompiler: typeof NodeCompiler;
  };
  await mkdir(parts.workspace, { recursive: true });
  // One compiler a document: used again, it updates its source by bytes and can mix letters of the two texts.
  const compiler = library.NodeCompiler.create({
    workspace: parts.workspace,
    fontArgs: [{ fontPaths: [...parts.fonts] }],
  });
  for (const [id, svg] of parts.drawings)
    compiler.mapShadow(join(parts.workspace, drawingPath(id)), Buffer.from(svg));
  for (const { path, content } of parts.attachments)
    compiler.mapShadow(join(parts.workspace, attachmentPath(path)), Buffer.from(content));

  const compiled = compiler.compile({ mainFileContent: parts.source });
  const document = compiled.result;
  if (document === null) {
    const error = compiled.takeError();
    const details: readonly { readonly message?: string }[] =
      error === null ? [] : compiler.fetchDiagnostics(error);
    throw new SijillError(
      messages.pdfFailed(
        parts.standard,
        details.map((one) => one.message ?? "").join("; ") || "no reason given",
      ),
    );
  }
  return { compiler, document };
}

/** The compiler answers a failed standard with its diagnostics as text. */
function explain(error: unknown, { source, standard }: PdfParts): SijillError {
  const text = error instanceof Error ? error.message : String(error);
  const missing = [...text.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu)].map(
    (match) => match[1] ?? "",
  );
  const problems = [...new Set(missing)].map((character) => {
    const codePoint = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return messages.glyphMissing(character, `U+${codePoint}`, contextOf(character, source));
  });
  const [first, ...rest] = problems;
  return new SijillError(
    first === undefined
      ? messages.pdfFailed(standard, text.split("\n")[0]?.slice(0, 300) ?? "")
      : [first, ...rest],
  );
}

/** The words around a character, so that its author finds it. */
function contextOf(character: string, source: string): string {
  const at = source.indexOf(character);
  if (at === -1) return character;
  const start = source.lastIndexOf('"', at) + 1;
  const end = source.indexOf('"', at);
  return source.slice(Math.max(start, at - 30), Math.min(end === -1 ? source.length : end, at + 30));
}
