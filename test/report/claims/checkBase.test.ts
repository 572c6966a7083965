import { describe, expect, test } from "vitest";
import { answersTo, problemsOf } from "../support/compileText.ts";

describe("a percentage", () => {
  test.each([
    ["with its base in its form", ":q[later.share]{form=base}."],
    ["with its base in the sentence", ":q[later.share] of the records are later."],
    ["with its base in other words of the sentence", "Of all that was recorded, :q[later.share] is later."],
    ["as a whole sentence", ":q[later.share]{form=sentence}"],
  ])("may stand %s", (_, text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  test("may not stand without what it is a share of", () => {
    expect(problemsOf("It was :q[later.share] in those years.")).toEqual([["BARE_PERCENTAGE", 1, 8, "70%"]]);
    expect(answersTo("It was :q[later.share].")[0]).toContain("synthetic records");
  });

  test("is looked for in the same passage, not in the next", () => {
    expect(problemsOf("It was :q[later.share].\n\nThese are records.")).toHaveLength(1);
  });
});

describe("words that claim too much", () => {
  test("stop the build at their line and column, and say what to write instead", () => {
    expect(problemsOf("A line.\n\nThis **proves** it &amp; more proves.")).toEqual([
      ["OVERCLAIM", 3, 8, "proves"],
      ["OVERCLAIM", 3, 31, "proves"],
    ]);
    expect(answersTo("It proves.")[0]).toContain("is consistent with");
  });

  test("may be quoted with the reason, which the ledger keeps", () => {
    expect(problemsOf('The witness said it :literal[proves]{reason="transcript, day one"} much.')).toEqual(
      [],
    );
  });
});
