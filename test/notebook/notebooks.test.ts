import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allNotebooks, executeNotebooks } from "../../notebooks/setup/execute.mjs";
import { byHand, jupyterProgram } from "../../notebooks/setup/jupyter.mjs";
import { freshBuild } from "../setup/freshBuild.mjs";

interface Cell {
  readonly id: string;
  readonly cell_type: "code" | "markdown";
  readonly source: readonly string[];
  readonly outputs?: readonly Readonly<Record<string, unknown>>[];
}

const jupyter = jupyterProgram("jupyter-nbconvert");
const records = existsSync("../shared/facts/us-custody-deaths/CA.csv");
const files = allNotebooks();
const runnable = files.filter((file) => records || !file.startsWith("03-"));

if (jupyter === null) console.error(`skipped: notebooks run in Jupyter; to run them: ${byHand}`);
if (!records) console.error("skipped: notebook 3: no ../shared/facts/us-custody-deaths");

/** Cells of a notebook, with the outputs that a reader sees; pictures by their hash, the data beside them by its values. */
async function cellsOf(path: string): Promise<readonly Cell[]> {
  const { cells } = JSON.parse(await readFile(path, "utf8")) as { readonly cells: readonly Cell[] };
  return cells.map((cell) => JSON.parse(JSON.stringify(cell), asSeen));
}

function asSeen(name: string, value: unknown): unknown {
  if (name.startsWith("application/vnd.sijill.parts.")) return (value as readonly Part[]).map(valuesOf);
  if (!name.startsWith("image/")) return value;
  const picture = Array.isArray(value) ? value.join("") : String(value);
  return createHash("sha256").update(picture.trimEnd()).digest("hex");
}

interface Part {
  readonly kind: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/** What a part says; how the library describes it may change without a number changing. */
const valuesOf = ({ kind, value: { id, value, rows, alt, reasons } }: Part) => ({
  kind,
  id,
  value,
  rows,
  alt,
  reasons,
});

describe.skipIf(jupyter === null)("the notebooks, run in Jupyter as a reader runs them", () => {
  let folder: string;
  let failure: string;

  beforeAll(async () => {
    await freshBuild();
    folder = await mkdtemp(join(tmpdir(), "sijill-notebooks-"));
    const { status, stderr } = executeNotebooks(runnable, folder);
    failure = status === 0 ? "" : stderr;
  }, 300_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("all run to their end", () => {
    expect(failure).toBe("");
    expect(runnable.length).toBeGreaterThan(0);
  });

  test.each(runnable)("%s shows what is printed in it; else run npm run notebook:execute", async (file) => {
    expect(await cellsOf(join(folder, file))).toEqual(await cellsOf(join("notebooks", file)));
  });
});

describe.each(files)("%s", (file) => {
  test("was run from top to bottom, and no cell failed", async () => {
    const cells = (await cellsOf(join("notebooks", file))).filter(({ cell_type }) => cell_type === "code");
    const counts = cells.map((cell) => (cell as unknown as { execution_count: number }).execution_count);
    expect(counts).toEqual(cells.map((_, at) => at + 1));
    const bad = cells.flatMap(({ outputs = [] }) =>
      outputs.filter((output) => output.output_type === "error" || output.name === "stderr"),
    );
    expect(bad).toEqual([]);
  });

  test("only calls the library: what needs an if belongs in src", async () => {
    const code = (await cellsOf(join("notebooks", file)))
      .filter(({ cell_type }) => cell_type === "code")
      .map(({ source }) => source.join(""))
      .join("\n");
    expect(code).not.toMatch(/\b(?:if|else|switch|for|while|function|class)\b/);
  });
});
