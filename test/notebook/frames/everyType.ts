import fc from "fast-check";
import type { Table } from "sijill";

/** Texts that lose something on careless ways: digits, quotes, directions, words for nothing. */
const texts = [
  "007",
  "2013",
  "فرع ٢١٥ — المداهمة",
  "قسم «د»، الطابق ٢",
  'He said "no", twice',
  "two\nlines",
  "a,b;c\td",
  "null",
  "NaN",
  "true",
  "unknown",
  "withheld",
  " kept blanks ",
  "x-y",
  "😀",
];
const dates = ["2014-05-03", "2014-05", "2014", "2014-05-XX", "2014~", "2013-08/2013-10", "../2014"];
const missing = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 4 });

const row = fc.record(
  {
    text: missing(fc.oneof(fc.constantFrom(...texts), fc.string({ unit: "grapheme", minLength: 1 }))),
    integer: missing(fc.maxSafeInteger()),
    number: missing(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
    ),
    date: missing(fc.constantFrom(...dates)),
    boolean: missing(fc.boolean()),
  },
  { noNullPrototype: true },
);

/** Tables with a column of every type, each with missing values of a stated meaning. */
export const everyType: fc.Arbitrary<Table> = fc.array(row, { maxLength: 12 }).map((rows) => ({
  id: "every-type",
  title: "سجلّ مصطنع: every type of column",
  columns: [
    { name: "text", label: "النص", type: "text", role: "dimension", missing: "illegible" },
    { name: "integer", label: "Whole", type: "integer", role: "measure", missing: "outside the coverage" },
    { name: "number", label: "Number", type: "number", role: "measure", decimals: 2 },
    { name: "date", label: "Date", type: "date", role: "dimension", missing: "unknown" },
    { name: "boolean", label: "Recorded", type: "boolean", role: "dimension" },
  ],
  rows,
  unit: "record",
  nature: "synthetic",
  method: { name: "made up" },
  inputs: [],
  notes: ["Synthetic."],
}));
