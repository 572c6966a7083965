import fc from "fast-check";

export interface Person {
  readonly time: number;
  readonly event: number;
  readonly entry: number;
  readonly group: number;
}

/** Small synthetic data full of ties, late entries and censorings. */
export const anyPersons = (minLength: number): fc.Arbitrary<Person[]> =>
  fc.array(
    fc
      .record({
        time: fc.integer({ min: 1, max: 12 }),
        event: fc.integer({ min: 0, max: 1 }),
        early: fc.integer({ min: 1, max: 14 }),
        group: fc.integer({ min: 1, max: 3 }),
      })
      .map(({ time, event, early, group }) => ({ time, event, entry: time - early, group })),
    { minLength, maxLength: 30 },
  );

export function columnsOf(persons: readonly Person[], withEntry: boolean) {
  const columns = {
    time: persons.map(({ time }) => time),
    event: persons.map(({ event }) => event),
  };
  return withEntry ? { ...columns, entry: persons.map(({ entry }) => entry) } : columns;
}
