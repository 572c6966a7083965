import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findNumerals } from "../../../src/report/markdown/index.ts";

const texts = (text: string) => findNumerals(text).map((numeral) => numeral.text);

describe("findNumerals", () => {
  test.each([
    ["about 28,707 photographs", ["28,707"]],
    ["from 2015–2017 and 2014-01-20 at 12:30", ["2015–2017", "2014-01-20", "12:30"]],
    ["70% and 0.5‰", ["70%", "0.5‰"]],
    ["٢٠١٣ و ١٬٢٠٤", ["٢٠١٣", "١٬٢٠٤"]],
    ["۱۲ and १२ and １２", ["۱۲", "१२", "１２"]],
    ["½ of them, m², ① and Ⅷ", ["½", "²", "①", "Ⅷ"]],
    ["S/2014/244", ["2014/244"]],
    ["COVID-19, Branch215", ["19", "215"]],
    ["ends with 12.", ["12"]],
    ["1 204", ["1", "204"]],
    ["forty, XIV, none, dozen", []],
    ["", []],
  ])("finds in %j: %j", (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  test("misses no digit of any script, wherever it stands", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.string({ unit: "binary" }),
        fc.nat(9),
        (before, after, digit) => {
          const text = `${before}${digit}${after}`;
          const covered = new Set(
            findNumerals(text).flatMap(({ text: found, index }) =>
              Array.from({ length: found.length }, (_, at) => index + at),
            ),
          );
          for (const match of text.matchAll(/\p{N}/gu)) expect(covered.has(match.index)).toBe(true);
        },
      ),
      { seed: 20140120, numRuns: 2000 },
    );
  });
});
