import { describe, expect, test } from "vitest";
import { indexAnalysis } from "../../../src/report/analysis/index.ts";
import { type Inline, plainText, walkInlines } from "../../../src/report/document/index.ts";
import { compileDocument } from "../../../src/report/markdown/index.ts";
import { answersTo, compileText, firstLine, problemsIn, problemsOf } from "../support/compileText.ts";
import { analysis, chart, frontMatter, share, table } from "../support/sampleAnalysis.ts";

/** The words of the first block. */
function wordsOf(text: string): string {
  const [block] = compileText(text).document.body;
  return block !== undefined && "children" in block && block.type === "paragraph"
    ? plainText(block.children)
    : "";
}

function inlinesOf(text: string): readonly Inline[] {
  return [...walkInlines(compileText(text).document)];
}

describe("an unbound numeral fails the build", () => {
  test.each<[string, string, number, number, string]>([
    ["in a paragraph", "There were 28,707 photographs.", 1, 12, "28,707"],
    ["on a later line of a paragraph", "One\ntwo\nthree 12.", 3, 7, "12"],
    ["in a heading", "## After 2014", 1, 10, "2014"],
    ["in emphasis", "There were *many* **40 deaths**.", 1, 21, "40"],
    ["struck out", "There were ~~40~~ deaths.", 1, 14, "40"],
    ["in a list", "- one\n- the 2nd", 2, 7, "2"],
    ["in a quote", "> said\n> about 12 of them", 2, 9, "12"],
    ["in a table written by hand", "| a | b |\n| - | - |\n| c | 12 |", 3, 7, "12"],
    ["in a table's head", "| a | in 2014 |\n| - | - |\n| c | d |", 1, 10, "2014"],
    ["in the text of a link", "See [the 2015 report](https://example.org/x).", 1, 10, "2015"],
    ["in a footnote", "A[^n]\n\n[^n]: Said 12 times.", 3, 12, "12"],
    ["in Arabic-Indic digits", "In ٢٠١٣ it began.", 1, 4, "٢٠١٣"],
    ["written as a character reference", "There were &#49;2 of them.", 1, 12, "12"],
    ["after a backslash", "\\# 12", 1, 4, "12"],
    ["next to a directive's colon", "at 12:30 in the morning", 1, 4, "12:30"],
    ["behind a word with a colon", "ratio:b2", 1, 8, "2"],
    ["in a caption attribute", '::figure{#yearly caption="In 2014"}', 1, 30, "2014"],
    ["in a caption in brackets", "::table[In 2014]{#by-year}", 1, 12, "2014"],
    ["in a caption in a container", ":::figure{#yearly}\nIn 2014.\n:::", 2, 4, "2014"],
    ["in the title of a link", '[x](https://example.org "in 2014")', 1, 29, "2014"],
    ["in a deep nest", "- > *a **b [c 7](https://example.org)***", 1, 15, "7"],
  ])("%s", (_, text, line, column, numeral) => {
    expect(problemsOf(text)).toEqual([["UNBOUND_NUMERAL", line, column, numeral]]);
  });

  test("in the alternative text of an image, which is refused as well", () => {
    expect(problemsOf("![the 40 dead](secret.png)")).toEqual(
      [
        ["UNBOUND_NUMERAL", 1, 7, "40"],
        ["IMAGE_REFUSED", 1, 1, "secret.png"],
      ].sort((a, b) => Number(a[2]) - Number(b[2])),
    );
  });

  test("in the title and subtitle of the front matter, at their own line and column", () => {
    const text = frontMatter.replace("title: A synthetic example", "title: After 2014\nsubtitle: 'Of 12'");
    const problems = problemsIn(() => compileDocument(text, "report.en.md", indexAnalysis(analysis)));
    expect(problems.map(({ place, value }) => [place?.line, value])).toEqual([
      [2, "2014"],
      [3, "12"],
    ]);
    expect(problems[0]?.place?.column).toBe("14");
  });

  test("all of them are listed at once, in reading order, each with what to do", () => {
    const problems = answersTo("## In 2014\n\nThere were 12 and\n:q[total] and 13.");
    expect(problems).toHaveLength(3);
    expect(problems[1]).toBe(
      'The numeral "12" is bound to nothing.\n' +
        `  where:    report.en.md, line ${firstLine + 2}, column 12\n` +
        "  expected: a quantity (:q[id]), a citation, or a marked literal with its reason\n" +
        '  to do:    Bind it with :q[id], or write :literal[12]{reason="…"} when it is no result.',
    );
  });

  test.each([
    ["bound", "There were :q[total]{form=unit}."],
    ["in a citation's locator", 'So it says :cite[source-a]{locator="p. 12, n. 3"}.'],
    ["in the address of a link", "See [there](https://example.org/2014/12)."],
    ["an address printed as itself", "See https://example.org/2014 and <https://example.org/12>."],
    ["in code", "Run `sijill build 2014`.\n\n```\n12 rows\n```"],
    ["a marked literal", ':literal[20 January 2014]{reason="date fixed by the question"}'],
    ["in the label of a footnote", "A[^1]\n\n[^1]: A note."],
    ["the numbers of a list", "1. one\n2. two"],
    ["in a link definition", "See [there][1].\n\n[1]: https://example.org/2014"],
  ])("but not one that is %s", (_, text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  test("a link whose words only look like its address is prose", () => {
    expect(problemsOf("[12](https://example.org/12)")).toEqual([["UNBOUND_NUMERAL", 1, 2, "12"]]);
  });
});

describe("a quantity", () => {
  test.each([
    [":q[total]", "1,204"],
    [":q[total]{form=unit}", "1,204 records"],
    [":q[later.share]{form=base}", "70% of synthetic records"],
    [":q[later.share]{decimals=1} of records", "70.0% of records"],
    ["**:q[total]**", "1,204"],
  ])("%s prints %s", (text, expected) => {
    expect(wordsOf(text)).toBe(expected);
  });

  test("keeps its place in the text for the ledger", () => {
    const quantity = inlinesOf("One.\n\n- There were :q[total].").find(
      (inline) => inline.type === "quantity",
    );
    expect(quantity).toMatchObject({
      place: {
        file: "report.en.md",
        line: firstLine + 2,
        column: 14,
        path: "2.list/0.listItem/0.paragraph/1.textDirective",
      },
    });
  });

  test("that is unknown is answered with names near it", () => {
    expect(answersTo(":q[totel]")[0]).toContain("Did you mean total?");
    expect(answersTo(":q[something-else]")[0]).toContain("Known: later.share, total.");
    expect(problemsOf(":q[totel]")).toEqual([["QUANTITY_UNKNOWN", 1, 1, "totel"]]);
  });

  test("refuses forms, decimals and attributes that do not exist", () => {
    expect(problemsOf(":q[total]{form=percent}")).toEqual([["ATTRIBUTE_INVALID", 1, 1, "percent"]]);
    expect(problemsOf(":q[total]{decimals=many}")).toEqual([["ATTRIBUTE_INVALID", 1, 1, "many"]]);
    expect(problemsOf(":q[total]{colour=red}")).toEqual([["ATTRIBUTE_UNKNOWN", 1, 1, "colour"]]);
    expect(problemsOf(":q[total]{form=interval}")).toEqual([["SIJILL_FORM_UNAVAILABLE", 1, 1, "interval"]]);
    expect(problemsOf(":q[]")).toEqual([["DIRECTIVE_EMPTY", 1, 1, "q"]]);
    expect(problemsOf("see :q for it")).toEqual([["DIRECTIVE_EMPTY", 1, 5, "q"]]);
  });

  test("published by others brings its source into the list", () => {
    expect(compileText(":q[later.share] of records").document.sourceKeys).toEqual(["source-a"]);
    expect(compileText(":cite[source-b] :q[later.share] of records").document.sourceKeys).toEqual([
      "source-b",
      "source-a",
    ]);
  });
});

describe("prose with colons is not eaten", () => {
  test.each([
    "Note: a colon, then text",
    "ratio a:b and a:b:c",
    "an :emoji: in text",
    "the key:value pair",
    "https://example.org:a/b",
    "a :: b and ::: c",
    "mailto:nobody@example.org",
  ])("%s", (text) => {
    expect(wordsOf(text)).toBe(text);
  });

  test("a clock time is one numeral that can be marked", () => {
    expect(wordsOf(':literal[12:30]{reason="the hour of the decree"}')).toBe("12:30");
  });

  test("an unknown directive with brackets or braces is answered, not dropped", () => {
    expect(problemsOf("a:b[c]")).toEqual([["DIRECTIVE_UNKNOWN", 1, 2, ":b"]]);
    expect(problemsOf(":quantity{id=total}")).toEqual([["DIRECTIVE_UNKNOWN", 1, 1, ":quantity"]]);
    expect(problemsOf("::chart{#yearly}")).toEqual([["DIRECTIVE_UNKNOWN", 1, 1, "::chart"]]);
    expect(problemsOf(":::note\nHidden.\n:::")).toEqual([["DIRECTIVE_UNKNOWN", 1, 1, "::note"]]);
  });

  test("what looks like a directive and cannot be read as one is answered", () => {
    expect(problemsOf('::figure{#yearly caption="a "b" c"}')).toEqual([
      ["DIRECTIVE_UNREADABLE", 1, 1, '::figure{#yearly caption="a "b" c"}'],
    ]);
    expect(problemsOf("::: figure\nx\n:::")[0]?.[0]).toBe("DIRECTIVE_UNREADABLE");
  });
});

describe("figures and tables", () => {
  test("are numbered in the order of the text, each kind for itself", () => {
    const second = { ...chart, id: "second.one" };
    const { document, notices } = compileText(
      "See :ref[second.one], :ref[yearly] and :ref[by-year].\n\n::figure{#second.one}\n\n::table{#by-year}\n\n::figure{#yearly}",
      { ...analysis, figures: [chart, second] },
    );
    expect(document.body.flatMap((block) => ("number" in block ? [[block.type, block.number]] : []))).toEqual(
      [
        ["figure", 1],
        ["dataTable", 1],
        ["figure", 2],
      ],
    );
    const [paragraph] = document.body;
    expect(paragraph?.type === "paragraph" && plainText(paragraph.children)).toBe(
      "See Figure 1, Figure 2 and Table 1.",
    );
    expect(notices).toEqual([]);
  });

  test.each([
    ["::figure{#yearly}", "Synthetic records by year"],
    ['::figure{#yearly caption="In words"}', "In words"],
    ["::figure[Of :q[total]]{#yearly}", "Of 1,204"],
    [":::figure{#yearly}\nOf :q[total]{form=unit},\nat least.\n:::", "Of 1,204 records, at least."],
    ['::figure{id="yearly"}', "Synthetic records by year"],
  ])("%s has the caption %s", (text, caption) => {
    const [block] = compileText(text).document.body;
    expect(block?.type === "figure" && plainText(block.caption)).toBe(caption);
  });

  test("a figure's own table may be printed too", () => {
    const [block] = compileText("::table{#by-year}", { ...analysis, tables: [] }).document.body;
    expect(block).toMatchObject({ type: "dataTable", number: 1 });
  });

  test("unknown, repeated, unreferenced and ambiguous ones are answered", () => {
    expect(answersTo("::figure{#yearli}")[0]).toContain("Did you mean yearly?");
    expect(problemsOf("::table{#yearly}")).toEqual([["TABLE_UNKNOWN", 1, 1, "yearly"]]);
    expect(problemsOf("::figure")).toEqual([["FIGURE_UNKNOWN", 1, 1, ""]]);
    expect(problemsOf("::figure{#yearly}\n\n::figure{#yearly}")).toEqual([
      ["EXHIBIT_REPEATED", 3, 1, "yearly"],
    ]);
    expect(problemsOf(":ref[by-yaer]\n\n::table{#by-year}")).toEqual([
      ["REFERENCE_UNKNOWN", 1, 1, "by-yaer"],
    ]);
    expect(compileText("::figure{#yearly}").notices.map((notice) => notice.code)).toEqual([
      "SIJILL_REPORT_EXHIBIT_UNREFERENCED",
    ]);
    const same = { ...analysis, tables: [{ ...table, id: "yearly" }] };
    const both = "::figure{#yearly}\n\n::table{#yearly}\n\n";
    expect(problemsOf(`${both}:ref[yearly]`, same)).toEqual([["REFERENCE_AMBIGUOUS", 5, 1, "yearly"]]);
    expect(problemsOf(`${both}:ref[yearly]{kind=table}`, same)).toEqual([]);
  });

  test("do not stand inside lists or quotes, where their number would be lost", () => {
    expect(problemsOf("> ::figure{#yearly}").map(([code]) => code)).toContain("UNSUPPORTED");
  });

  test("a path in place of an id leads nowhere", () => {
    expect(problemsOf('::figure{id="../../etc/passwd"}')).toEqual([
      ["FIGURE_UNKNOWN", 1, 1, "../../etc/passwd"],
    ]);
  });
});

describe("citations", () => {
  test("are numbered in the order they are first cited", () => {
    const numbers = inlinesOf(":cite[source-b] :cite[source-a] :cite[source-b]{locator=x}").flatMap(
      (inline) => (inline.type === "citation" ? [[inline.key, inline.number, inline.locator]] : []),
    );
    expect(numbers).toEqual([
      ["source-b", 1, null],
      ["source-a", 2, null],
      ["source-b", 1, "x"],
    ]);
  });

  test("of an unknown key are answered with the known ones", () => {
    expect(answersTo(":cite[nobody]")[0]).toContain("expected: one of: source-a, source-b");
  });
});

describe("literals", () => {
  test("keep their reason", () => {
    const [literal] = inlinesOf(':literal[20 January\n2014]{reason="date fixed by the question"}').filter(
      (inline) => inline.type === "literal",
    );
    expect(literal).toMatchObject({ text: "20 January 2014", reason: "date fixed by the question" });
  });

  test("without a reason, or without a numeral, are refused", () => {
    expect(problemsOf(":literal[2014]")).toEqual([["LITERAL_WITHOUT_REASON", 1, 1, "2014"]]);
    expect(problemsOf(':literal[2014]{reason=" "}')).toEqual([["LITERAL_WITHOUT_REASON", 1, 1, "2014"]]);
    expect(problemsOf(':literal[many]{reason="x"}')).toEqual([["LITERAL_WITHOUT_NUMERAL", 1, 1, "many"]]);
  });
});

describe("what a report cannot print is answered, never dropped", () => {
  test.each([
    ["raw HTML in a line", "a <b>bold</b> word", "RAW_HTML"],
    ["a raw HTML block", "<script>alert(1)</script>", "RAW_HTML"],
    ["an HTML comment", "<!-- hidden -->", "RAW_HTML"],
    ["a script link", "[x](javascript:alert(1))", "LINK_REFUSED"],
    ["a link to a file", "[x](../../etc/passwd)", "LINK_REFUSED"],
    ["a data link", "[x](data:text/html,x)", "LINK_REFUSED"],
    ["an image", "![](https://example.org/track.png)", "IMAGE_REFUSED"],
    ["an image by reference", "![a][b]\n\n[b]: x.png", "IMAGE_REFUSED"],
    ["a first-level heading", "# Title", "HEADING_LEVEL"],
    ["a skipped level", "## A\n\n#### B", "HEADING_LEVEL"],
    ["a heading in a quote", "> ## A", "UNSUPPORTED"],
    ["a task list", "- [x] done", "UNSUPPORTED"],
    ["a footnote nobody refers to", "A.\n\n[^lost]: Words.", "FOOTNOTE_UNUSED"],
    ["a citation inside a link", "[x :cite[source-a]](https://example.org)", "UNSUPPORTED"],
    ["a direction override", "a \u202Eb", "HIDDEN_CHARACTER"],
    ["a zero-width space", "a\u200Bb", "HIDDEN_CHARACTER"],
    ["a control character", "a\u0007b", "HIDDEN_CHARACTER"],
  ])("%s", (_, text, code) => {
    expect(problemsOf(text).map((problem) => problem[0])).toContain(code);
  });

  test("single tildes, dashes and Arabic stay what they are", () => {
    expect(wordsOf("~ten to ~twenty, سجلّ and so on")).toBe("~ten to ~twenty, سجلّ and so on");
  });
});

describe("front matter", () => {
  const compileFront = (text: string, file = "report.en.md") =>
    problemsIn(() => compileDocument(text, file, indexAnalysis(analysis))).map(
      ({ code, place, expected }) => [code.replace("SIJILL_REPORT_", ""), place?.line, expected],
    );

  test("is required", () => {
    expect(compileFront("Just text.")).toEqual([
      [
        "FRONT_MATTER_MISSING",
        1,
        "lines between --- and ---: title, date, authors, language, version, status",
      ],
    ]);
  });

  test.each<[string, string, number, string]>([
    ['date: "2026-01-05"', "date: 2026-02-30", 3, "a day of the calendar, such as 2026-01-05"],
    ['version: "1.0"', "version: 1.0", 6, "text (put numbers in quotes)"],
    ["status: draft", "status: secret", 7, "one of: draft, served, corrected, superseded, final"],
    ["language: en", "language: tlh", 5, "one of: en, ar, de, fr"],
    ["title: A synthetic example", 'title: ""', 2, "a value that is not empty"],
    ["authors: [{ name: Test Author }]", "authors: []", 4, "a value that is not empty"],
  ])("%s may not be %s", (from, to, line, expected) => {
    expect(compileFront(frontMatter.replace(from, to))).toEqual([["FRONT_MATTER_INVALID", line, expected]]);
  });

  test("names a key it does not know, and YAML it cannot read", () => {
    expect(
      compileFront(frontMatter.replace("status: draft", "status: draft\nsecret: x"))[0]?.slice(0, 2),
    ).toEqual(["FRONT_MATTER_INVALID", 8]);
    expect(compileFront(frontMatter.replace("status: draft", "status: [draft"))[0]?.[0]).toBe(
      "FRONT_MATTER_UNREADABLE",
    );
  });

  test("says which key is missing, and which stands where it does not belong", () => {
    const text = frontMatter.replace(
      "[{ name: Test Author }]\nlanguage: en",
      "\n  - name: X\n    language: en",
    );
    const problems = problemsIn(() => compileDocument(text, "report.en.md", indexAnalysis(analysis)));
    expect(problems.map(({ what, expected }) => [what, expected])).toEqual([
      [
        "The front matter's authors.0.language cannot be used.",
        "one of: name, affiliation, qualifications, role",
      ],
      ["The front matter has no language.", "one of: en, ar, de, fr"],
    ]);
  });

  test("cannot unfold into more than it is", () => {
    const lines = ["a: &a [x,x,x,x,x,x,x,x,x]"];
    for (const [from, to] of ["ab", "bc", "cd", "de", "ef", "fg", "gh"].map((pair) => [...pair]))
      lines.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(",")}]`);
    const text = frontMatter.replace("status: draft", `status: draft\n${lines.join("\n")}`);
    expect(compileFront(text)[0]?.[0]).toMatch(/^FRONT_MATTER/);
  });

  test("agrees with the name of the file", () => {
    expect(compileFront(frontMatter, "report.de.md").map(([code]) => code)).toEqual(["LANGUAGE_MISMATCH"]);
  });

  test("a title may bind and mark its numerals", () => {
    const title = `title: Of :q[total] after :literal[2014]{reason="the year in question"}`;
    const text = frontMatter.replace("title: A synthetic example", title);
    const { document } = compileDocument(text, "report.en.md", indexAnalysis(analysis));
    expect(plainText(document.title)).toBe("Of 1,204 after 2014");
  });
});

test("a byte-order mark and Windows line ends change nothing", () => {
  const text = `${frontMatter}Of :q[total].\n\nThere were 12.`;
  const problems = problemsIn(() =>
    compileDocument(`\uFEFF${text.replaceAll("\n", "\r\n")}`, "report.en.md", indexAnalysis(analysis)),
  );
  expect(problems.map(({ place, value }) => [place?.line, place?.column, value])).toEqual([
    [firstLine + 2, "12", "12"],
  ]);
});

test("two different things of one name are refused, and a quantity's source must exist", () => {
  const twice = { ...analysis, quantities: [share, { ...share, value: 0.8 }] };
  expect(problemsIn(() => indexAnalysis(twice)).map(({ code }) => code)).toEqual([
    "SIJILL_ANALYSIS_DUPLICATE",
  ]);
  const uncited = { ...analysis, sources: [] };
  expect(problemsIn(() => indexAnalysis(uncited)).map(({ code }) => code)).toEqual([
    "SIJILL_REPORT_CITATION_UNKNOWN",
  ]);
});
