import { describe, expect, test } from "vitest";
import { describeProblem } from "../../../src/errors/index.ts";
import { readFrontMatter } from "../../../src/report/markdown/frontMatter.ts";
import { annexFrontMatter } from "../support/annexFrontMatter.ts";
import { frontMatter } from "../support/sampleAnalysis.ts";

const yamlOf = (text: string) => text.replace(/^---\n/, "").replace(/---\n$/, "");

function problemsOf(text: string): readonly string[] {
  const read = readFrontMatter(yamlOf(text), "report.en.md", 2);
  return "frontMatter" in read ? [] : read.map(describeProblem);
}

/** The problems without what to do. */
const shortly = (text: string) =>
  problemsOf(text).map((problem) => problem.split("\n").slice(0, 3).join("\n"));

describe("the front matter of an annex", () => {
  test("is read whole", () => {
    const read = readFrontMatter(yamlOf(annexFrontMatter), "report.en.md", 2);
    expect("frontMatter" in read && read.frontMatter.annex).toMatchObject({
      jurisdiction: "icc",
      instructions: { joint: false, questions: ["Does the test pass?"] },
      reviewers: [],
      history: [],
    });
  });

  test("is required of an annex, and refused in an ordinary report", () => {
    expect(problemsOf(frontMatter.replace("---\n", "---\nkind: annex\n"))).toEqual([
      "The front matter has no annex.\n  where:    report.en.md, line 2, annex\n" +
        "  expected: jurisdiction, case, number, instructions, independence, duty\n" +
        '  to do:    Add a line that begins with "annex:" at the left margin.',
    ]);
    expect(shortly(annexFrontMatter.replace("kind: annex\n", ""))[0]).toContain(
      "The front matter's annex cannot be used.",
    );
  });

  test("names what is missing, with its line", () => {
    const text = annexFrontMatter
      .replace("    qualifications: Has written tests.\n", "")
      .replace("  duty: { understood: true, truth: true }\n", "");
    expect(shortly(text)).toEqual([
      "The front matter has no authors.0.qualifications.\n  where:    report.en.md, line 6, authors.0.qualifications\n" +
        "  expected: training and experience that bear on this annex",
      "The front matter has no annex.duty.\n  where:    report.en.md, line 12, annex.duty\n" +
        "  expected: understood and truth",
    ]);
  });

  test.each([
    ["an unknown key inside a part", ["  number:", "  nummer:"], "annex.nummer", "case, number"],
    [
      "a jurisdiction that is not known",
      ["jurisdiction: icc", "jurisdiction: fr"],
      "annex.jurisdiction",
      "ew, de",
    ],
    [
      "a declaration that is not made",
      ["truth: true", "truth: false"],
      "annex.duty.truth",
      "true: what is stated",
    ],
    [
      "a prompt left standing",
      ["funding: None.", "funding: 'REPLACE: who paid'"],
      "annex.independence.funding",
      "your own words",
    ],
    [
      "a request without questions",
      ["questions: [Does the test pass?]", "questions: []"],
      "annex.instructions.questions",
      "not empty",
    ],
    [
      "a day that does not exist",
      ['"2026-01-02"', '"2026-02-30"'],
      "annex.instructions.date",
      "a day of the calendar",
    ],
  ] as const)("refuses %s", (_, [from, to], path, expected) => {
    const problems = problemsOf(annexFrontMatter.replace(from, to));
    expect(problems.some((problem) => problem.includes(path) && problem.includes(expected))).toBe(true);
  });

  test("lets a draft be unsigned and unreviewed, and nothing else", () => {
    expect(shortly(annexFrontMatter.replace("status: draft", "status: served"))).toEqual([
      expect.stringContaining("annex.duty.signed"),
      expect.stringContaining("annex.reviewers"),
    ]);
  });

  test("needs neither instructions nor declarations for research", () => {
    const text = annexFrontMatter
      .replace("jurisdiction: icc", "jurisdiction: research")
      .replace(/ {2}instructions:[\s\S]*? {2}independence:/, "  independence:")
      .replace("  duty: { understood: true, truth: true }\n", "");
    expect(problemsOf(text)).toEqual([]);
  });
});
