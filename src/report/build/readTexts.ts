import { readdir, readFile, realpath } from "node:fs/promises";
import { join } from "node:path";
import { SijillError } from "../../errors/index.ts";
import type { Language } from "../../quantities/index.ts";
import { isInside } from "../manifest/index.ts";
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
 * @throws SIJILL_REPORT_FOLDER_MISSING, SIJILL_REPORT_TEXT_MISSING, SIJILL_REPORT_TEXT_ELSEWHERE for a link that leads out of
 * the folder
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
  if (found.length === 0)
    throw new SijillError(messages.textMissing(folder, `report.${language ?? "en"}.md`));
  const home = await realpath(folder);
  return Promise.all(
    found.map(async (text) => {
      // A page must not print a file that somebody linked here from elsewhere.
      const place = await realpath(join(folder, text.file)).catch(() => "");
      if (!isInside(place, home)) throw new SijillError(messages.textElsewhere(text.file));
      const content = await readFile(join(folder, text.file));
      return { ...text, source: content.toString("utf8"), content };
    }),
  );
}

const rank = (language: Language): number => (language === "en" ? 0 : 1);
