import { fillTemplate, formatDate, type Language, type Method } from "../../quantities/index.ts";
import { selectMaking, wordFor } from "./selectMaking.ts";
import { spokenSelection } from "./spokenSelection.ts";

/**
 * A method with its settings in words: "count of records by possible dates (by: year)". A method, a setting or a value
 * that the library does not know is its author's and is printed as it stands.
 *
 * @example
 * import { spokenMethod } from "sijill";
 * spokenMethod({ name: "count of records", settings: { by: "facility" } }, "de");
 * // → "Zählung der Datensätze (nach: Haftort)"
 */
export function spokenMethod({ name, settings }: Method, language: Language = "en"): string {
  const words = selectMaking(language);
  const named = Object.entries(settings ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([setting, value]) =>
      fillTemplate(words.setting, {
        name: wordFor(words.settings, setting),
        value: spokenValue(setting, value, language),
      }),
    );
  const method = wordFor(words.methods, name);
  return named.length === 0 ? method : `${method} (${named.join(words.comma)})`;
}

function spokenValue(setting: string, value: string | number | boolean | null, language: Language): string {
  const text = String(value);
  if (setting === "selection") return spokenSelection(text, language);
  const words = selectMaking(language);
  if (language !== "en" && /^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDate(text, language);
  return setting === "by"
    ? text
        .split(", ")
        .map((key) => wordFor(words.values, key))
        .join(words.comma)
    : wordFor(words.values, text);
}
