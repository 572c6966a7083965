import { describe, expect, test } from "vitest";
import { describeProblem } from "../../../src/errors/index.ts";
import { jurisdictions, rulesOf, sections } from "../../../src/report/annex/index.ts";
import { type Block, plainText } from "../../../src/report/document/index.ts";
import { annexText } from "../support/annexText.ts";
import { completeText } from "../support/completeText.ts";
import { analysis, chart, share, source, table, total } from "../support/sampleAnalysis.ts";

const codesOf = (text: string) =>
  completeText(text).problems.map(({ code, value }) => [code.replace(/^SIJILL_(ANNEX|REPORT)_/, ""), value]);

/** Words of a block and of what is in it. */
function wordsOf(block: Block): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return plainText(block.children);
    case "list":
      return block.items.map((item) => item.map(wordsOf).join(" ")).join("\n");
    case "quote":
      return block.children.map(wordsOf).join("\n");
    case "textTable":
      return block.rows.map((row) => row.map(plainText).join(" | ")).join("\n");
    default:
      return "";
  }
}

/** The words of a section of a completed annex. */
function sectionWords(text: string, id: string, using = analysis): string {
  const { body } = completeText(text, using).document;
  const start = body.findIndex((block) => block.type === "heading" && block.sections?.includes(id as never));
  const end = body.findIndex((block, index) => index > start && block.type === "heading");
  return body
    .slice(start, end === -1 ? body.length : end)
    .map(wordsOf)
    .join("\n");
}

describe.each(jurisdictions)("an annex before %s", (jurisdiction) => {
  test("with all its sections lacks nothing, and answers every rule of the jurisdiction", () => {
    const { problems, answers } = completeText(annexText([], jurisdiction));
    expect(problems.map(describeProblem)).toEqual([]);
    expect(rulesOf(jurisdiction).length).toBeGreaterThan(3);
    for (const rule of rulesOf(jurisdiction))
      expect(rule.sections.some((section) => answers.has(section))).toBe(true);
  });

  const needed = sections.filter(
    ({ required, content }) =>
      (required as readonly string[]).includes(jurisdiction) && content !== "generated",
  );

  test.each(needed.map(({ id }) => id))("is not built without %s", (id) => {
    const missing = completeText(annexText([id], jurisdiction)).problems.filter(
      ({ code }) => code === "SIJILL_ANNEX_SECTION_MISSING",
    );
    // Without the tables the paragraph "made" is gone too, which is another problem.
    expect(missing.map(({ value }) => value)).toEqual([id]);
    expect(missing[0]?.what).toContain("Asked for by");
  });
});

describe("an annex is not built", () => {
  test("with an empty section; all of them are answered at once, with line and rule", () => {
    const text = annexText()
      .replace("Synthetic words, material.", "")
      .replace("Synthetic words, dates.", "---")
      .replace("Synthetic words, coding.", "### A heading alone");
    const { problems } = completeText(text);
    expect(problems.map(({ code, value }) => [code, value])).toEqual([
      ["SIJILL_ANNEX_SECTION_EMPTY", "material"],
      ["SIJILL_ANNEX_SECTION_EMPTY", "coding"],
      ["SIJILL_ANNEX_SECTION_EMPTY", "dates"],
      ["SIJILL_ANNEX_SECTION_WITHOUT_OPENING", "dates"],
    ]);
    const [material] = problems;
    expect(material?.place?.line).toBe(text.split("\n").indexOf("## :section[material]") + 1);
    expect(material?.what).toContain("Galić");
  });

  test("with a section that opens with something that has no number", () => {
    expect(codesOf(annexText().replace("Synthetic words, material.", "- one\n- two"))).toEqual([
      ["SECTION_WITHOUT_OPENING", "material"],
    ]);
  });

  test("with a prompt left standing", () => {
    const text = annexText().replace("Synthetic words, material.", "::prompt[Say how it reached you.]");
    expect(codesOf(text)).toEqual([
      ["PROMPT_LEFT", "Say how it reached you."],
      ["SECTION_EMPTY", "material"],
    ]);
  });

  test("with a judgment that lacks a part or a number", () => {
    expect(codesOf(annexText().replace("{part=limits}", "{part=facts}"))).toEqual([
      ["JUDGMENT_REPEATED", "facts"],
      ["JUDGMENT_PART_MISSING", "limits"],
    ]);
    expect(codesOf(annexText().replace("There are :q[total]{form=unit}.", "There are some."))).toEqual([
      ["JUDGMENT_WITHOUT_NUMBER", undefined],
    ]);
  });

  test("with a section that is unknown, repeated, or marked outside a heading", () => {
    const text = annexText().replace(
      "## :section[material]",
      "## :section[materials]\n\n:section[dates] is elsewhere.\n\n## :section[population]\n\nAgain.\n\n## :section[material]",
    );
    expect(codesOf(text)).toEqual([
      ["SECTION_UNKNOWN", "materials"],
      ["SECTION_MISPLACED", "dates"],
      ["SECTION_REPEATED", "population"],
    ]);
  });

  test("when nothing at all is known to be weak", () => {
    const flawless = {
      ...analysis,
      quantities: [total, { ...share, citation: "source-a" }],
      tables: [{ ...table, rows: [{ year: 2013, count: 1, mean: 1 }] }],
      figures: [{ ...chart, table: { ...table, rows: [{ year: 2013, count: 1, mean: 1 }] } }],
      sources: [{ ...source, verification: "seen" }],
    };
    expect(completeText(annexText(), flawless).problems.map(({ code }) => code)).toEqual([
      "SIJILL_ANNEX_WEAKNESSES_UNKNOWN",
      "SIJILL_ANNEX_RULE_UNANSWERED",
    ]);
  });
});

