import { readFile } from "node:fs/promises";

/** A font file as the charts folder lists it. */
export interface PageFont {
  readonly family: string;
  readonly path: string;
  readonly weight: number;
  readonly style: string;
}

/**
 * Font faces with the fonts inside, so that the page looks the same everywhere and asks no network. Arabic faces are
 * two thirds of a megabyte and go in only where there is Arabic to set.
 */
export async function embedFonts(fonts: readonly PageFont[], page: string): Promise<string> {
  const hasArabic = /\p{Script=Arabic}/u.test(page);
  const needed = fonts.filter((font) => hasArabic || font.family !== "Amiri");
  const faces = await Promise.all(needed.map(async (font) => writeFace(font, await readFile(font.path))));
  return faces.join("\n");
}

function writeFace({ family, weight, style }: PageFont, content: Buffer): string {
  const data = `data:font/ttf;base64,${content.toString("base64")}`;
  return `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};src:url(${data}) format("truetype")}`;
}
