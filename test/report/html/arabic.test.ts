import { describe, expect, test } from "vitest";
import { arabicText, turnable } from "../support/arabicText.ts";
import { composePages } from "../support/composePages.ts";

const { html } = await composePages(arabicText, { language: "ar" });
const body = html.slice(html.indexOf("<body"));

/** The texts of a page, each with the direction of the element it stands in. */
function textsOf(page: string): readonly { readonly text: string; readonly direction: string }[] {
  const directions = ["rtl"];
  return [...page.matchAll(/<(\/?)([a-z0-9]+)([^>]*)>|([^<]+)/g)].flatMap(
    ([, closing, tag, attributes = "", text]) => {
      if (text !== undefined) return [{ text, direction: directions.at(-1) ?? "" }];
      if (["br", "col", "hr", "meta"].includes(tag ?? "")) return [];
      if (closing === "/") directions.pop();
      else directions.push(/ dir="(ltr|rtl)"/.exec(attributes)?.[1] ?? directions.at(-1) ?? "");
      return [];
    },
  );
}

describe("an Arabic page", () => {
  test("says that it is Arabic and runs from right to left", () => {
    expect(html).toContain('<html lang="ar" dir="rtl">');
  });

  test("leaves no digit and no Latin letter in the direction of the text", () => {
    const texts = textsOf(body.replace(/<svg[\s\S]*?<\/svg>/g, ""));
    expect(texts.filter(({ direction }) => direction === "ltr").length).toBeGreaterThan(30);
    for (const { text, direction } of texts)
      if (direction === "rtl") expect(text.replace(/&[a-z]+;/g, "")).not.toMatch(/\p{N}|\p{Script=Latin}/u);
  });

  test.each(turnable)("isolates %s as one piece", (numeral) => {
    expect(body).toContain(`<bdi dir="ltr">${numeral}</bdi>`);
  });

  test("isolates the numbers of what is only read out", () => {
    expect(body).toMatch(/ title="[^"]*\u2066[\d,.%]+\u2069/);
    for (const [, spoken = ""] of body.matchAll(/ (?:title|aria-label)="([^"]*)"/g))
      expect(spoken.replace(/\u2066[^\u2069]*\u2069/g, "").replace(/&[a-z]+;/g, "")).not.toMatch(/\p{N}/u);
  });

  test("sets code from left to right and numbers under their last digits", () => {
    expect(body).toContain('<pre dir="ltr">');
    expect(body).toContain('<code dir="ltr">by-year.csv</code>');
    expect(html).toMatch(/\.number[^{]*\{[^}]*text-align: right/);
  });
});

test("an English page has none of these isolates", async () => {
  const { html: english } = await composePages("Of :q[total]{form=unit} `code`.");
  expect(english).not.toMatch(/<bdi dir="ltr">|<code dir|\u2066/);
});
