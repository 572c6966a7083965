import { describe, expect, test } from "vitest";
import { SijillError } from "../../../src/errors/index.ts";
import type { Language, Quantity, Table } from "../../../src/quantities/index.ts";
import { indexAnalysis } from "../../../src/report/analysis/index.ts";
import type { ReportAnalysis } from "../../../src/report/index.ts";
import { compileDocument } from "../../../src/report/markdown/index.ts";
import { checkParity, type LanguageVersion } from "../../../src/report/parity/index.ts";
import { analysis, frontMatter, share, table, total } from "../support/sampleAnalysis.ts";

function version(language: Language, text: string, own: Partial<ReportAnalysis> = {}): LanguageVersion {
  const index = indexAnalysis({ ...analysis, ...own });
  const front = frontMatter.replace("language: en", `language: ${language}`);
  return {
    language,
    index,
    document: compileDocument(front + text, `report.${language}.md`, index).document,
  };
}

/** Codes without their prefix, and what is said. */
function differences(first: LanguageVersion, ...others: readonly LanguageVersion[]): readonly string[] {
  try {
    return checkParity([first, ...others]).map(({ code, what }) => `notice ${code}: ${what}`);
  } catch (error) {
    if (!(error instanceof SijillError)) throw error;
    return error.problems.map(({ code, what }) => `${code.replace("SIJILL_REPORT_PARITY_", "")}: ${what}`);
  }
}

const text =
  "## One\n\nOf :q[total] and :q[later.share]{form=base} :cite[source-b], see :ref[yearly].\n\n::figure{#yearly}\n";

