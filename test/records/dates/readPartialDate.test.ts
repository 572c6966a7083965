import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeProblem } from "../../../src/errors/index.ts";
import { isProblem, readPartialDate } from "../../../src/records/index.ts";

const hostile = [
  "9".repeat(10_000_000),
  "2014-05-03".repeat(100_000),
  " ".repeat(1_000_000),
  `[${"2014-05-03,".repeat(50_000)}]`,
  `${"ا".repeat(5000)} 2014`,
  "2014-05-03\0",
  "\0",
  "\u202e2014-05-03",
  "2014-05-03\u202d",
  "2014-13-45",
  "constructor",
  "__proto__",
  "toString 2014",
  "3 constructor 2014",
  "hasOwnProperty",
  "💀",
  "3 💀 2014",
  "Мay 2014", // Cyrillic М
  "２０１４-０５-０３", // full-width digits
  "𝟐𝟎𝟏𝟒",
  "2014-05-0³",
  "1e3",
  "NaN",
  "Infinity",
  "-0",
  "null",
  "2014-05-03; DROP TABLE deaths",
  "=2014-05-03",
  "2014-05-03\n2014-05-04",
  "\ud800",
  "((((((((((((((2014",
  "/".repeat(90),
  "-".repeat(90),
  "?".repeat(90),
  "1 ".repeat(45),
];

describe("hostile text", () => {
  it.each(hostile.map((text) => [text.slice(0, 20), text]))("is a problem, not a date: %j", (_, text) => {
    const result = readPartialDate(text);
    expect(isProblem(result)).toBe(true);
    if (!isProblem(result)) return;
    expect(result.code).toMatch(/^SIJILL_DATE_(?:INVALID|UNSUPPORTED)$/);
    expect(result.value?.length ?? 0).toBeLessThanOrEqual(80);
    expect(result.what.length).toBeLessThan(400);
    // Nothing of this may reach a terminal: control, direction and lone surrogate characters.
    expect(describeProblem(result).replace(/\n/g, "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
  });

  it.each([null, undefined, 2014, {}, ["2014"], true])("is refused when it is no text: %j", (value) => {
    const result = readPartialDate(value as unknown as string);
    expect(isProblem(result) && result.what).toContain("not text");
  });

  it("never throws and never answers with a day that does not exist", () => {
    const pieces = fc.constantFrom(
      ..."2014-05-03|2014-05|2014|15.03.2018|2013/|3 May 2014|٣ أيار ٢٠١٤|05|3|13|99|00|X|XX|May|أيار|تشرين|٣|۱".split(
        "|",
      ),
      ..."-|/|..|.| |?|~|%|[|]|,|T|:|Z|Y|E|S2|st|م|10:00|\u200f|\u202e".split("|"),
    );
    const text = fc.oneof(
      fc.array(pieces, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("")),
      fc.array(pieces, { minLength: 1, maxLength: 10 }).map((parts) => parts.join("")),
      fc.string({ unit: "binary", maxLength: 30 }),
    );
    let read = 0;
    fc.assert(
      fc.property(text, (value) => {
        const date = readPartialDate(value);
        if (isProblem(date)) return;
        read++;
        expect(date.edtf).not.toBe("");
        for (const day of [date.earliest, date.latest, ...(date.alternatives ?? [])])
          if (day !== null) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
        expect(readPartialDate(date.edtf)).toEqual(date);
      }),
      { seed: 20260109, numRuns: 20_000 },
    );
    expect(read).toBeGreaterThan(500); // the property was not vacuous
  });

  it("shows control and direction characters by their numbers, and at most 60 characters", () => {
    const shown = (text: string): string | undefined => {
      const result = readPartialDate(text);
      return isProblem(result) ? result.value : undefined;
    };
    expect(shown("a\0b\u202ec")).toBe("a\\u0000b\\u202ec");
    expect(shown("x".repeat(61))).toBe(`${"x".repeat(60)}…`);
    expect(shown("x".repeat(60))).toBe("x".repeat(60));
    expect(shown("٣٠/٠٢/٢٠١٨")).toBe("٣٠/٠٢/٢٠١٨"); // as written, although it is read in other digits
  });
});

describe("time zones", () => {
  it("do not change a date", () => {
    // December 1994 lost its last day in Kiritimati; date-fns' getDaysInMonth answers 1 there.
    const script = `
      import { readPartialDate } from "./src/records/dates/readPartialDate.ts";
      const dates = ["1994-12", "2011-12-30", "2014-03-30", "2013-24", "3 May 2014"].map((text) => readPartialDate(text));
      process.stdout.write(JSON.stringify(dates));`;
    const bundle = execFileSync(
      "node_modules/.bin/esbuild",
      ["--bundle", "--platform=node", "--format=cjs", "--loader=ts"],
      {
        input: script,
        stdio: ["pipe", "pipe", "ignore"],
      },
    );
    const inZone = (TZ: string): string =>
      execFileSync(process.execPath, ["-"], { input: bundle, env: { ...process.env, TZ } }).toString();
    const here = inZone("UTC");
    expect(JSON.parse(here)[0]).toMatchObject({ earliest: "1994-12-01", latest: "1994-12-31" });
    for (const zone of ["Pacific/Kiritimati", "Pacific/Apia", "Asia/Damascus", "America/St_Johns"])
      expect(inZone(zone)).toBe(here);
  });
});
