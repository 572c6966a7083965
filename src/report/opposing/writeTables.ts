import type { Multiverse } from "../../analysis/index.ts";
import type { ArchiveQuery } from "../../archive/index.ts";
import type { RivalHypothesis } from "../analysis/index.ts";
import type { Ledger } from "../ledger/index.ts";
import { sha256 } from "../sha256.ts";
import { stableJson } from "../stableJson.ts";
import { writeCsvText } from "./twin/readCsv.ts";

type Cell = string | number | null;

/** A text that a spreadsheet would read as a formula is made plain by a quote before it. */
const plain = (cell: Cell): string => {
  const text = cell === null ? "" : String(cell);
  return typeof cell === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
};

const table = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  writeCsvText({ delimiter: ",", header: header.map(plain), rows: rows.map((row) => row.map(plain)) });

/** Every question that was put to the records while the report was built, each once, with how often it was put. */
export function writeQueries(queries: readonly ArchiveQuery[]): string {
  const counted = new Map<string, { readonly query: ArchiveQuery; times: number }>();
  for (const query of queries) {
    const key = stableJson(query);
    const known = counted.get(key);
    if (known === undefined) counted.set(key, { query, times: 1 });
    else known.times += 1;
  }
  const header = [
    "function",
    "arguments",
    "question",
    "dataset",
    "settings",
    "rows of the answer",
    "SHA-256 of the answer",
    "times asked",
  ];
  const rows = [...counted.values()].map(({ query, times }) => [
    query.askedBy.function,
    JSON.stringify(query.askedBy.arguments),
    query.call,
    query.dataset,
    JSON.stringify(query.settings),
    query.rows,
    query.sha256,
    times,
  ]);
  return table(header, rows);
}

/** Everything the analysis returned: what, by which method and settings, from which inputs, and whether it is printed. */
export function writeResults({ quantities, tables, figures, numbers }: Ledger): string {
  const printed = new Set(numbers.map(({ quantity }) => quantity));
  const inputs = (of: Ledger["quantities"][number]["inputs"]) =>
    of.map(({ dataset, file, sha256: hash }) => `${dataset}/${file} ${hash ?? "withheld"}`).join("; ");
  const settings = (of: { readonly settings?: object }) => JSON.stringify(of.settings ?? {});
  const isPrinted = (is: boolean) => (is ? "printed" : "not printed");
  return table(
    ["kind", "id", "what", "method", "settings", "inputs", "SHA-256 of the result", "printed"],
    [
      ...quantities.map((one) => [
        one.kind,
        one.id,
        one.label,
        one.method.name,
        settings(one.method),
        inputs(one.inputs),
        sha256(stableJson(one)),
        isPrinted(printed.has(one.id)),
      ]),
      ...tables.map((one) => [
        "table",
        one.id,
        one.title,
        one.method.name,
        settings(one.method),
        inputs(one.inputs),
        one.data,
        isPrinted(
          Object.keys(one.printed).length > 0 ||
            figures.some((figure) => figure.table === one.id && Object.keys(figure.printed).length > 0),
        ),
      ]),
    ],
  );
}

/** Every combination of choices, one a row, with each finding under it; the first is what the report takes. */
export function writeMultiverse({ choices, rows, ranges }: Multiverse): string {
  const open = choices.filter(({ options }) => options.length > 0);
  const labels = new Map(
    open.flatMap(({ id, options }) => options.map((one) => [`${id}/${one.id}`, one.label] as const)),
  );
  return table(
    [...open.map(({ label }) => label), ...ranges.map(({ label }) => label), "taken by the report"],
    rows.map(({ selected, values }, at) => [
      ...open.map(({ id }) => labels.get(`${id}/${selected[id] ?? ""}`) ?? ""),
      ...values.map(({ value, reason }) => value ?? `cannot be computed: ${reason ?? "no reason given"}`),
      at === 0 ? "yes" : "no",
    ]),
  );
}

/** The range of each finding over all combinations, and the choice that moves it most. */
export function writeRanges({ choices, rows, ranges }: Multiverse): string {
  const names = new Map(choices.map(({ id, label }) => [id, label]));
  return table(
    ["finding", "reported", "lowest", "highest", "combinations", "cannot be computed under", "moved most by"],
    ranges.map(({ label, reported, lower, upper, refused, mover }) => [
      label,
      reported,
      lower,
      upper,
      rows.length,
      refused,
      mover === null ? "no choice" : (names.get(mover) ?? mover),
    ]),
  );
}

/** Every choice on every finding: by how much it moves it, where it leaves none, or why it does not apply. */
export function writeChoices({ choices, ranges, effects }: Multiverse): string {
  const findings = new Map(ranges.map(({ finding, label }) => [finding, label]));
  return table(
    [
      "choice",
      "options",
      "finding",
      "does it apply",
      "moves it by at most",
      "not applicable, because",
      "cannot be computed under",
    ],
    effects.map((effect) => {
      const choice = choices.find(({ id }) => id === effect.choice);
      const options = choice?.options ?? [];
      const common = [
        choice?.label ?? effect.choice,
        options.map(({ label }) => label).join("; "),
        findings.get(effect.finding) ?? effect.finding,
      ];
      if (effect.kind === "not-applicable") return [...common, "not applicable", "", effect.because, ""];
      const refused = effect.refused.map(({ option, reason }) => {
        const label = options.find(({ id }) => id === option)?.label ?? option;
        return `${label}: ${reason}`;
      });
      return [...common, "applies", effect.moves, "", refused.join("; ")];
    }),
  );
}

const verdicts: Readonly<Record<RivalHypothesis["verdict"], string>> = {
  "not-expected": "what was seen is not what it would lead one to expect",
  "partly-expected": "it would lead one to expect a part of what was seen",
  "also-expected": "it would lead one to expect the same; these data do not tell them apart",
  "cannot-tell": "these data hold nothing that bears on it",
};

/** Each other explanation with what it would lead one to expect, what was seen, and what that says of it. */
export function writeRivals(rivals: readonly RivalHypothesis[]): string {
  return table(
    ["explanation", "would lead one to expect", "was seen", "quantities", "what that says"],
    rivals.map(({ hypothesis, expected, seen, quantities, verdict }) => [
      hypothesis,
      expected,
      seen,
      quantities.join(" "),
      verdicts[verdict],
    ]),
  );
}
