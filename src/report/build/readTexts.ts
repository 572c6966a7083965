import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { SijillError } from "../../errors/index.ts";
import type { Language } from "../../quantities/index.ts";
import { messages } from "./messages.ts";

/** The text of a report in one language. */
export interface ReportText {
  readonly file: string;
  readonly language: Language;
  readonly source: string;
  readonly content: Uint8Array;
}

/**
 * Reads `report.<language>.md` of a report folder: the language asked for, or all there are, English first.
 *
 * @throws SIJILL_REPORT_FOLDER_MISSING, SIJILL_REPORT_TEXT_MISSING
 */
export async function readTexts(folder: string, language?: Language): Promise<readonly ReportText[]> {
  const names = await readdir(folder).catch(() => {
    throw new SijillError(messages.folderMissing(folder));
  });
  const found = names
    .flatMap((file) => {
      const written = /^report\.(en|ar|de|fr)\.md$/.exec(file)?.[1];
      return written === undefined ? [] : [{ file, language: written as Language }];
    })
    .filter((text) => language === undefined || text.language === language)
    .sort((a, b) => rank(a.language) - rank(b.language) || (a.language < b.language ? -1 : 1));
  if (found.length === 0) throw new SijillError(messages.textMissing(folder, `report.${language ?? "en"}.md`));
  return Promise.all(
    found.map(async (text) => {
      const content = await readFile(join(folder, text.file));
      return { ...text, source: content.toString("utf8"), content };
    }),
  );
}

const rank = (language: Language): number => (language === "en" ? 0 : 1);
