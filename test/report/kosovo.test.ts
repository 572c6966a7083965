import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCli } from "../support/runCli.ts";

describe("the worked example on Kosovo", () => {
  test("prints the published size, computes it again, and promises nothing about Syria", async () => {
    const out = join(await mkdtemp(join(tmpdir(), "sijill-kosovo-")), "build");
    const { code, err } = await runCli("build", "reports/kosovo", "--out", out);
    expect(err).not.toContain("never refers");
    expect(code).toBe(0);
    const page = await readFile(join(out, "report.en.html"), "utf8");
    for (const number of [
      "10,356",
      "9,002",
      "12,122",
      "10,357",
      "8,994",
      "12,110",
      "12,595",
      "16,942",
      "17,723",
    ])
      expect(page).toContain(number);
  }, 120_000);
});
