import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildReport } from "../../src/report/index.ts";
import { libraryEntry, writeReport } from "../report/support/exampleReport.ts";
import { plainRenderer as renderer } from "../report/support/plainRenderer.ts";
import { runCli } from "../support/runCli.ts";

let folder = "";
let report = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sijill-proof-"));
  report = await writeReport();
  await buildReport(report, { libraryEntry, renderer });
  await runCli("keys", "new", join(folder, "author.pem"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const archive = () => join(folder, "annex.zip");

describe("from a build to a bundle that a stranger can check", () => {
  it("bundles, and prints what stands for the whole of it", async () => {
    const { code, out, err } = await runCli("bundle", report, "--out", archive());
    expect(code).toBe(0);
    expect(out).toMatch(/annex\.zip\n {2}\d+ files, \d+ bytes, profile "sealed"\n/);
    expect(out).toMatch(/root hash of the bundle [0-9a-f]{64}$/);
    expect(err).toMatch(/^check .*\ncollect .*\nwrite /);
    expect(await runCli("bundle", report, "--out", archive(), "--json")).toMatchObject({ code: 0, err: "" });
  });

  it("signs, and the signature is checked with the public key", async () => {
    const { code, out } = await runCli("sign", archive(), "--key", join(folder, "author.pem"), "--json");
    expect(code).toBe(0);
    const { file, keys } = JSON.parse(out);
    expect(file).toBe(`${archive()}.dsse.json`);
    const verified = await runCli(
      "verify",
      archive(),
      "--signature",
      "--key",
      join(folder, "author.pub.pem"),
    );
    expect(verified).toMatchObject({ code: 0 });
    expect(verified.out).toContain(`signed by ${keys[0]}`);
  });

  it("requests a time-stamp without making a connection", async () => {
    const { code, out } = await runCli("timestamp", "request", archive());
    expect(code).toBe(0);
    expect((await stat(out)).size).toBe(59);
  });

  it("verifies as one screen, and as JSON that reads back", async () => {
    const { code, out } = await runCli("verify", archive());
    expect(code).toBe(0);
    expect(out.split("\n").length).toBeLessThan(16);
    const { out: json } = await runCli("verify", archive(), "--json");
    expect(JSON.parse(json)).toMatchObject({ kind: "bundle", intact: true, recomputed: "not-asked" });
  });

  it("ends with 1 when a hash does not agree, and with 2 when it is none", async () => {
    expect(await runCli("verify", archive(), "--root", "0".repeat(16))).toMatchObject({ code: 1 });
    expect(await runCli("verify", archive(), "--root", "abc")).toMatchObject({ code: 2 });
  });

  it("compares a PDF with the bundle it was served with", async () => {
    const { code, out } = await runCli(
      "verify",
      join(report, "build", "report.en.pdf"),
      "--against",
      archive(),
    );
    expect(code).toBe(0);
    expect(out).toContain("report.en.pdf is report.en.pdf, byte for byte as it was built.");
  });
});

describe("mistakes are answered with what to do", () => {
  it.each([
    [["bundle", "/nowhere"], 1, "SIJILL_BUNDLE_BUILD_MISSING"],
    [["bundle", ".", "--profile", "family"], 2, "Allowed choices are sealed, court, authority, public"],
    [["verify", "/nowhere"], 2, ""],
    [["verify", "package.json"], 2, ""],
    [["verify", ".", "--signature"], 2, "SIJILL_OPTION_KEY_MISSING"],
    [["verify", ".", "--key", "/nowhere"], 2, "SIJILL_OPTION_FILE_MISSING"],
    [["sign", "."], 2, "--key"],
    [["timestamp", "attach", "."], 2, "reply"],
  ] as const)("%j ends with %i", async (args, code, words) => {
    const found = await runCli(...args);
    expect(found.code).toBe(code);
    expect(found.err).toContain(words);
    expect(`${found.err}${found.out}`).not.toMatch(/\n\s+at .*\.ts/);
  });

  it("a public key cannot sign, and is not printed", async () => {
    const { code, err } = await runCli("sign", archive(), "--key", join(folder, "author.pub.pem"));
    expect(code).toBe(1);
    expect(err).toContain("SIJILL_SIGNATURE_KEY_INVALID");
    expect(err).not.toContain((await readFile(join(folder, "author.pub.pem"), "utf8")).split("\n")[1]);
  });

  it.each(["bundle", "sign", "verify", "timestamp request", "timestamp attach"])(
    "%s --help shows an example",
    async (command) => {
      const { code, out } = await runCli(...command.split(" "), "--help");
      expect(code).toBe(0);
      expect(out).toContain(`$ sijill ${command}`);
    },
  );
});