describe("a finding", () => {
  const finding = (attributes: string, words = "Records were made.") =>
    annexText().replace(/::finding\[.*\}/, `::finding[${words}]{${attributes}}`);

  test("is printed with number, unit, period, place, what stands for an interval, confidence and paragraph", () => {
    const words = sectionWords(annexText(), "summary");
    expect(words).toContain(
      "Finding 1. Synthetic records were made. Synthetic records: 1,204 records, 2015–2017. " +
        "Complete count of the archive, no interval. Place: Nowhere. " +
        "Confidence: high; no reasonable choice would change it. See paragraph ",
    );
  });

  test.each([
    ["without a quantity", "place=Nowhere confidence=high paragraph=made", "FINDING_INCOMPLETE"],
    ["without a place", "quantity=total confidence=high paragraph=made", "FINDING_INCOMPLETE"],
    [
      "with another confidence",
      "quantity=total place=N confidence=certain paragraph=made",
      "ATTRIBUTE_INVALID",
    ],
    ["of an unknown quantity", "quantity=totals place=N confidence=low paragraph=made", "QUANTITY_UNKNOWN"],
    [
      "of an unknown paragraph",
      "quantity=total place=N confidence=low paragraph=nowhere",
      "REFERENCE_UNKNOWN",
    ],
    [
      "with a numeral in its place",
      'quantity=total place="Branch 215" confidence=low paragraph=made',
      "UNBOUND_NUMERAL",
    ],
  ])("%s is refused", (_, attributes, code) => {
    expect(codesOf(finding(attributes)).map(([found]) => found)).toContain(code);
  });

  test("without words is refused", () => {
    expect(codesOf(finding("quantity=total place=N confidence=low paragraph=made", ""))[0]?.[0]).toBe(
      "FINDING_INCOMPLETE",
    );
  });

  test("of an estimate needs its interval, and every finding its period", () => {
    const estimate = { ...total, id: "estimate", nature: "estimated", period: null } as const;
    const text = finding("quantity=estimate place=N confidence=low paragraph=made");
    const using = { ...analysis, quantities: [...analysis.quantities, estimate] };
    expect(completeText(text, using).problems.map(({ code }) => code)).toEqual([
      "SIJILL_REPORT_FINDING_WITHOUT_PERIOD",
      "SIJILL_REPORT_FINDING_WITHOUT_INTERVAL",
    ]);
  });

  test("is one of at most seven", () => {
    const one = /::finding\[.*\}/.exec(annexText())?.[0] ?? "";
    const many = (count: number) =>
      annexText().replace(one, Array.from({ length: count }, () => one).join("\n\n"));
    expect(codesOf(many(7))).toEqual([]);
    expect(codesOf(many(8)).map(([code]) => code)).toEqual(["FINDINGS_TOO_MANY"]);
  });
});

describe("what the build writes", () => {
  test("is put behind the author's words, before the headings inside the section", () => {
    const text = annexText().replace("Synthetic words, material.", "Mine.\n\n### Inside\n\nMore of mine.");
    const words = sectionWords(text, "material");
    expect(words).toMatch(
      /Mine\.\nThe figures were computed from these files\..*[\s\S]*example, series\.csv/,
    );
    expect(words).not.toContain("More of mine");
  });

  test("names every weakness that is known", () => {
    const words = sectionWords(annexText(), "known-weaknesses");
    expect(words).toContain("[1] A source: invented for a test.");
    expect(words).toContain("Table 1: 2 of 6 cells.");
  });

  test("names what was computed and is printed nowhere else", () => {
    expect(sectionWords(annexText(), "other-analyses")).toContain(
      "later.share | Share of the synthetic records",
    );
  });

  test("prints the instructions word for word", () => {
    const words = sectionWords(annexText(), "instructions");
    expect(words).toContain("Say whether the test passes.");
    expect(words).toContain("Why the test was written.");
  });

  test("says that a draft is neither signed nor reviewed, and when it was signed", () => {
    expect(sectionWords(annexText(), "duty")).toContain("not signed yet");
    expect(sectionWords(annexText(), "authors")).toContain("has not been reviewed");
    const signed = annexText().replace(
      "truth: true }",
      'truth: true, signed: "2026-01-04", place: Nowhere }',
    );
    expect(sectionWords(signed, "duty")).toContain("Signed by Test Author in Nowhere on 4 January 2026.");
  });

  test("sets each rule beside the paragraphs that answer it, by the numbers they are printed with", () => {
    const { document, answers } = completeText(annexText());
    for (const [id, { paragraphs }] of answers) {
      if (paragraphs === null) continue;
      const start = document.body.findIndex(
        (block) => block.type === "heading" && block.sections?.includes(id),
      );
      const first = document.body.slice(start).find((block) => block.type === "paragraph");
      expect(first).toMatchObject({ number: paragraphs.first });
    }
    const words = sectionWords(annexText(), "criteria");
    const summary = answers.get("not-shown")?.paragraphs;
    expect(words).toContain(`What the figures do not show (paragraph ${summary?.first})`);
    expect(words).toContain("ICTY, Prosecutor v. Galić, decision of 27 January 2003");
    expect(words).toContain("44 † | Instructions");
  });

  test("prints rules that were not read with their mark only", () => {
    for (const jurisdiction of jurisdictions) {
      const words = sectionWords(annexText([], jurisdiction), "criteria");
      const marked = words.split("\n").filter((row) => row.includes("†")).length - 1;
      expect(marked).toBe(rulesOf(jurisdiction).filter(({ verified }) => !verified).length);
    }
  });

  test("is numbered like all other paragraphs, without a gap", () => {
    const numbers = completeText(annexText()).document.body.flatMap((block) =>
      block.type === "paragraph" ? [block.number] : [],
    );
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });
});
