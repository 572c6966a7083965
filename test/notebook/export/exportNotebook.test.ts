import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Count, Ledger, Table } from "sijill";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCli } from "../../support/runCli.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sijill-export-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const count = (value: number): Count => ({
  kind: "count",
  id: "synthetic.bodies",
  label: "bodies in the synthetic example",
  value,
  unit: "body",
  period: null,
  method: { name: "count of rows" },
  inputs: [],
  nature: "synthetic",
  citation: "nobody",
});
const table: Table = {
  id: "by-year",
  title: "By year",
  columns: [{ name: "year", label: "Year", type: "date", role: "dimension" }],
  rows: [{ year: "2014" }],
  unit: "body",
  nature: "synthetic",
  method: { name: "invented" },
  inputs: [],
  notes: [],
};
const refusal = {
  kind: "refusal",
  code: "SIJILL_NOT_COMPARABLE",
  question: "How many times 3?",
  reasons: ["There were 2 units."],
  wouldNeed: "One unit.",
};
const shown = (...parts: readonly object[]) => ({
  output_type: "display_data",
  data: { "application/vnd.sijill.parts.v1+json": parts, "text/plain": "seen" },
});
const code = (source: string, ...outputs: readonly object[]) => ({ cell_type: "code", source, outputs });
const notebook = (cells: readonly object[], metadata: object = {}) =>
  JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata, cells });

async function exported(content: string, ...options: readonly string[]) {
  const file = join(folder, "own.ipynb");
  await writeFile(file, content);
  const to = join(folder, "out");
  return { ...(await runCli("notebook", "export", file, "--out", to, "--quiet", ...options)), to };
}

describe("an executed notebook becomes a document", () => {
  let page: string;
  let ledger: Ledger;
  let ended: number;

  beforeAll(async () => {
    const content = notebook([
      {
        cell_type: "markdown",
        source: ["# 3. What 2014 shows\n", "\n", "Prose about 2013, see [here](other.ipynb)."],
      },
      code("first()", shown({ kind: "quantity", value: count(12) })),
      code("second()", shown({ kind: "quantity", value: count(13) }, { kind: "table", value: table })),
      code("again()", shown({ kind: "quantity", value: count(12) })),
      code("compare()", shown({ kind: "refusal", value: refusal })),
      code("print()", { output_type: "stream", name: "stdout", text: ["plain ``` text 99\n"] }),
    ]);
    const { code: end, to } = await exported(content, "--on", "2026-01-05", "--by", "A. Name");
    ended = end;
    page = await readFile(join(to, "build/report.en.html"), "utf8");
    ledger = JSON.parse(await readFile(join(to, "build/ledger.json"), "utf8"));
    expect((await readFile(join(to, "build/report.en.pdf"))).subarray(0, 5).toString()).toBe("%PDF-");
  });

  test("with its title, its prose, its code and what the cells showed", () => {
    expect(ended).toBe(0);
    const text = page.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
    for (const part of [
      "What 2014 shows",
      "A. Name",
      "first()",
      "By year",
      "plain ``` text 99",
      "No answer:",
    ])
      expect(text).toContain(part);
    expect(page).not.toContain("other.ipynb");
  });

  test("each number is bound, and its ledger entry names the cell; two cells may show different things of one name", () => {
    const found = ledger.quantities.map(({ id, value, inputs }) => [id, value, inputs.at(-1)?.selection]);
    expect(found).toEqual([
      ["synthetic.bodies", 12, "output of cell 2"],
      ["synthetic.bodies-cell-3", 13, "output of cell 3"],
      ["synthetic.bodies-cell-4", 12, "output of cell 4"],
    ]);
    expect(ledger.tables[0]?.inputs.at(-1)).toMatchObject({ dataset: "notebook", file: "own.ipynb" });
  });

  test("numerals of the prose are listed as written by hand, with their cell", () => {
    expect(ledger.literals.map(({ text, reason }) => [text, reason])).toEqual([
      ["2014", "title of the notebook"],
      ["2013", "written in cell 1"],
      ["3", "said by the output of cell 5"],
      ["2", "said by the output of cell 5"],
    ]);
  });
});

