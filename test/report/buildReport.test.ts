import { readdir } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { buildReport } from "../../src/report/index.ts";
import { libraryEntry, writeReport } from "./support/exampleReport.ts";

describe("buildReport", () => {
  test("writes", async () => {
    const folder = await writeReport();
    const t = performance.now();
    const result = await buildReport(folder, { libraryEntry, progress: (s) => console.log(performance.now() - t, s) });
    console.log(performance.now() - t, JSON.stringify(result, null, 1));
    console.log(await readdir(result.folder, { recursive: true }));
    const { cp } = await import("node:fs/promises");
    await cp(result.folder, "/tmp/scratch/out", { recursive: true });
    expect(result.counts.numbers).toBe(5);
  });
});
