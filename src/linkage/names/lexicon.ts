import { commonNames } from "./commonNames.ts";
import { nameTokens } from "./nameTokens.ts";
import { type ArticleExceptions, readUnits } from "./readUnits.ts";
import { withoutDoubles } from "./sounds.ts";

interface Lexicon {
  readonly exceptions: ArticleExceptions;
  /** The Arabic letters of a usual Latin form; undefined when unknown, or when it may be two names. */
  arabicOf(latin: string): string | undefined;
  /** Arabic letters that are a common name. */
  has(arabic: string): boolean;
}

let built: Lexicon | undefined;

/** The common names as the reading of names needs them; built on the first call, then kept. */
export function lexicon(): Lexicon {
  built ??= build();
  return built;
}

function build(): Lexicon {
  const whole = new Set<string>();
  for (const { arabic, latin } of commonNames)
    for (const text of [arabic, ...latin]) {
      const [token, ...rest] = nameTokens(text);
      if (token !== undefined && rest.length === 0 && !token.article && /^(?:ال|[ae]l)/u.test(token.letters))
        whole.add(token.letters);
    }
  const common = new Set<string>();
  const meanings = new Map<string, Set<string>>();
  for (const { arabic, latin } of commonNames) {
    const [meant] = readUnits(arabic, whole);
    if (meant !== undefined) common.add(meant.letters);
    for (const text of latin) {
      const [form] = readUnits(text, whole);
      if (meant === undefined || form === undefined) continue;
      const key = withoutDoubles(form.letters);
      meanings.set(key, (meanings.get(key) ?? new Set()).add(meant.letters));
    }
  }
  const settled = new Map<string, string>();
  for (const [form, names] of meanings) {
    const [only, ...others] = names;
    if (only !== undefined && others.length === 0) settled.set(form, only);
  }
  return { exceptions: whole, arabicOf: (latin) => settled.get(latin), has: (arabic) => common.has(arabic) };
}
