import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  composeRequest,
  readCertificates,
  readToken,
  type Subject,
  verifyToken,
} from "../../../src/report/signature/index.ts";
import { hasOpenssl, OpensslAuthority } from "./opensslAuthority.ts";

const skipped = !hasOpenssl();
if (skipped)
  console.warn("skipped: time-stamps by a real authority; to run them: apt-get install -y openssl");

const content = Buffer.from("a synthetic manifest\n");
const subject: Subject = {
  kind: "build",
  name: "manifest.json",
  sha256: createHash("sha256").update(content).digest("hex"),
  sha512: createHash("sha512").update(content).digest("hex"),
  report: null,
};

/** What the check of a reply says, or the code of why it cannot be read. */
async function check(reply: Uint8Array, root: string, bytes: Uint8Array = content): Promise<string> {
  const token = await readToken(reply, "a.tsr");
  if ("code" in token) return token.code;
  return (await verifyToken(token, bytes, await readCertificates(root, "root.pem"))).state;
}

describe.skipIf(skipped)("a time-stamp by an authority that openssl runs", () => {
  let authority: OpensslAuthority;
  let stranger: OpensslAuthority;
  let reply: Buffer;
  beforeAll(async () => {
    authority = new OpensslAuthority();
    stranger = new OpensslAuthority({ key: "ec" });
    reply = authority.reply(await composeRequest(subject));
  });
  afterAll(() => {
    for (const one of [authority, stranger]) rmSync(one.folder, { recursive: true, force: true });
  });

  test("is asked for in the bytes that openssl would send", async () => {
    const theirs = authority.request(content, "-sha256", "-cert");
    expect(Buffer.from(await composeRequest(subject)).equals(theirs)).toBe(true);
  });

  test("is valid for the bytes it is about, by the authority's name and at its time", async () => {
    const token = await readToken(reply, "a.tsr");
    if ("code" in token) throw new Error(token.what);
    const checked = await verifyToken(token, content, await readCertificates(authority.root, "root.pem"));
    expect(checked).toMatchObject({ state: "valid", authority: "Synthetic Authority" });
    expect(checked.time).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/);
    expect(authority.accepts(reply, content)).toBe(true);
  });

  test("is not one of other bytes, as openssl finds too", async () => {
    const other = Buffer.from("another manifest\n");
    expect(await check(reply, authority.root, other)).toBe("not-this-file");
    expect(authority.accepts(reply, other)).toBe(false);
  });

  test("is not trusted without the authority's root, whatever certificates it brings along", async () => {
    expect(await check(reply, stranger.root)).toBe("untrusted");
    expect(stranger.accepts(reply, content)).toBe(false);
  });

  test.each(["-sha384", "-sha512"])("may be over %s, but never over SHA-1", async (digest) => {
    expect(await check(authority.reply(authority.request(content, digest, "-cert")), authority.root)).toBe(
      "valid",
    );
    expect(await check(authority.reply(authority.request(content, "-sha1", "-cert")), authority.root)).toBe(
      "invalid",
    );
  });

  test("may be signed with an elliptic curve, and name its certificate in the older form", async () => {
    expect(await check(stranger.reply(await composeRequest(subject)), stranger.root)).toBe("valid");
    const older = new OpensslAuthority({ essCertificate: "sha1" });
    expect(await check(older.reply(await composeRequest(subject)), older.root)).toBe("valid");
    rmSync(older.folder, { recursive: true, force: true });
  });

  test("without its certificate cannot be checked", async () => {
    const bare = authority.reply(authority.request(content, "-sha256"));
    expect(await check(bare, authority.root)).toBe("invalid");
  });

  test.each([
    ["tsa", ["-cades"], "valid"],
    ["tsa", [], "invalid"],
    ["lax", ["-cades"], "invalid"],
    ["server", ["-cades"], "invalid"],
  ] as const)("by the certificate %s, signed with %j, is %s", async (kind, options, state) => {
    const token = await readToken(reply, "a.tsr");
    if ("code" in token) throw new Error(token.what);
    const info = Buffer.from(token.signed.encapContentInfo.eContent?.getValue() ?? new ArrayBuffer());
    expect(await check(authority.forge(info, kind, ...options), authority.root)).toBe(state);
  });

  test("that the authority refused is no time-stamp", async () => {
    const refused = authority.reply(authority.request(content, "-md5", "-cert"));
    expect(await check(refused, authority.root)).toBe("SIJILL_TIMESTAMP_UNREADABLE");
  });

  test("says no other time, whichever of its bytes is changed, and nothing throws", async () => {
    const token = await readToken(reply, "a.tsr");
    if ("code" in token) throw new Error(token.what);
    const trusted = await readCertificates(authority.root, "root.pem");
    const original = await verifyToken(token, content, trusted);
    const states = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.nat(reply.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const edited = Buffer.from(reply);
        edited[at] = (edited[at] ?? 0) ^ mask;
        const read = await readToken(edited, "a.tsr");
        const found = "code" in read ? null : await verifyToken(read, content, trusted);
        states.set(found?.state ?? "unreadable", (states.get(found?.state ?? "unreadable") ?? 0) + 1);
        // Some bytes are signed by nobody: the words of the status, a root that was sent along.
        if (found?.state === "valid") expect(found).toEqual(original);
      }),
      { seed: 20140120, numRuns: 400 },
    );
    expect(states.get("invalid")).toBeGreaterThan(50);
    expect(states.get("unreadable")).toBeGreaterThan(10);
  });
});

test.each([
  Buffer.alloc(0),
  Buffer.from("nonsense"),
  Buffer.alloc(2 ** 21),
  Buffer.from("3003020100", "hex"),
])("what is no reply is answered, not thrown (%#)", async (reply) => {
  expect(await readToken(reply, "a.tsr")).toMatchObject({ code: "SIJILL_TIMESTAMP_UNREADABLE" });
});

test.each(["", "nonsense", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"])(
  "what is no certificate is refused: %j",
  async (pem) => {
    await expect(readCertificates(pem, "root.pem")).rejects.toMatchObject({
      code: "SIJILL_TIMESTAMP_CERTIFICATE_INVALID",
    });
  },
);
