import { isProblem, readPartialDate } from "../../records/index.ts";
import { nameColumns, type StructuredName } from "../names/index.ts";

/** One field of a record in fragments; records are alike as far as they have the same ones. */
export interface Fragments {
  readonly field: string;
  readonly fragments: ReadonlySet<string>;
}

/**
 * Pairs of neighbouring letters of each part's sound, begin and end marked: the same for Arabic and Latin spelling and
 * whatever the order of the parts, so that exchanged names still agree.
 */
export function nameFragments(name: string | StructuredName): Fragments {
  const { name_sound } = nameColumns(name);
  const fragments = new Set<string>();
  for (const sound of (name_sound ?? "").split(" ")) {
    if (sound === "") continue;
    const marked = `_${sound}_`;
    for (let i = 0; i + 2 <= marked.length; i++) fragments.add(marked.slice(i, i + 2));
  }
  return { field: "name", fragments };
}

/** Year, month and day of a date, each several times over, as far as the source gives them. */
export function dateFragments(field: string, text: string): Fragments {
  const fragments = new Set<string>();
  const date = readPartialDate(text);
  if (isProblem(date) || date.earliest === null || date.latest === null) return { field, fragments };
  const depth = { day: 3, month: 2, year: 1, interval: 0, unknown: 0 }[date.precision];
  const parts = date.earliest.split("-").slice(0, depth);
  // A date is three fragments where a name is some fifteen: repeated, so that it weighs about a third of a name.
  parts.forEach((part, i) => {
    for (let copy = 0; copy < COPIES; copy++) fragments.add(`${"ymd"[i]}${part}.${copy}`);
  });
  return { field, fragments };
}

const COPIES = 2;

/** A text as a whole: a governorate, a sex, a number. */
export function wholeFragments(field: string, text: string): Fragments {
  const plain = text.normalize("NFKC").trim().toLowerCase();
  return { field, fragments: new Set(plain === "" ? [] : [plain]) };
}
