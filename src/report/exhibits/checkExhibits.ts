import type { Problem } from "../../errors/index.ts";
import { formatDate, type Language } from "../../quantities/index.ts";
import type { AnalysisIndex, ExhibitLiteral } from "../analysis/index.ts";
import { namesBase } from "../claims/index.ts";
import { type FoundNumeral, findNumerals } from "../markdown/index.ts";
import { selectWording } from "../wording/index.ts";
import { countsOfRows, sumsOfRows, yearsSpanned } from "./countsOfRows.ts";
import type { ExhibitNumeral, ExhibitWords, NumeralSource } from "./ExhibitNumeral.ts";
import { KnownPhrases } from "./KnownPhrases.ts";
import { knownInTable } from "./knownInTable.ts";
import { knownOfQuantity } from "./knownOfQuantity.ts";
import { messages } from "./messages.ts";
import { wordsOfExhibits } from "./wordsOfExhibits.ts";

/**
 * Looks for every numeral in the words of figures and tables (titles, alternative texts, annotations, notes, column
 * heads) among the cells of their table, the quantities, and the literals that the analysis declares with a reason.
 * Ticks of axes and classes of a key are scale and no claims; they are not looked at.
 *
 * @returns the numerals with their sources, a problem for each that has none or is a percentage without its base, and a
 * notice for each declared literal that no words hold
 */
export function checkExhibits(
  index: AnalysisIndex,
  literals: readonly ExhibitLiteral[],
  language: Language,
): {
  readonly numerals: readonly ExhibitNumeral[];
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
  /** The numerals that have no source, with the exhibit in whose words they stand. */
  readonly unbound: readonly Omit<ExhibitLiteral, "reason">[];
} {
  const sources = new Sources(index, literals, language);
  const numerals: ExhibitNumeral[] = [];
  const problems: Problem[] = [];
  const unbound: Omit<ExhibitLiteral, "reason">[] = [];
  for (const words of wordsOfExhibits(index)) {
    const { kind, id, part } = words;
    for (const numeral of findNumerals(words.text)) {
      const found = sources.of(words, numeral);
      if (found === null) {
        problems.push(messages.numeralUnbound(words, numeral.text, language));
        unbound.push({ exhibit: id, text: numeral.text });
        continue;
      }
      for (const { text, source } of found) {
        numerals.push({ kind, id, part, text, source });
        const base = baseOf(source, index);
        if (/[%‰٪]/.test(text) && base !== null && !namesBase(words.text, base))
          problems.push(messages.barePercentage(words, text, base));
      }
    }
  }
  return { numerals, problems, notices: sources.unusedLiterals(), unbound };
}

function baseOf(source: NumeralSource, { quantities }: AnalysisIndex): string | null {
  const quantity = source.from === "quantity" ? quantities.get(source.quantity) : undefined;
  return quantity?.kind === "proportion" ? quantity.base : null;
}

/** What the words of an exhibit may say of its table, by how. */
interface OwnPhrases {
  readonly cells: KnownPhrases;
  readonly rows: KnownPhrases;
  readonly sums: KnownPhrases;
  readonly marked: KnownPhrases;
}

/** Where the numerals of each exhibit may come from. */
class Sources {
  readonly #own = new Map<string, OwnPhrases>();
  readonly #quantities = new KnownPhrases();
  readonly #literals: readonly (ExhibitLiteral & { isUsed: boolean })[];

  constructor(index: AnalysisIndex, literals: readonly ExhibitLiteral[], language: Language) {
    // Names of methods and places may be English in every report.
    const languages = [...new Set([language, "en" as const])];
    for (const table of index.tables.values()) {
      const own = {
        cells: new KnownPhrases(),
        rows: new KnownPhrases(),
        sums: new KnownPhrases(),
        marked: new KnownPhrases(),
      };
      yearsSpanned(own.rows, table);
      for (const each of languages) {
        knownInTable(own.cells, table, each, selectWording(each));
        countsOfRows(own.rows, table, each);
        sumsOfRows(own.sums, table, each);
      }
      this.#own.set(`table ${table.id}`, own);
    }
    for (const { id, table, markedDays = [] } of index.figures.values()) {
      const own = this.#own.get(`table ${table.id}`);
      const marked = new KnownPhrases();
      for (const day of markedDays)
        for (const phrase of [...languages.map((each) => formatDate(day, each)), day.slice(0, 4)])
          marked.add(phrase, { from: "marked day", day });
      if (own !== undefined) this.#own.set(`figure ${id}`, { ...own, marked });
    }
    for (const quantity of index.quantities.values())
      for (const each of languages) knownOfQuantity(this.#quantities, quantity, each);
    this.#literals = literals.map((literal) => ({ ...literal, isUsed: false }));
  }

  /** The sources of a numeral, or of both ends of a range; null when it has none. */
  of(
    words: ExhibitWords,
    numeral: FoundNumeral,
  ): readonly { readonly text: string; readonly source: NumeralSource }[] | null {
    const whole = this.#find(words, numeral);
    if (whole !== null) return [{ text: numeral.text, source: whole }];
    const ends = [...numeral.text.matchAll(/[^\u2010-\u2015]+/gu)].map(({ 0: text, index }) => ({
      text,
      index: numeral.index + index,
    }));
    const found = ends.map((end) => ({ text: end.text, source: this.#find(words, end) }));
    return ends.length > 1 && found.every(hasSource) ? found : null;
  }

  #find(words: ExhibitWords, numeral: FoundNumeral): NumeralSource | null {
    const own = this.#own.get(`${words.kind} ${words.id}`);
    return (
      own?.cells.find(words.text, numeral) ??
      this.#quantities.find(words.text, numeral) ??
      own?.marked.find(words.text, numeral) ??
      this.#literal(words, numeral) ??
      (words.countsRows ? own?.rows.find(words.text, numeral) : null) ??
      // A number that stands alone is drawn beside a mark.
      (words.part === "annotation" && words.text === numeral.text
        ? own?.sums.find(words.text, numeral)
        : null) ??
      null
    );
  }

  #literal({ id, text }: ExhibitWords, numeral: FoundNumeral): NumeralSource | null {
    const literal = this.#literals.find((one) => one.exhibit === id && covers(text, one.text, numeral));
    if (literal === undefined) return null;
    literal.isUsed = true;
    return { from: "literal", reason: literal.reason };
  }

  unusedLiterals(): readonly Problem[] {
    return this.#literals
      .filter(({ isUsed }) => !isUsed)
      .map(({ exhibit, text }) => messages.literalUnused(exhibit, text));
  }
}

const hasSource = <Found extends { readonly source: NumeralSource | null }>(
  found: Found,
): found is Found & { readonly source: NumeralSource } => found.source !== null;

/** Whether words stand around a numeral in a text. */
function covers(text: string, words: string, { text: numeral, index }: FoundNumeral): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
    if (at <= index && index + numeral.length <= at + words.length) return true;
  return false;
}
