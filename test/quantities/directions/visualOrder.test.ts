import { describe, expect, test } from "vitest";
import {
  type Count,
  type DateQuantity,
  formatQuantity,
  isolateRuns,
  leftToRightRuns,
  type Proportion,
  type Quantity,
  type QuantityForm,
} from "../../../src/quantities/index.ts";
import { visualOrder } from "./visualOrder.ts";

const seen = (text: string) => visualOrder(isolateRuns(text, "rtl"), "rtl");
/** An Arabic word as it stands on the paper when its letters are named from left to right. */
const mirrored = (word: string) => [...word].reverse().join("");

describe("in an Arabic paragraph", () => {
  // The left column was measured when the design was made: without isolates the eye sees another date.
  test.each([
    ["2013-08-14", "14-08-2013"],
    ["1.3–4.5", "4.5–1.3"],
    ["−12.3", "12.3−"],
    ["95%", "%95"],
  ])("%s would be seen as %s, and is isolated", (number, wrong) => {
    const text = `في ${number} كذا`;
    const around = (middle: string) => `${mirrored("كذا")} ${middle} ${mirrored("في")}`;
    expect(visualOrder(text, "rtl")).toBe(around(wrong));
    expect(seen(text)).toBe(around(number));
  });

  test.each(["1.2", "2.10.3", "12/27", "2024.1.2", "10,212", "S/2014/244", "SHA-256", "Wilson (1927)"])(
    "%s is seen as it is written",
    (token) => {
      expect(seen(`القسم ${token} كذا`)).toBe(`${mirrored("كذا")} ${token} ${mirrored("القسم")}`);
    },
  );

  test("a section number before its title is seen at the right, in order", () => {
    expect(seen("1.2 الوقائع")).toBe(`${mirrored("الوقائع")} 1.2`);
    expect(seen("1.2. الوقائع")).toBe(`${mirrored("الوقائع")} .1.2`);
  });

  const about = { period: null, method: { name: "count" }, inputs: [], nature: "documented" } as const;
  const bodies: Count = {
    ...about,
    kind: "count",
    id: "bodies",
    label: "جثث",
    value: 7140,
    unit: "body",
    bounds: { lower: 7098, upper: 7199, reason: "تقريب" },
  };
  const share: Proportion = {
    ...about,
    kind: "proportion",
    id: "share",
    label: "حصة",
    value: 12 / 540,
    numerator: 12,
    denominator: 540,
    base: "الصور في العيّنة",
    interval: { lower: 0.0128, upper: 0.0385, level: 0.95, method: "Wilson" },
    period: { from: "2011", to: "2013-08" },
  };
  const day: DateQuantity = { ...about, kind: "date", id: "day", label: "اليوم", value: "2014-01-20" };

  test.each<[Quantity, QuantityForm, readonly string[]]>([
    [bodies, "unit", ["7,140"]],
    [bodies, "bounds", ["7,098", "7,199"]],
    [share, "interval", ["2.2%", "95%", "Wilson", "1.3%", "3.9%"]],
    [share, "sentence", ["2.2%", "95%", "Wilson", "1.3%", "3.9%", "12", "540", "2011", "2013"]],
    [day, "value", ["20", "2014"]],
  ])("%# a quantity reads from the right in its own order", (quantity, form, expected) => {
    const text = formatQuantity(quantity, { language: "ar", form });
    expect(leftToRightRuns(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
    let right = Number.POSITIVE_INFINITY;
    for (const token of expected) {
      const at = seen(text).lastIndexOf(token, right - token.length);
      expect([token, at >= 0]).toEqual([token, true]);
      right = at;
    }
  });

  test("a whole sentence is seen as a reader of Arabic sees it", () => {
    expect(seen(formatQuantity(bodies, { language: "ar", form: "bounds" }))).toBe(
      `${mirrored("جثة")} 7,199 ${mirrored("إلى")} 7,098 ${mirrored("من")}`,
    );
    expect(seen(formatQuantity(day, { language: "ar" }))).toBe(`2014 ${mirrored("كانون الثاني")} 20`);
  });
});

test("in an English paragraph, an Arabic phrase keeps its number on its own side", () => {
  const text = "Branch 215 (فرع 215), 2013";
  expect(visualOrder(isolateRuns(text, "ltr"), "ltr")).toBe(`Branch 215 (215 ${mirrored("فرع")}), 2013`);
});
