import fc from "fast-check";

/** Short series of counts with stretches of different levels, so that changes are common. */
export function anyCountSeries(longest = 14): fc.Arbitrary<number[]> {
  const stretch = fc.record({
    level: fc.integer({ min: 0, max: 9 }),
    noise: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 6 }),
  });
  return fc
    .array(stretch, { minLength: 1, maxLength: 4 })
    .map((parts) =>
      parts.flatMap(({ level, noise }) => noise.map((value) => level + value)).slice(0, longest),
    );
}

/** Every way to cut n observations into segments of at least `shortest`. */
export function everyDivision(n: number, shortest: number): number[][] {
  const divisions: number[][] = [];
  const extend = (changes: number[], from: number) => {
    if (n - from >= shortest || from === 0) divisions.push(changes);
    for (let at = from + shortest; at <= n - shortest; at++) extend([...changes, at], at);
  };
  extend([], 0);
  return divisions;
}
