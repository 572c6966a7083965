import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/runCli.ts";

async function writeCsv(text: string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), "sijill-test-")), "overlap.csv");
  await writeFile(file, text);
  return file;
}

const rows = ["1,0,0,40", "0,1,0,35", "0,0,1,30", "1,1,0,12", "1,0,1,10", "0,1,1,9", "1,1,1,6"];
const overlap = `register,families,press,count\n${rows.join("\n")}\n`;

describe("sijill population", () => {
  it("asks every method, says how far they disagree, and gives the same answer again", async () => {
    const file = await writeCsv(overlap);
    const first = await runCli("population", file, "--leave-one-out");
    expect(first.code).toBe(0);
    expect(first.out).toContain("142 persons recorded by 3 lists: register, families, press.");
    expect(first.out).toMatch(/log-linear, best by BIC {2}242 \(95% 201 to 301/);
    expect(first.out).toMatch(/The methods (agree|disagree)/);
    expect(first.out).toContain("without families:");
    expect(first.err).toContain("latent classes …");
    expect((await runCli("population", file, "--leave-one-out", "--quiet")).out).toBe(first.out);
  });

  it("answers with 1 and the reason where no method has an estimate", async () => {
    const file = await writeCsv("a,b,c,count\n1,0,0,5\n0,1,0,5\n0,0,1,5\n");
    const { code, out } = await runCli("population", file, "--quiet");
    expect(code).toBe(1);
    expect(out).toContain("No person is on two lists.");
  });

  it("estimates by stratum, and reports by history those without one", async () => {
    const text = ["2013", "2014", ""]
      .flatMap((year, at) => rows.slice(0, at === 2 ? 1 : 7).map((row) => `${row},${year}`))
      .join("\n");
    const file = await writeCsv(`register,families,press,count,year\n${text}\n`);
    const { code, out } = await runCli("population", file, "--stratum", "year", "--quiet");
    expect(code).toBe(0);
    expect(out).toContain("Without stratum, by history: 100 40");
    expect(out).toMatch(/^2013: /);
  });

  it("names every wrong cell at once", async () => {
    const file = await writeCsv("a,b,count\n1,0,-5\n0,1,2.5\n1,1,\n");
    const { code, err } = await runCli("population", file, "--lists", "a,b", "--quiet");
    expect(code).toBe(1);
    for (const words of ["fewer than no persons", "no number of persons", "no count"])
      expect(err).toContain(words);
  });
});

describe("sijill check-population", () => {
  it("ends with 2 where there is no such folder, and with 1 where a result cannot be read", async () => {
    expect((await runCli("check-population", "no-such-folder")).code).toBe(2);
  });
});
