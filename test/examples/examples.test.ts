import { beforeAll, describe, expect, test } from "vitest";
import { type Example, examplesOf, extractExamples } from "./extractExamples.ts";
import { type Outcome, runExamples } from "./runExamples.ts";

const examples = await extractExamples("src");

describe("every example of the documentation keeps what it promises", () => {
  let outcomes: readonly Outcome[];
  beforeAll(async () => {
    outcomes = await runExamples(examples);
  });

  test("there are examples, each importing what it uses and promising something", () => {
    expect(examples.length).toBeGreaterThan(100);
    expect(examples.filter(({ promised }) => promised.length === 0).map(({ place }) => place)).toEqual([]);
    expect(examples.filter(({ imports }) => !imports.includes('"sijill"')).map(({ place }) => place)).toEqual(
      [],
    );
  });

  test.each(examples.map((example, at) => [example.subject, example.place, example, at] as const))(
    "%s (%s)",
    (_, __, example, at) => {
      expect(outcomes[at]).toEqual({ shown: example.promised });
    },
  );
});

describe("an example that does not keep its promise is found", () => {
  const broken = (lines: readonly string[]): Example => {
    const comment = [
      "/**",
      " * Something.",
      " *",
      " * @example",
      ...lines.map((line) => ` * ${line}`),
      " */",
    ];
    const [example] = examplesOf([...comment, "export function something() {}"].join("\n"), "broken.ts");
    if (example === undefined) throw new Error("No example was found.");
    return example;
  };
  const imported = 'import { formatInteger } from "sijill";';

  test.each([
    [
      "another text",
      [imported, 'console.log(formatInteger(28707, "en")); // → 28.707'],
      { shown: ["28,707"] },
    ],
    ["another value", [imported, 'formatInteger(28707, "en");', '// → "28.707"'], { shown: ['"28,707"'] }],
    ["nothing printed", [imported, "if (formatInteger === null) console.log(1); // → 1"], { shown: [] }],
    ["an error", [imported, 'console.log(formatInteger(0.5, "en")); // → 1'], { error: expect.any(String) }],
    ["no TypeScript", [imported, "console.log(formatInteger(; // → 1"], { error: expect.any(String) }],
    [
      "an export that is not there",
      ['import { nothing } from "sijill";', "console.log(nothing()); // → 1"],
      { error: expect.stringContaining("nothing") },
    ],
  ])("%s", async (_, lines, outcome) => {
    const example = broken(lines);
    expect(example).toMatchObject({ place: "broken.ts:4", subject: "something" });
    expect(example.promised).toHaveLength(1);
    expect(await runExamples([example])).toEqual([outcome]);
  });
});
