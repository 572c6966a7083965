import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { toParquet } from "sijill";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Store } from "../../../src/archive/store/Store.ts";
import { everyType } from "../../notebook/frames/everyType.ts";

let folder: string;
let store: Store;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sijill-parquet-"));
  store = await Store.open();
});

afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

describe("a table as a Parquet file", () => {
  test("is read back with every type of column and every missing value", async () => {
    const path = join(folder, "it's.parquet");
    await fc.assert(
      fc.asyncProperty(everyType, async (table) => {
        await toParquet(table, path);
        const rows = await store.rows(`SELECT * FROM read_parquet('${path.replaceAll("'", "''")}')`);
        expect(rows).toEqual(table.rows);
      }),
      { seed: 2014, numRuns: 25 },
    );
  });

  test("has the types of its columns, and carries what the table says of itself", async () => {
    const [table] = fc.sample(everyType, { seed: 1, numRuns: 1 });
    if (table === undefined) throw new Error("no table");
    const path = join(folder, "typed.parquet");
    await toParquet(table, path);
    expect(await store.texts(`SELECT column_type FROM (DESCRIBE SELECT * FROM '${path}')`)).toEqual([
      "VARCHAR",
      "BIGINT",
      "DOUBLE",
      "VARCHAR",
      "BOOLEAN",
    ]);
    const { rows, ...about } = table;
    const [metadata] = await store.texts(
      `SELECT decode(value) FROM parquet_kv_metadata('${path}') WHERE decode(key) = 'sijill'`,
    );
    expect(JSON.parse(metadata ?? "")).toEqual(about);
  });

  test("is the same bytes every time", async () => {
    const [table] = fc.sample(everyType, { seed: 7, numRuns: 1 });
    if (table === undefined) throw new Error("no table");
    const hashes = new Set<string>();
    for (const name of ["a.parquet", "b.parquet"]) {
      await toParquet(table, join(folder, name));
      hashes.add(
        createHash("sha256")
          .update(await readFile(join(folder, name)))
          .digest("hex"),
      );
    }
    expect(hashes.size).toBe(1);
  });
});
