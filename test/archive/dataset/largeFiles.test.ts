import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { countDeaths } from "../../../src/analysis/index.ts";
import { account, countBy, openRecords, rejections } from "../support/synthetic.ts";

const records = 60_000;
const columns = {
  columns: { id: "id", death: "date", facility: "place", "person.age": "age", hospital: "hospital" },
  missing: ["", "NA"],
};

/** Lines of a register above the size that is loaded whole; some letters take two bytes, so that pieces cut them. */
const lines = Array.from({ length: records }, (_, at) => {
  const year = 2011 + (at % 8);
  const date = at % 10 === 0 ? `${year}` : `${year}-0${1 + (at % 9)}-1${at % 10}`;
  const age = at % 17 === 0 ? "NA" : `${20 + (at % 60)}`;
  return `SYN-${(at * 7919) % 1_000_003},${date},موقع ${at % 5},${age},مشفى ${at % 3},${"ملاحظة ".repeat(4)}`;
});
const header = "id,date,place,age,hospital,note";
const register = (changed: readonly string[] = lines) => `${[header, ...changed].join("\n")}\n`;
const changedAt = (at: number, change: (line: string) => string) =>
  lines.map((line, each) => (each === at ? change(line) : line));

/** The same text with quotes in its header: every record is then looked at one by one. */
const quoted = (text: string) => text.replace(header, header.replace("note", '"note"'));

describe("a large register", () => {
  it("is counted as one whose records are looked at one by one, whatever is asked", async () => {
    const large = await openRecords(register(), columns);
    const careful = await openRecords(quoted(register()), columns);
    expect(account(large)).toEqual([records, records, 0]);
    expect(account(careful)).toEqual([records, records, 0]);
    for (const key of ["facility", "hospital", "ageGroup"] as const)
      expect(await countBy(large, key)).toEqual(await countBy(careful, key));
    const [first, second] = await Promise.all(
      [large, careful].map((archive) => countDeaths(archive, { by: ["year", "facility"] })),
    );
    expect(first?.rows).toEqual(second?.rows);
    expect(await large.unresolved("synthetic")).toEqual(await careful.unresolved("synthetic"));
    expect((await large.records("synthetic")).length).toBe(records);
  });

  const [last, middle] = [records - 1, 31_234];
  it.each([
    ["an id that stands twice", changedAt(last, (line) => line.replace(/^[^,]+/, "SYN-0"))],
    ["an id with blanks that stands twice", changedAt(last, (line) => line.replace(/^[^,]+/, " SYN-0 "))],
    ["an age that is none", changedAt(middle, (line) => line.replace(/,\d\d,مشفى/, ",999,مشفى"))],
    ["a date that is none", changedAt(middle, (line) => line.replace(/,201\d[^,]*/, ",2014-13-40"))],
    ["a date outside the coverage", changedAt(middle, (line) => line.replace(/,201\d[^,]*/, ",1999"))],
    ["a row of too few columns", changedAt(middle, () => "SYN-x,2014")],
    ["a row of too many columns", changedAt(middle, (line) => `${line},more`)],
    ["a quote that stays open", changedAt(last, (line) => line.replace("SYN", '"SYN'))],
  ])("has %s rejected by name, and nothing else", async (_, changed) => {
    const large = await openRecords(register(changed), columns);
    const careful = await openRecords(quoted(register(changed)), columns);
    expect(account(large)).toEqual([records, records - 1, 1]);
    expect(rejections(large)).toEqual(rejections(careful));
    expect(await countBy(large, "facility")).toEqual(await countBy(careful, "facility"));
  });

  it.each([
    "",
    "NA",
    " 45",
    "45 ",
    "0",
    "130",
    "131",
    "045",
    "45.0",
    "0x1F",
    "5e1",
    "1_0",
    "-1",
    "+45",
    "٤٥",
    "45-50",
    "م",
  ])("reads the age %j as one whose records are looked at one by one", async (age) => {
    const changed = changedAt(middle, (line) => line.replace(/,[^,]+,مشفى/, `,${age},مشفى`));
    const large = await openRecords(register(changed), columns);
    const careful = await openRecords(quoted(register(changed)), columns);
    expect(account(large)).toEqual(account(careful));
    expect(rejections(large)).toEqual(rejections(careful));
    expect(await countBy(large, "ageGroup")).toEqual(await countBy(careful, "ageGroup"));
  });

  it("compares ids, not lines, when the delimiter takes two bytes", async () => {
    const separated = (texts: readonly string[]) => register(texts).replaceAll(",", "؛");
    const twice = separated(changedAt(last, (line) => line.replace(/^[^,]+/, "SYN-0")));
    const archive = await openRecords(twice, { ...columns, delimiter: "؛" });
    expect(account(archive)).toEqual([records, records - 1, 1]);
    expect(rejections(archive).map(([row, , value, code]) => [row, value, code])).toEqual([
      [records + 1, "SYN-0", "SIJILL_ID_TWICE"],
    ]);
  });

  it("compares ids in whichever column they stand, the last one and one that is empty now and then included", async () => {
    const moved = (texts: readonly string[]) =>
      [header, ...texts]
        .map((line) => `${line.slice(line.indexOf(",") + 1)},${line.split(",")[0]}`)
        .join("\r\n");
    const unnamed = lines.map((line, at) => (at % 9 === 4 ? line.replace(/^[^,]+/, "") : line));
    const sound = await openRecords(moved(unnamed), columns);
    expect(account(sound)).toEqual([records, records, 0]);
    const twice = await openRecords(
      moved(unnamed.map((line, at) => (at === last ? line.replace(/^[^,]+/, "SYN-0") : line))),
      columns,
    );
    expect(account(twice)).toEqual([records, records - 1, 1]);
  });

  it("counts lines longer than the pieces the file is read in, and rejects one that is longer than a line may be", async () => {
    const noted = (length: number) =>
      changedAt(middle, (line) => line.replace(/[^,]*$/, "ملاحظة ".repeat(length / 13)));
    for (const [length, rejected] of [
      [1_300_000, 0],
      [1_950_000, 0],
      [2_600_000, 1],
      [9_100_000, 1],
    ] as const) {
      const archive = await openRecords(register(noted(length)), columns);
      expect(account(archive)).toEqual([records, records - rejected, rejected]);
    }
  });

  it("has the hash of its bytes, however it is read", async () => {
    for (const text of [
      register(),
      quoted(register()),
      register().trimEnd(),
      register(changedAt(last, () => "short")),
    ]) {
      const archive = await openRecords(text, columns);
      const hash = createHash("sha256").update(text).digest("hex");
      expect(archive.datasets[0]?.files[0]?.sha256).toBe(hash);
    }
  });

  it("loses no row to an empty line, a last line without an end, or line breaks of Windows", async () => {
    const texts = [
      register().replace(lines[middle] ?? "", `\n${lines[middle]}`),
      register().trimEnd(),
      register().replaceAll("\n", "\r\n"),
    ];
    for (const text of texts) {
      const archive = await openRecords(text, columns);
      expect(account(archive)).toEqual([records, records, 0]);
    }
  });
});
