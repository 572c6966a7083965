/** Registers hold the same words again and again; beyond this many different ones the store is begun anew. */
const MOST_WORDS = 100_000;

/** A function of one text that keeps its answers, so that a common word is read once. */
export function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST_WORDS) known.clear();
    const answer = read(text);
    known.set(text, answer);
    return answer;
  };
}
