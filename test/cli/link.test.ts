import { mkdtemp, readFile, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/runCli.ts";

const folder = await mkdtemp(join(tmpdir(), "sijill-link-"));
const at = (name: string) => join(folder, name);

describe("sijill link: common persons of two bodies", () => {
  it("key, encode, match: finds the common person across scripts, by the numbers of rows", async () => {
    await writeFile(
      at("a.csv"),
      "id,name,birth\n1,محمد خالد الحلبي,1990-05-03\n2,سمير عدنان درويش,1985\n3,,1970\n",
    );
    await writeFile(
      at("b.csv"),
      "given,father,family,born\nOmar,Ali,Khatib,1979\nMohammed,Khaled,Al-Halabi,1990-05\n",
    );
    const made = await runCli("link", "key", at("shared.key.json"));
    expect(made.out).toMatch(/fingerprint [0-9a-f]{16}/);
    expect((await stat(at("shared.key.json"))).mode & 0o077).toBe(0);
    expect((await runCli("link", "key", at("shared.key.json"))).code).not.toBe(0);

    const key = ["--key", at("shared.key.json")];
    const a = await runCli(
      "link",
      "encode",
      at("a.csv"),
      ...key,
      "--name",
      "name",
      "--birth",
      "birth",
      "--output",
      at("a.codes"),
    );
    expect(a).toMatchObject({ code: 1, err: "Without a name, so without a code: 1 rows (4)." });
    expect(a.out).toMatch(/2 codes\.$/);
    const columns = ["--given", "given", "--father", "father", "--family", "family", "--birth", "born"];
    const b = await runCli("link", "encode", at("b.csv"), ...key, ...columns, "--output", at("b.codes"));
    expect(b.code).toBe(0);
    expect(await readFile(at("a.codes"), "utf8")).not.toMatch(/محمد|1990/);

    const { code, out } = await runCli("link", "match", at("a.codes"), at("b.codes"));
    expect(code).toBe(0);
    expect(out).toMatch(/^left,right,similarity\n2,3,0\.\d{4}$/);
  });

  it("refuses columns that are not there, files that are no codes, and a threshold that is none", async () => {
    const key = ["--key", at("shared.key.json"), "--output", at("x.codes")];
    expect(await runCli("link", "encode", at("a.csv"), ...key, "--name", "nom")).toMatchObject({ code: 2 });
    expect(await runCli("link", "encode", at("a.csv"), ...key)).toMatchObject({ code: 2 });
    expect((await runCli("link", "match", at("a.csv"), at("b.codes"))).err).toMatch(
      /SIJILL_LINKAGE_CODES_INVALID/,
    );
    const wrong = await runCli("link", "match", at("a.codes"), at("b.codes"), "--threshold", "7");
    expect(wrong.err).toMatch(/not a similarity/);
  });
});

describe("sijill link synthetic", () => {
  it("writes invented records once, and says how many pairs there are to be found", async () => {
    const args = ["link", "synthetic", at("synthetic.csv"), "--records", "500", "--seed", "9"];
    const { code, out } = await runCli(...args);
    expect(code).toBe(0);
    expect(out).toMatch(/500 synthetic records of \d+ invented persons, \d+ pairs to be found/);
    expect((await runCli(...args)).err).toMatch(/SIJILL_OUTPUT_EXISTS/);
  });
});
