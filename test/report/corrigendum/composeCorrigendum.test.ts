import { describe, expect, test } from "vitest";
import type { Language } from "../../../src/quantities/index.ts";
import { composeCorrigendum } from "../../../src/report/corrigendum/index.ts";
import { compareBuilds, type ReadBuild } from "../../../src/report/difference/index.ts";
import { passagesOf, plainText } from "../../../src/report/document/index.ts";

const count = (id: string, value: number) => ({
  id,
  label: `synthetic ${id}`,
  kind: "count",
  value,
  unit: "record",
  period: null,
  method: { name: "sum" },
  inputs: [{ dataset: "example", file: "series.csv", sha256: "0".repeat(64) }],
});

/** A build of an annex as far as a comparison reads it. */
function build(version: string, values: Record<string, number>, findings: readonly string[]): ReadBuild {
  const root = version.padStart(64, "0");
  return {
    manifest: {
      report: { title: "An annex", version, status: "served", date: "2026-01-05", languages: ["en"] },
      tool: { name: "sijill", version: "0.0.0" },
      seed: 1,
      texts: [],
      analysis: [{ path: "analysis.ts", sha256: version, bytes: 1 }],
      inputs: [],
      outputs: [],
      root,
    },
    ledger: {
      numbers: [],
      quantities: Object.entries(values).map(([id, value]) => count(id, value)),
      cells: [],
      tables: [],
      figures: [],
      passages: [],
      findings: findings.map((quantity, at) => ({ finding: at + 1, quantity })),
    },
  } as unknown as ReadBuild;
}

function said(was: ReadBuild, is: ReadBuild, language: Language = "en"): readonly string[] {
  const difference = compareBuilds(was, is);
  const document = composeCorrigendum({
    difference,
    was: was.ledger,
    is: is.ledger,
    language,
    ledgerLanguage: "en",
  });
  const texts = [...passagesOf(document)].map(({ inlines }) => plainText(inlines));
  const from = texts.indexOf(language === "en" ? "Effect on the findings" : "الأثر في النتائج");
  return texts.slice(from + 1, texts.indexOf(language === "en" ? "Numbers" : "الأرقام"));
}

describe("the effect of corrections on the findings", () => {
  const first = build("1", { a: 10, b: 20, c: 5 }, ["a", "b"]);

  test("names each finding that changes, by its number in the corrected summary, and says that no other does", () => {
    expect(said(first, build("2", { a: 10, b: 21, c: 5 }, ["a", "b"]))).toEqual([
      "Finding 2, synthetic b: instead of “20 records” it should read “21 records”.",
      "No other finding changes.",
    ]);
    expect(said(first, build("2", { a: 10, b: 21, c: 5 }, ["a", "b"]), "ar")[0]).toBe(
      "النتيجة 2، synthetic b: بدلا من «20 سجلا» تقرأ «21 سجلا».",
    );
  });

  test("says so when a change touches no finding", () => {
    expect(said(first, build("2", { a: 10, b: 20, c: 6 }, ["a", "b"]))).toEqual([
      "No finding of the summary changes.",
    ]);
  });

  test("names findings that are new and findings that are withdrawn, also when their numbers stay as they were", () => {
    expect(said(first, build("2", { a: 10, b: 20, c: 5 }, ["c"]))).toEqual([
      "Finding 1, synthetic c, is new: “5 records”.",
      "The finding on “synthetic a” (“10 records”) is withdrawn.",
      "The finding on “synthetic b” (“20 records”) is withdrawn.",
    ]);
  });
});
