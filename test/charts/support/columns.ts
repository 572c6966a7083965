import fc from "fast-check";

/** Labels as they come, harmless and hostile. */
export const label: fc.Arbitrary<string> = fc.oneof(
  fc.string({ minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== ""),
  fc.stringMatching(/^[A-Za-z ()–—]{1,80}$/).filter((text) => text.trim() !== ""),
  fc.constantFrom(
    "MI Branch 215 (Raids)",
    "فرع 215 — المداهمة",
    "Branch 215 — فرع 215",
    "</text><script>x</script>",
    "x".repeat(200),
  ),
);

export const count: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: 0, max: 20 }),
  fc.integer({ min: 0, max: 100_000 }),
  fc.constant(0),
);

export const countOrNull: fc.Arbitrary<number | null> = fc.option(count, { freq: 4 });

export const huge: fc.Arbitrary<number | null> = fc.oneof(countOrNull, fc.maxSafeNat());
