import { fillTemplate, formatDate, type Language } from "../../quantities/index.ts";
import type { MakingWording } from "./MakingWording.ts";
import { selectMaking, wordFor } from "./selectMaking.ts";

/**
 * Which rows a number rests on, in words: "all accepted rows; year = 2014". Selections are kept in English, because
 * `trace` finds the rows by them; this is how a page says them.
 *
 * @example
 * import { spokenSelection } from "sijill";
 * spokenSelection("all accepted rows; year = 2014", "de");
 * // → "alle angenommenen Zeilen; Jahr = 2014"
 */
export function spokenSelection(selection: string, language: Language): string {
  if (language === "en") return selection;
  const words = selectMaking(language);
  return selection
    .split("; ")
    .map((part) => spokenPart(part, words, language))
    .join(words.semicolon);
}

function spokenPart(part: string, words: MakingWording, language: Language): string {
  const after = /^dates after (\d{4}-\d{2}-\d{2})$/.exec(part)?.[1];
  if (after !== undefined) {
    return fillTemplate(words.selections.datesAfter, { day: formatDate(after, language) });
  }
  const conditions = /^accepted rows with (.*[=].*|from .*)$/.exec(part)?.[1];
  return conditions === undefined
    ? spokenConditions(part, words, language)
    : fillTemplate(words.selections.rowsWith, { conditions: spokenConditions(conditions, words, language) });
}

/** "facility = br-215 or br-227, from 2011-01-01 to 2013-08-31". */
function spokenConditions(text: string, words: MakingWording, language: Language): string {
  if (Object.hasOwn(words.values, text)) return wordFor(words.values, text);
  return text
    .split(", ")
    .map((condition) => {
      const [, from, to] = /^from (\d{4}-\d{2}-\d{2}) to (\d{4}-\d{2}-\d{2})$/.exec(condition) ?? [];
      if (from !== undefined && to !== undefined) {
        const days = { from: formatDate(from, language), to: formatDate(to, language) };
        return fillTemplate(words.selections.between, days);
      }
      const [, name, value] = /^([A-Za-z]+) = (.+)$/.exec(condition) ?? [];
      return name === undefined || value === undefined
        ? condition
        : `${wordFor(words.settings, name)} = ${value.split(" or ").join(words.selections.or)}`;
    })
    .join(words.comma);
}