describe("a notebook that cannot become a document says what it lacks", () => {
  const titled = { cell_type: "markdown", source: "# A title" };
  test.each([
    ["no JSON", "{", "SIJILL_NOTEBOOK_UNREADABLE"],
    ["another form", '{"nbformat": 3}', "SIJILL_NOTEBOOK_UNREADABLE"],
    ["no date", notebook([titled], { authors: [{ name: "A" }] }), "SIJILL_NOTEBOOK_UNDATED"],
    ["no author", notebook([titled], { sijill: { date: "2026-01-05" } }), "SIJILL_NOTEBOOK_ANONYMOUS"],
    [
      "no title",
      notebook([code("1")], { authors: [{ name: "A" }], sijill: { date: "2026-01-05" } }),
      "SIJILL_NOTEBOOK_UNTITLED",
    ],
  ])("%s", async (_, content, expected) => {
    const { code: ended, err } = await exported(content);
    expect({ ended, told: err.startsWith(`${expected}: `) }).toEqual({ ended: 1, told: true });
  });

  test("a day that is none is wrong use", async () => {
    expect((await exported(notebook([titled]), "--on", "yesterday", "--by", "A")).code).toBe(2);
  });
});

describe("what a notebook rests on is found again", () => {
  const input = (sha256: string) => ({
    dataset: "own",
    file: "records.csv",
    sha256,
    rows: 1,
    selection: "all rows",
  });
  const resting = (sha256: string) => ({ ...count(12), citation: undefined, inputs: [input(sha256)] });
  const titled = { ...table, title: "Seen after 20 January 2014" };
  const front = { cell_type: "markdown", source: "# A title" };
  const asked = ["--on", "2026-01-05", "--by", "A"] as const;
  const records = "id\n1\n";
  const opening = 'await sijill.openArchive("./own-records")';

  beforeAll(async () => {
    await mkdir(join(folder, "own-records"), { recursive: true });
    await writeFile(join(folder, "own-records", "records.csv"), records);
    await writeFile(join(folder, "own-records", "dataset.json"), '{ "id": "own", "kind": "records" }');
    await writeFile(join(folder, "package.json"), "{}");
  });

  test("an input whose folder a cell names: the export verifies, and a row that changes later is found", async () => {
    const sha256 = createHash("sha256").update(records).digest("hex");
    const {
      code: ended,
      err,
      to,
    } = await exported(
      notebook([front, code(opening, shown({ kind: "quantity", value: resting(sha256) }))]),
      ...asked,
    );
    expect({ ended, err }).toEqual({ ended: 0, err: "" });
    expect(await readFile(join(to, "analysis.ts"), "utf8")).toContain(
      'rowLevel: "record", path: resolve("../own-records/records.csv")',
    );
    expect((await runCli("verify", join(to, "build"))).out).toContain("This build is intact");
    await writeFile(join(folder, "own-records", "records.csv"), `${records}2\n`);
    const changed = await runCli("verify", join(to, "build"));
    await writeFile(join(folder, "own-records", "records.csv"), records);
    expect([changed.code, changed.out]).toEqual([1, expect.stringContaining("own/records.csv")]);
  });

  test("an input that has changed since the notebook ran is not passed off as what it rests on", async () => {
    const {
      code: ended,
      err,
      to,
    } = await exported(
      notebook([front, code(opening, shown({ kind: "quantity", value: resting("0".repeat(64)) }))]),
      ...asked,
    );
    expect({ ended, told: err.includes("records.csv of the dataset own") }).toEqual({ ended: 0, told: true });
    expect((await runCli("verify", join(to, "build"))).out).toContain("Inputs nobody can find:");
  });

  test("a numeral in the title of a table that is in none of its cells is listed with the cell of the notebook", async () => {
    const { code: ended, to } = await exported(
      notebook([front, code("t", shown({ kind: "table", value: titled }))]),
      ...asked,
    );
    expect(ended).toBe(0);
    expect(JSON.parse(await readFile(join(to, "shown.json"), "utf8")).literals).toEqual([
      { exhibit: "by-year", text: "20", reason: "said by the output of cell 2" },
    ]);
  });

  test("a citation whose source is not at hand is left out, and the answer says so", async () => {
    const { code: ended, err } = await exported(
      notebook([front, code("q", shown({ kind: "quantity", value: count(12) }))]),
      ...asked,
    );
    expect({ ended, told: err.includes('The citation "nobody" is left out') }).toEqual({
      ended: 0,
      told: true,
    });
  });

  test.each(["02-killings-after-2014", "04-a-sample-of-photographs"])(
    "the worked example %s verifies with its data, and keeps its citations",
    async (name) => {
      const to = join(folder, name);
      const { code: ended } = await runCli(
        "notebook",
        "export",
        `notebooks/${name}.ipynb`,
        "--out",
        to,
        "--quiet",
      );
      expect(ended).toBe(0);
      const verified = await runCli("verify", join(to, "build"));
      expect([verified.code, verified.out]).toEqual([0, expect.stringContaining("This build is intact")]);
      if (!name.startsWith("04")) return;
      const page = await readFile(join(to, "build/report.en.html"), "utf8");
      expect(page).toContain("Inside the Damascus Dossier");
    },
  );
});
