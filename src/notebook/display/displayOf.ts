import type { Language } from "../../quantities/index.ts";
import { selectLanguage } from "../../quantities/index.ts";
import { element, serializeHtml } from "../../report/index.ts";
import { basicDisplays } from "../displays/isShowable.ts";
import { listDisplay } from "../displays/listDisplay.ts";
import { resultDisplay } from "../displays/resultDisplay.ts";
import { rowsDisplay } from "../displays/rowsDisplay.ts";
import { languageOf } from "./languageOf.ts";
import { type Display, type MimeBundle, PARTS, type Shown } from "./Shown.ts";

export interface DisplayOptions {
  /** Language of the words that are added; Arabic beside an Arabic value and English otherwise, when absent. */
  readonly language?: Language;
}

/** The first that recognises a value shows it. */
const displays = [...basicDisplays, resultDisplay, listDisplay, rowsDisplay] as readonly Display<unknown>[];

/**
 * What a notebook shows of a value: every result of the library has a form for the screen, for paper and for those who
 * hear it. Null for what is not the library's.
 *
 * @param value a table, quantity, chart, archive, refusal, any other answer, or a list of them
 * @example
 * import { displayOf, parsePartialDate } from "sijill";
 * const shown = await displayOf(parsePartialDate("2014-05"));
 * console.log(shown?.data["text/plain"]); // → May 2014 (2014-05)
 */
export async function displayOf(value: unknown, options: DisplayOptions = {}): Promise<MimeBundle | null> {
  const display = displays.find(({ recognises }) => recognises(value));
  if (display === undefined) return null;
  const language = options.language ?? languageOf(wordsOf(value));
  const inner = async (part: unknown): Promise<Shown> => {
    // What is inside of an answer belongs to it, also where it would be nobody's alone.
    const own = displays.find(({ recognises }) => recognises(part)) ?? (resultDisplay as Display<unknown>);
    return own.show(part, { language: options.language ?? languageOf(wordsOf(part)), inner });
  };
  const { html, text, drawing, parts = [] } = await display.show(value, { language, inner });
  const { direction } = selectLanguage(language);
  const page = element("div", { lang: language, dir: direction }, html);
  const seen = drawing ?? {
    data: { "text/html": serializeHtml(page, direction), "text/plain": text },
    metadata: {},
  };
  return parts.length === 0 ? seen : { ...seen, data: { ...seen.data, [PARTS]: parts } };
}

/** The words by which a value's language is known: its title, label or question. */
function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return wordsOf(value[0]);
  if (typeof value !== "object" || value === null) return "";
  const { language, title, label, question } = value as Readonly<Record<string, unknown>>;
  if (language === "ar") return "ع";
  return [title, label, question].find((words) => typeof words === "string") ?? "";
}
