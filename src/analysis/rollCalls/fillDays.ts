/** A number for each day, or null when no day has one. */
type Fill = (numbers: readonly (number | null)[]) => readonly number[] | null;

/** The last known number before the day; before the first known one, that. */
export const carryNumbers: Fill = (numbers) => {
  let last = numbers.find((value) => value !== null) ?? null;
  if (last === null) return null;
  const filled: number[] = [];
  for (const value of numbers) {
    last = value ?? last;
    filled.push(last);
  }
  return filled;
};

/** On a straight line between the known neighbours; at the ends, the nearest known number. */
export const interpolateNumbers: Fill = (numbers) => {
  const known = numbers.flatMap((value, day) => (value === null ? [] : [{ day, value }]));
  if (known.length === 0) return null;
  let next = 0;
  return numbers.map((value, day) => {
    if (value !== null) return value;
    while (next < known.length && (known[next]?.day ?? 0) < day) next += 1;
    const [before, after] = [known[next - 1], known[next]];
    if (before === undefined || after === undefined) return (before ?? after)?.value ?? 0;
    return before.value + ((after.value - before.value) * (day - before.day)) / (after.day - before.day);
  });
};
