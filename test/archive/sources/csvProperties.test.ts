import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { account, countBy, openRecords, rejections } from "../support/synthetic.ts";

/**
 * An independent account of a generated file: the generator writes each record and knows, from how it wrote it,
 * on which line it starts, whether it is sound, and what it says. It shares no code with the readers.
 */
interface Written {
  readonly text: string;
  readonly read: number;
  readonly rejected: readonly (readonly [row: number, code: string])[];
  readonly places: Readonly<Record<string, number>>;
}

const delimiters = [",", ";", "\t", "|", "^", "؛"];
const breaks = ["\n", "\r\n", "\r"];
/** Characters that matter to readers of delimited text, and some that should not. */
const character = fc.constantFrom(
  ..."ab,;\t|^'\"\n\r =+@#\\؛فلé",
  "\r\n",
  "\u2028",
  "\u00a0",
  "\u{1f54a}",
  "NULL",
);
const value = fc.string({ unit: character, maxLength: 8 });
const broken = fc.constantFrom("short", "long", "quote", "unclosed-late", "date");

interface Record_ {
  readonly place: string;
  readonly quoted: boolean;
  readonly broken: string | null;
  readonly blankLines: number;
  readonly extra: number;
}

const record: fc.Arbitrary<Record_> = fc.record({
  place: value,
  quoted: fc.boolean(),
  broken: fc.option(broken, { freq: 4, nil: null }),
  blankLines: fc.nat({ max: 2 }).map((count) => (count === 2 ? 1 : 0)),
  extra: fc.nat({ max: 5 }).map((count) => (count === 5 ? 2 : 0)),
});

const file = fc.record({
  records: fc.array(record, { maxLength: 25 }),
  delimiter: fc.constantFrom(...delimiters),
  lineBreak: fc.constantFrom(...breaks, "mixed"),
  mark: fc.boolean(),
  finalBreak: fc.boolean(),
});

function needsQuotes(text: string, delimiter: string): boolean {
  return text.includes(delimiter) || /["\r\n]/.test(text);
}

function enclose(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function linesIn(text: string): number {
  return text.split(/\r\n|\r|\n/).length;
}

function write({
  records,
  delimiter,
  lineBreak,
  mark,
  finalBreak,
}: typeof file extends fc.Arbitrary<infer T> ? T : never): Written {
  const breakAt = (index: number) => (lineBreak === "mixed" ? (breaks[index % 3] ?? "\n") : lineBreak);
  const chunks = [`n${delimiter}date${delimiter}place`];
  const ends = [breakAt(0)];
  const rejected: [number, string][] = [];
  const places = new Map<string, number>();
  let line = 2;
  for (const [index, { place, quoted, broken: fault, blankLines, extra }] of records.entries()) {
    const end = breakAt(index + 1);
    const cell = quoted || needsQuotes(place, delimiter) ? enclose(place) : place;
    const date = fault === "date" ? "never" : "2014-05-03";
    const cells = [String(index), date, cell, ...Array.from({ length: extra }, () => "")];
    const written =
      fault === "short"
        ? cells.slice(0, 2)
        : fault === "long"
          ? [...cells, "x"]
          : fault === "quote"
            ? [cells[0], cells[1], `${enclose(place)}x`]
            : fault === "unclosed-late"
              ? [cells[0], `"${date}"0`, cell]
              : cells;
    // A break after a lone CR must not join it to one break of two characters.
    const blanks = end === "\r" ? "\r".repeat(blankLines) : "\n".repeat(blankLines);
    const text = written.join(delimiter);
    chunks.push(text);
    ends.push(end + blanks);
    const code = {
      short: "SIJILL_ROW_TOO_SHORT",
      long: "SIJILL_ROW_TOO_LONG",
      quote: "SIJILL_ROW_QUOTE",
      "unclosed-late": "SIJILL_ROW_QUOTE",
      date: "SIJILL_DATE_INVALID",
    }[fault ?? ""];
    if (code === undefined) {
      const shown = place.trim() === "" ? "unknown" : place.trim();
      places.set(shown, (places.get(shown) ?? 0) + 1);
    } else rejected.push([line, code]);
    line += linesIn(text) + blankLines;
  }
  if (!finalBreak) ends[ends.length - 1] = "";
  const text = (mark ? "\uFEFF" : "") + chunks.map((chunk, index) => chunk + ends[index]).join("");
  return {
    text,
    read: records.length,
    rejected,
    places: Object.fromEntries([...places].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

describe("any delimited file", () => {
  it("has each record accepted or rejected, on the line where it starts, with its value kept", async () => {
    await fc.assert(
      fc.asyncProperty(file, async (content) => {
        const { text, read, rejected, places } = write(content);
        const archive = await openRecords(text, { delimiter: content.delimiter });
        expect(account(archive)).toEqual([read, read - rejected.length, rejected.length]);
        expect(rejections(archive).map(([row, , , code]) => [row, code])).toEqual(rejected);
        expect(await countBy(archive, "facility")).toEqual(places);
        await archive.close();
      }),
      { seed: 20140503, numRuns: 100 },
    );
  });

  it("never loses or invents a record, whatever its bytes: read is accepted plus rejected, or the file is refused", async () => {
    const noise = fc
      .array(fc.oneof(character, fc.constantFrom("\n", ",", '"', "2014-01-02", "never", "\xff")), {
        maxLength: 60,
      })
      .map((parts) => `date,place\n${parts.join("")}`);
    await fc.assert(
      fc.asyncProperty(noise, async (text) => {
        const archive = await openRecords(Buffer.from(text, "utf8"));
        const [read, accepted, rejected] = account(archive);
        expect(read).toBe(accepted + rejected);
        expect(new Set(rejections(archive).map(([row]) => row)).size).toBe(rejected);
        const cells = await archive.cells("synthetic", ["facility"]);
        expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(accepted);
        await archive.close();
      }),
      { seed: 20130814, numRuns: 150 },
    );
  });
});
