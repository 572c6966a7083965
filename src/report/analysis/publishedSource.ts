import { publishedFigure, spokenVerification } from "../../analysis/index.ts";
import type { PublishedFigures } from "../../archive/index.ts";
import type { Language } from "../../quantities/index.ts";
import type { Source } from "./ReportAnalysis.ts";

/**
 * The source of a published figure, in the form a report cites. Its title and publisher stay as they were published;
 * how it was read, and the note on it, are in the language of the report.
 *
 * @param options `key` of the citation; `figure` in whose row the source stands; `language` of the report
 * @throws SIJILL_FIGURE_UNKNOWN
 * @example
 * import { publishedSource, readPublishedFigures } from "sijill";
 * const published = await readPublishedFigures("data/published");
 * const source = publishedSource(published, { key: "hrw", figure: "caesar-files-total", language: "en" });
 * console.log(source.publisher); // → Human Rights Watch
 */
export function publishedSource(
  published: PublishedFigures,
  options: { readonly key: string; readonly figure: string; readonly language: Language },
): Source {
  const { title, publisher, date, url, url_exact, verification, note, words } = publishedFigure(
    published,
    options.figure,
  );
  const address = url?.split(" ")[0] ?? null;
  const said = options.language === "en" ? note : (words?.note ?? null);
  return {
    key: options.key,
    title,
    publisher,
    date,
    url: address,
    urlExact: url_exact && address === url,
    verification: spokenVerification(verification, options.language),
    ...(said === null ? {} : { note: said }),
  };
}
