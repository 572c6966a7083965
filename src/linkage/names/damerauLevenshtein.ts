/**
 * Damerau–Levenshtein distance: how many insertions, deletions, replacements and exchanges of neighbouring letters
 * turn one text into the other, over code units, letters between exchanged ones allowed (Lowrance and Wagner 1975, An
 * extension of the string-to-string correction problem, J. ACM 22, 177–183). The same as the engine's
 * `damerau_levenshtein` on ASCII texts. Takes |a|·|b| steps: callers bound the length.
 *
 * @example
 * import { damerauLevenshtein } from "sijill";
 * console.log(damerauLevenshtein("husayn", "huasyn")); // → 1
 */
export function damerauLevenshtein(a: string, b: string): number {
  const width = b.length + 2;
  const far = a.length + b.length;
  const table = new Int32Array((a.length + 2) * width);
  const cell = (i: number, j: number) => table[i * width + j] as number;
  const set = (i: number, j: number, value: number) => {
    table[i * width + j] = value;
  };
  set(0, 0, far);
  for (let i = 0; i <= a.length; i++) {
    set(i + 1, 0, far);
    set(i + 1, 1, i);
  }
  for (let j = 0; j <= b.length; j++) {
    set(0, j + 1, far);
    set(1, j + 1, j);
  }
  const lastRowOf = new Map<string, number>();
  for (let i = 1; i <= a.length; i++) {
    let lastMatch = 0;
    for (let j = 1; j <= b.length; j++) {
      const row = lastRowOf.get(b[j - 1] as string) ?? 0;
      const column = lastMatch;
      const same = a[i - 1] === b[j - 1];
      if (same) lastMatch = j;
      set(
        i + 1,
        j + 1,
        Math.min(
          cell(i, j) + (same ? 0 : 1),
          cell(i + 1, j) + 1,
          cell(i, j + 1) + 1,
          cell(row, column) + (i - row - 1) + 1 + (j - column - 1),
        ),
      );
    }
    lastRowOf.set(a[i - 1] as string, i);
  }
  return cell(a.length + 1, b.length + 1);
}
