import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../support/runCli.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sijill-keys-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("sijill keys", () => {
  it("writes a pair that only its owner may read, and prints the fingerprint others will see", async () => {
    const { code, out } = await runCli("keys", "new", join(folder, "author.pem"), "--json");
    expect(code).toBe(0);
    const { privateKey, publicKey, fingerprint } = JSON.parse(out);
    for (const file of [privateKey, publicKey]) expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(publicKey).toBe(join(folder, "author.pub.pem"));
    expect((await runCli("keys", "show", publicKey)).out).toBe(fingerprint);
  });

  it("never overwrites a key, nor leaves half a pair behind", async () => {
    const before = await readFile(join(folder, "author.pem"), "utf8");
    expect(await runCli("keys", "new", join(folder, "author.pem"))).toMatchObject({ code: 2 });
    expect(await readFile(join(folder, "author.pem"), "utf8")).toBe(before);

    await writeFile(join(folder, "second.pub.pem"), "mine");
    const { code, err } = await runCli("keys", "new", join(folder, "second.pem"));
    expect(code).toBe(2);
    expect(err).toContain("SIJILL_OUTPUT_EXISTS");
    await expect(stat(join(folder, "second.pem"))).rejects.toThrow();
    expect(await readFile(join(folder, "second.pub.pem"), "utf8")).toBe("mine");
  });

  it("does not print the fingerprint of a private key handed over by mistake", async () => {
    const { code, err } = await runCli("keys", "show", join(folder, "author.pem"));
    expect(code).toBe(1);
    expect(err).toContain("SIJILL_SIGNATURE_KEY_INVALID");
    expect(err).not.toContain("BEGIN PRIVATE KEY-----\nM");
  });

  it("encrypts a key with a passphrase, and refuses an empty one", async () => {
    const passphrase = join(folder, "passphrase.txt");
    await writeFile(passphrase, "a long passphrase\n");
    const file = join(folder, "locked.pem");
    expect(await runCli("keys", "new", file, "--passphrase-file", passphrase)).toMatchObject({ code: 0 });
    expect(await readFile(file, "utf8")).toContain("BEGIN ENCRYPTED PRIVATE KEY");
    await writeFile(passphrase, "\n");
    expect(await runCli("keys", "new", join(folder, "x.pem"), "--passphrase-file", passphrase)).toMatchObject(
      {
        code: 2,
      },
    );
  });

  it("makes the secret of a redactable report, another one each time", async () => {
    for (const name of ["a.secret", "b.secret"])
      expect(await runCli("keys", "new", join(folder, name), "--proof")).toMatchObject({ code: 0 });
    const [a, b] = await Promise.all(
      ["a.secret", "b.secret"].map((name) => readFile(join(folder, name), "utf8")),
    );
    expect(a).toMatch(/^[0-9a-f]{64}\n$/);
    expect(a).not.toBe(b);
    expect((await stat(join(folder, "a.secret"))).mode & 0o777).toBe(0o600);
  });

  it.each([[["keys", "new", "--help"]], [["keys", "show", "--help"]]])(
    "%j shows an example",
    async (args) => {
      const { code, out } = await runCli(...args);
      expect(code).toBe(0);
      expect(out).toContain(`$ sijill ${args[0]} ${args[1]}`);
    },
  );
});
