import { describe, expect, test } from "vitest";
import { indexAnalysis } from "../../../src/report/analysis/index.ts";
import { numberedParts, plainText, walkInlines } from "../../../src/report/document/index.ts";
import { compileDocument } from "../../../src/report/markdown/index.ts";
import { annexFrontMatter } from "../support/annexFrontMatter.ts";
import { problemsIn } from "../support/compileText.ts";
import { composePages } from "../support/composePages.ts";
import { analysis, frontMatter } from "../support/sampleAnalysis.ts";

const compileAnnex = (text: string, front = annexFrontMatter) =>
  compileDocument(front + text, "report.en.md", indexAnalysis(analysis)).document;

const text = `
## Request

:paragraph[asked] The court asked.

- a point of it
- another

It asked more, see :ref[answer].[^n]

## Answer

::table{#by-year}

> what somebody said

:paragraph[answer] The answer to :ref[asked] is in :ref[by-year].

[^n]: A note, not a paragraph; see :ref[asked].
`;

describe("the paragraphs of an annex", () => {
  test("are counted through all sections; lists, quotes, tables and footnotes are not", () => {
    const numbers = compileAnnex(text).body.flatMap((block) =>
      block.type === "paragraph" ? [block.number] : [],
    );
    expect(numbers).toEqual([1, 2, 3]);
  });

  test("are referred to by their numbers, from before and behind, and from footnotes", () => {
    const references = [...walkInlines(compileAnnex(text))].flatMap((inline) =>
      inline.type === "reference" ? [inline.text] : [],
    );
    expect(references).toEqual(["paragraph 3", "paragraph 1", "Table 1", "paragraph 1"]);
  });

  test("name what stands up to the next one, and nothing across a heading", () => {
    const parts = numberedParts(compileAnnex(text)).map(({ number, heading, blocks }) => [
      number,
      plainText(heading?.children ?? []),
      blocks.map((block) => block.type),
    ]);
    expect(parts).toEqual([
      [1, "Request", ["paragraph", "list"]],
      [2, "Request", ["paragraph"]],
      [null, "Answer", ["dataTable", "quote"]],
      [3, "Answer", ["paragraph"]],
    ]);
  });

  test("are printed with their numbers in every writer", async () => {
    const { html, typst } = await composePages(text, { front: annexFrontMatter });
    expect(html).toContain('<p id="paragraph_2"><a class="paragraph-number" href="#paragraph_2">2.</a> ');
    expect(html).toContain('<a class="reference" href="#paragraph_answer">paragraph 3</a>');
    expect(typst).toContain('numbered-paragraph("paragraph_2", "2.", ');
    expect(typst).toContain('link(label("paragraph_answer"), "paragraph 3")');
  });
});

test("an ordinary report has no paragraph numbers", async () => {
  const plain = "## Request\n\nOne.\n\nTwo.\n";
  expect(compileAnnex(plain, frontMatter).body.some((block) => "number" in block)).toBe(false);
  const { html, typst } = await composePages(plain);
  expect(html).not.toContain("paragraph_");
  expect(typst).not.toContain("paragraph_");
});

describe("the name of a paragraph is refused", () => {
  const codes = (written: string, front = annexFrontMatter) =>
    problemsIn(() => compileAnnex(written, front)).map(({ code }) => code.replace("SIJILL_REPORT_", ""));

  test.each([
    ["in an ordinary report", ":paragraph[a] One.", "PARAGRAPH_NOT_NUMBERED", frontMatter],
    ["in the middle of a paragraph", "One :paragraph[a].", "PARAGRAPH_MISPLACED", annexFrontMatter],
    ["in a list", "- :paragraph[a] One.", "PARAGRAPH_MISPLACED", annexFrontMatter],
    ["in a heading", "## :paragraph[a] One", "PARAGRAPH_MISPLACED", annexFrontMatter],
    ["when it looks like a number", ":paragraph[12] One.", "PARAGRAPH_NAME", annexFrontMatter],
    ["the second time", ":paragraph[a] One.\n\n:paragraph[a] Two.", "EXHIBIT_REPEATED", annexFrontMatter],
    ["when nothing bears it", "See :ref[nowhere].", "REFERENCE_UNKNOWN", annexFrontMatter],
  ])("%s", (_, written, code, front) => {
    expect(codes(written, front)).toEqual([code]);
  });
});
