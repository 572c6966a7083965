import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packOpposing } from "../../../src/report/index.ts";
import { readCsv } from "../../../src/report/opposing/twin/readCsv.ts";
import { plainRenderer as renderer } from "../support/plainRenderer.ts";

const libraryEntry = new URL("../../../src/index.ts", import.meta.url);

describe.each(["continued-killings", "annex-example"])("the pack of %s", (name) => {
  let pack = "";
  beforeAll(async () => {
    pack = join(await mkdtemp(join(tmpdir(), "sijill-public-")), "pack");
    await packOpposing(`reports/${name}`, { libraryEntry, renderer, out: pack });
  }, 60_000);
  afterAll(() => rm(join(pack, ".."), { recursive: true, force: true }));

  const rowsOf = async (path: string) => readCsv(await readFile(join(pack, path), "utf8")).rows;

  test("gives every choice on every finding a row: a number, or why the choice does not apply", async () => {
    const rows = await rowsOf("multiverse/choices.csv");
    const findings = new Set(rows.map((row) => row[2]));
    expect(rows).toHaveLength(new Set(rows.map((row) => row[0])).size * findings.size);
    for (const [, , , kind, moves, because] of rows)
      if (kind === "applies") expect(moves).toMatch(/^[0-9.]+$/);
      else expect([kind, because]).toEqual(["not applicable", expect.stringMatching(/\w{3}/)]);
  });

  test("counts the share of two branches by facility where the figures allow it, and says where they do not", async () => {
    const rows = (await rowsOf("multiverse/choices.csv")).filter(([choice]) =>
      choice?.startsWith("Facility"),
    );
    expect(rows.map((row) => row[3])).toEqual([
      "not applicable",
      "not applicable",
      "not applicable",
      "applies",
    ]);
    expect(Number(rows[3]?.[4])).toBeCloseTo(3 / 6786, 10);
    expect(rows[3]?.[6]).toContain("no count by hospital");
    const [share] = (await rowsOf("multiverse/ranges.csv")).slice(-1);
    expect(Number(share?.[1])).toBeCloseTo((3556 + 2047) / 6786, 10);
    expect(Number(share?.[2])).toBeCloseTo((13801 + 8001) / 28707, 10);
  });

  test("weighs rivals, and of some says that the figures cannot tell", async () => {
    const said = (await rowsOf("rivals.csv")).map((row) => row[4]);
    expect(new Set(said).size).toBe(4);
  });
});