describe("checkParity", () => {
  test("one language, and two that say the same, are at peace", () => {
    expect(differences(version("en", text))).toEqual([]);
    expect(differences(version("en", text), version("ar", text), version("de", text))).toEqual([]);
  });

  test("a locked term may take another form, and must be used as often", () => {
    const once = "Its :term[coverage] ends.\n";
    const arabic = "تنتهي :term[تغطيته]{id=coverage}.\n";
    expect(differences(version("en", once), version("ar", arabic))).toEqual([]);
    expect(differences(version("en", once), version("ar", "تنتهي تغطيته.\n"))).toEqual([
      "TERM: the term coverage stands once in report.en.md and not at all in report.ar.md.",
    ]);
  });

  test("words may differ: labels, titles, notes, bases, headings of columns, names in cells", () => {
    const names: Table = {
      ...table,
      datasets: { أخرى: "example" },
      title: "أخرى",
      notes: ["أخرى"],
      columns: table.columns.map((column) => ({ ...column, label: `${column.label} أ`, missing: "أخرى" })),
    };
    const own = {
      quantities: analysis.quantities.map(
        (one): Quantity =>
          one.kind === "proportion" ? { ...one, label: "أخرى", base: "أخرى" } : { ...one, label: "أخرى" },
      ),
      tables: [names],
      figures: analysis.figures.map((chart) => ({ ...chart, title: "أخرى", alt: "أخرى", table: names })),
    };
    const inEnglish: Table = { ...table, datasets: { other: "example" } };
    const named = {
      tables: [inEnglish],
      figures: analysis.figures.map((chart) => ({ ...chart, table: inEnglish })),
    };
    expect(differences(version("en", text, named), version("ar", text, own))).toEqual([]);
  });

  test.each<[string, Partial<Quantity>, string]>([
    ["a value", { value: 1205 }, 'value of the quantity "total" is 1204 in en and 1205 in ar.'],
    [
      "a period",
      { period: { from: "2015", to: "2018" } },
      'period.to of the quantity "total" is "2017" in en and "2018" in ar.',
    ],
    [
      "a nature",
      { nature: "estimated" },
      'nature of the quantity "total" is "documented" in en and "estimated" in ar.',
    ],
    [
      "an interval",
      { interval: { lower: 1, upper: 2, level: 0.95, method: "Wilson" } },
      'interval.lower of the quantity "total" is missing in en and 1 in ar.',
    ],
    [
      "limits",
      { bounds: { lower: 1, upper: null, reason: "words" } },
      'bounds.lower of the quantity "total" is missing in en and 1 in ar.',
    ],
    ["inputs", { inputs: [] }, 'inputs.length of the quantity "total" is 1 in en and 0 in ar.'],
  ])("%s may not", (_, change, expected) => {
    const quantities = [
      { ...total, ...change } as Quantity,
      ...analysis.quantities.filter(({ id }) => id !== "total"),
    ];
    expect(differences(version("en", text), version("ar", text, { quantities }))).toContain(
      `VALUE: ${expected}`,
    );
  });

  test("a cell, a missing cell and a missing row are found where they stand", () => {
    const changed: Table = {
      ...table,
      rows: [
        { year: 2013, count: 1204, mean: 2.26 },
        { year: 2014, count: 0, mean: null },
      ],
    };
    const own = {
      tables: [changed],
      figures: analysis.figures.map((chart) => ({ ...chart, table: changed })),
    };
    expect(differences(version("en", text), version("ar", text, own))).toEqual([
      'VALUE: rows[0].mean of the table "by-year" is 2.25 in en and 2.26 in ar.',
      'VALUE: rows[1].count of the table "by-year" is null in en and 0 in ar.',
    ]);
  });

  test("what only one language returns is named", () => {
    const own = { quantities: analysis.quantities.filter(({ id }) => id !== share.id) };
    const without = text.replace(" and :q[later.share]{form=base}", "");
    expect(differences(version("en", without), version("ar", without, own))).toEqual([
      'MISSING: The analysis returns the quantity "later.share" in en and not in ar.',
    ]);
  });

  test.each<[string, string, readonly string[]]>([
    [
      "a number left out",
      text.replace("Of :q[total] and", "Of"),
      ["BINDING: :q[total] stands once in report.en.md and not at all in report.ar.md."],
    ],
    [
      "another form",
      text.replace(":q[total]", ":q[total]{form=unit}"),
      [
        "BINDING: :q[total] stands once in report.en.md and not at all in report.ar.md.",
        "BINDING: :q[total]{form=unit} stands not at all in report.en.md and once in report.ar.md.",
      ],
    ],
    [
      "a citation left out",
      text.replace(" :cite[source-b]", ""),
      ["CITATION: :cite[source-b] stands once in report.en.md and not at all in report.ar.md."],
    ],
    [
      "a numeral written by hand",
      text.replace("Of", 'Of :literal[2014]{reason="x"}'),
      [
        "LITERAL: the numeral 2014 written by hand stands not at all in report.en.md and once in report.ar.md.",
      ],
    ],
    [
      "a figure left out",
      text.replace("\n\n::figure{#yearly}\n", "").replace(", see :ref[yearly]", ""),
      [
        "REFERENCE: :ref[yearly] stands once in report.en.md and not at all in report.ar.md.",
        "EXHIBIT: In report.ar.md, figure 1 is missing; in the first language it is yearly.",
      ],
    ],
    [
      "another level of heading",
      text.replace("## One", "## One\n\n### Two"),
      ["STRUCTURE: Heading 2 of report.ar.md is ###; in the first language it is missing."],
    ],
    [
      "one paragraph made two",
      text.replace(" and", "\n\nand"),
      [
        "STRUCTURE: The part under heading 1 of report.ar.md has 2 of the kind paragraph, and 1 in the first language.",
      ],
    ],
  ])("%s is found", (_, other, expected) => {
    expect(differences(version("en", text), version("ar", other))).toEqual(expected);
  });

  test("another order of numbers is told, and stops nothing", () => {
    const turned = text.replace(
      ":q[total] and :q[later.share]{form=base}",
      ":q[later.share]{form=base}, :q[total]",
    );
    expect(differences(version("en", text), version("ar", turned))).toEqual([
      "notice SIJILL_REPORT_PARITY_ORDER: report.ar.md binds the same quantities as report.en.md in another order: number 1 is later.share, there total.",
    ]);
  });
});
