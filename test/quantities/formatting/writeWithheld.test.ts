import { expect, test } from "vitest";
import { formatQuantity, quantityForms, type WithheldQuantity } from "../../../src/quantities/index.ts";

const about = { period: null, method: { name: "count of rows" }, inputs: [], nature: "synthetic" } as const;

const women: WithheldQuantity = {
  ...about,
  kind: "withheld",
  id: "women",
  label: "synthetic women",
  value: null,
  of: "count",
  unit: "body",
  base: null,
  below: null,
};
const share: WithheldQuantity = { ...women, of: "proportion", unit: null, base: "synthetic bodies" };
const print = (quantity: WithheldQuantity, form: (typeof quantityForms)[number]) =>
  formatQuantity(quantity, { language: "en", form });

test("a withheld number prints a mark in every form, so that its sentence still stands", () => {
  expect(quantityForms.map((form) => print(women, form))).toEqual([
    "[withheld]",
    "[withheld] bodies",
    "[withheld] bodies",
    "[withheld] bodies",
    "[withheld] bodies",
    "Synthetic women: [withheld] bodies.",
  ]);
});

test("a count of which only a limit is said prints the limit", () => {
  expect(print({ ...women, below: 10 }, "unit")).toBe("fewer than 10 bodies");
  expect(print({ ...women, below: 1000 }, "value")).toBe("fewer than 1,000");
});

test("a withheld share keeps its base, and a period stands in the sentence", () => {
  expect(print(share, "base")).toBe("[withheld] of synthetic bodies");
  expect(print(share, "value")).toBe("[withheld]");
  expect(print({ ...women, period: { from: "2014", to: "2014" } }, "sentence")).toBe(
    "Synthetic women: [withheld] bodies, 2014.",
  );
});

test("every language says it in its own words", () => {
  const said = (["en", "ar", "de", "fr"] as const).map((language) => [
    formatQuantity(women, { language, form: "unit" }),
    formatQuantity({ ...women, below: 10 }, { language, form: "unit" }),
  ]);
  expect(said).toEqual([
    ["[withheld] bodies", "fewer than 10 bodies"],
    ["[محجوب] جثة", "أقل من 10 جثث"],
    ["[zurückgehalten] Leichname", "weniger als 10 Leichname"],
    ["[non communiqué] corps", "moins de 10 corps"],
  ]);
});
