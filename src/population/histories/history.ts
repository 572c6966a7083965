/** How many lists a history is on. */
export function sizeOf(history: number): number {
  let size = 0;
  for (let rest = history; rest > 0; rest >>= 1) size += rest & 1;
  return size;
}

/** Places of the lists of a history, ascending. */
export function listsOf(history: number): readonly number[] {
  const places: number[] = [];
  for (let place = 0; history >> place > 0; place++) if ((history >> place) & 1) places.push(place);
  return places;
}

/** True when every list of the part is also one of the whole. */
export function contains(whole: number, part: number): boolean {
  return (whole & part) === part;
}

/** A history as tables write it: a 0 or 1 for each list, the first list first. */
export function writeHistory(history: number, lists: number): string {
  return Array.from({ length: lists }, (_, place) => (history >> place) & 1).join("");
}

/** The history written so; null when the text is not a 0 or 1 for each of the lists. */
export function readHistory(text: string, lists: number): number | null {
  if (text.length !== lists || !/^[01]+$/.test(text)) return null;
  return [...text].reduce((sum, digit, place) => sum + (digit === "1" ? 2 ** place : 0), 0);
}

/** A history by the names of its lists: "A and C". */
export function nameHistory(history: number, lists: readonly string[]): string {
  return history === 0
    ? "no list"
    : listsOf(history)
        .map((place) => lists[place] ?? String(place + 1))
        .join(" and ");
}

/** How many persons are on all lists of a history, and perhaps on others: for one list, its size. */
export function recordedBy(counts: ArrayLike<number>, history: number): number {
  let sum = 0;
  for (let cell = 1; cell < counts.length; cell++) if (contains(cell, history)) sum += counts[cell] as number;
  return sum;
}
