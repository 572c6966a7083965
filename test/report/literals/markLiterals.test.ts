import { markLiterals } from "sijill";
import { describe, expect, test } from "vitest";

const mark = (text: string) => markLiterals(text, "prose");

describe("a text that was not written as a report", () => {
  test.each([
    [
      "Taken until 2013, 95% of them.",
      'Taken until :literal[2013]{reason="prose"}, :literal[95%]{reason="prose"} of them.',
    ],
    [
      "**2013-08-31** and _٢٠١٣_",
      '**:literal[2013-08-31]{reason="prose"}** and _:literal[٢٠١٣]{reason="prose"}_',
    ],
    ["`2013` and\n\n```ts\n2014\n```", "`2013` and\n\n```ts\n2014\n```"],
    ["See :q[vdc.2014]{form=unit}.", "See :q[vdc.2014]{form=unit}."],
    ["1. first\n2. second", "1. first\n2. second"],
    [
      "[the folder](own-records) and [a page](https://example.org/2014)",
      "the folder and [a page](https://example.org/2014)",
    ],
    ["[year 2014](own-records)", 'year :literal[2014]{reason="prose"}'],
    ['<div dir="rtl" lang="ar">\n\nفي 2014\n\n</div>', '\n\nفي :literal[2014]{reason="prose"}\n\n'],
  ])("%s", async (text, marked) => {
    expect(await mark(text)).toBe(marked);
  });

  test("its reason cannot end the mark early", async () => {
    expect(await markLiterals("2014", 'a "b"}')).toBe(':literal[2014]{reason="a \\"b\\"}"}');
  });
});
