import { describe, expect, test } from "vitest";
import { indexAnalysis } from "../../../src/report/analysis/index.ts";
import { readDocument } from "../../../src/report/markdown/compileDocument.ts";
import { annexFrontMatter } from "../support/annexFrontMatter.ts";
import { analysis } from "../support/sampleAnalysis.ts";

const said = (en: string) => ({ en });
const redaction = {
  id: "witness",
  askedBy: said("prosecution"),
  day: "2026-01-02",
  reason: said("protection of a witness"),
  granted: true,
  decidedBy: said("the court"),
};

describe("a restricted part of an annex", () => {
  test("is numbered, named and referred to like any other paragraph", () => {
    const text = `${annexFrontMatter}
See :ref[statement].

:::restricted{#witness}
:paragraph[statement] A statement.

Another.
:::
`;
    const { document, problems } = readDocument(text, "report.en.md", indexAnalysis(analysis), [redaction]);
    expect(problems).toEqual([]);
    expect(
      document.body.map((block) => [block.type === "paragraph" && block.number, block.restricted?.id]),
    ).toEqual([
      [1, undefined],
      [2, "witness"],
      [3, "witness"],
    ]);
    expect(JSON.stringify(document.body[0])).toContain("paragraph 2");
  });
});
