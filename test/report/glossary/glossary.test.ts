import { describe, expect, test } from "vitest";
import { pluralForm, selectLanguage } from "../../../src/quantities/index.ts";
import { glossary } from "../../../src/report/glossary/index.ts";
import { answersTo, compileText, problemsOf } from "../support/compileText.ts";

const languages = ["en", "ar", "de", "fr"] as const;

describe("the locked terms", () => {
  test("stand in four languages, each with a definition, and no form belongs to two terms", () => {
    for (const { id, forms, definition } of glossary()) {
      for (const language of languages) {
        expect(forms[language]?.length, `${id} ${language}`).toBeGreaterThan(0);
        expect(definition[language], `${id} ${language}`).toMatch(/\.$/);
      }
      expect(forms.ar?.join(""), id).not.toMatch(/[A-Za-z]/);
      expect(definition.ar, id).not.toMatch(/[A-Za-z]/);
    }
    for (const language of languages) {
      const all = glossary().flatMap(({ forms }) =>
        (forms[language] ?? []).map((form) => form.toLowerCase()),
      );
      expect(new Set(all).size, language).toBe(all.length);
    }
  });

  test("are the words in which numbers are printed: a body, a record and a photograph are called alike everywhere", () => {
    for (const [id, unit] of [
      ["body", "body"],
      ["record", "record"],
      ["photograph", "image"],
    ] as const) {
      for (const language of languages) {
        const forms = glossary().find((term) => term.id === id)?.forms[language] ?? [];
        const printed = pluralForm(selectLanguage(language).units[unit], "few");
        // In English an image is printed by the shorter of its two names.
        if (language !== "en" || unit !== "image") expect(forms, `${id} ${language}`).toContain(printed);
      }
    }
  });
});

describe(":term", () => {
  test("prints the words as they are written, linked to their definition", () => {
    const [block] = compileText("Its :term[coverage] and :term[Silent]{id=silence}.").document.body;
    const links = block?.type === "paragraph" ? block.children.filter(({ type }) => type === "link") : [];
    expect(links).toMatchObject([
      { url: "#term_coverage", children: [{ value: "coverage" }], term: { id: "coverage" } },
      { url: "#term_silence", children: [{ value: "Silent" }], term: { id: "silence" } },
    ]);
  });

  test("refuses a word that is not locked, and a form that is not", () => {
    expect(problemsOf("A :term[coverge].")).toEqual([["TERM_UNKNOWN", 1, 3, "coverge"]]);
    expect(problemsOf("A :term[quietness]{id=silence}.")).toEqual([["TERM_FORM", 1, 3, "quietness"]]);
    expect(answersTo("A :term[quietness]{id=silence}.").join("\n")).toContain(
      "Silence; silent".toLowerCase(),
    );
  });
});
