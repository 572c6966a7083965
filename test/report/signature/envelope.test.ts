import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  composeStatement,
  createKeys,
  type Envelope,
  keyFingerprint,
  readEnvelope,
  readPrivateKey,
  readPublicKey,
  type Subject,
  signStatement,
  verifyEnvelope,
} from "../../../src/report/signature/index.ts";
import { preAuthentication } from "../../../src/report/signature/preAuthentication.ts";

/** Keys of fixed seeds (RFC 8410: sixteen bytes of header, then the seed), so that every run signs the same. */
function keyOf(seed: number): { readonly secret: KeyObject; readonly open: KeyObject } {
  const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), Buffer.alloc(32, seed)]);
  const secret = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  return { secret, open: createPublicKey(secret) };
}

const subject: Subject = {
  kind: "build",
  name: "manifest.json",
  sha256: "a".repeat(64),
  sha512: "b".repeat(128),
  report: { title: "A synthetic example", version: "1.0", date: "2026-01-05", root: "c".repeat(64) },
};
const statement = composeStatement(subject);
const [author, reviewer, stranger] = [keyOf(1), keyOf(2), keyOf(3)];

describe("the signature", () => {
  test("is over the bytes of the DSSE specification's own example", () => {
    // dsse/protocol.md, test vectors: http://example.com/HelloWorld, "hello world".
    expect(preAuthentication("http://example.com/HelloWorld", Buffer.from("hello world")).toString()).toBe(
      "DSSEv1 29 http://example.com/HelloWorld 11 hello world",
    );
  });

  test("counts bytes, not letters", () => {
    expect(preAuthentication("ü", Buffer.from("سجلّ")).toString()).toBe("DSSEv1 2 ü 8 سجلّ");
  });

  test("is the signature of RFC 8032, section 7.1, test 2", () => {
    const der = Buffer.from(
      "302e020100300506032b6570042204204ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
      "hex",
    );
    const key = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
    expect(sign(null, Buffer.of(0x72), key).toString("hex")).toBe(
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da" +
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    );
  });

  test("is an in-toto statement about one file and its hashes, and holds no time", () => {
    expect(JSON.parse(statement)).toEqual({
      _type: "https://in-toto.io/Statement/v1",
      predicate: { kind: "build", report: subject.report },
      predicateType: "urn:sijill:attestation:report:1",
      subject: [{ digest: { sha256: subject.sha256, sha512: subject.sha512 }, name: "manifest.json" }],
    });
  });
});

describe("several signers", () => {
  const both = signStatement(statement, reviewer.secret, signStatement(statement, author.secret));

  test("sign the same bytes, in either order, and a second time without a trace", () => {
    expect(signStatement(statement, author.secret, signStatement(statement, reviewer.secret))).toEqual(both);
    expect(signStatement(statement, author.secret, both)).toEqual(both);
    expect(both.signatures).toHaveLength(2);
  });

  test("are each named as valid, missing or unknown", () => {
    const states = (envelope: Envelope, keys: readonly KeyObject[]) =>
      new Map(verifyEnvelope(envelope, subject, keys).signatures.map(({ key, state }) => [key, state]));
    const [a, r, s] = [author, reviewer, stranger].map(({ open }) => keyFingerprint(open));
    expect(states(both, [author.open, reviewer.open])).toEqual(
      new Map([
        [a, "valid"],
        [r, "valid"],
      ]),
    );
    expect(states(both, [author.open, stranger.open])).toEqual(
      new Map([
        [a, "valid"],
        [r, "unknown"],
        [s, "missing"],
      ]),
    );
  });

  test("cannot be added to a statement about something else", () => {
    const other = composeStatement({ ...subject, sha256: "d".repeat(64) });
    expect(() => signStatement(other, author.secret, both)).toThrow(
      expect.objectContaining({ code: "SIJILL_SIGNATURE_OTHER" }),
    );
  });
});

describe("verifyEnvelope", () => {
  const envelope = signStatement(statement, author.secret);

  test("finds every changed bit of the statement and of the signature", () => {
    fc.assert(
      fc.property(fc.constantFrom("payload", "sig"), fc.nat(), fc.nat(7), (member, at, bit) => {
        const flip = (text: string): string => {
          const bytes = Buffer.from(text, "base64");
          bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ (1 << bit);
          return bytes.toString("base64");
        };
        const edited =
          member === "payload"
            ? { ...envelope, payload: flip(envelope.payload) }
            : { ...envelope, signatures: envelope.signatures.map((one) => ({ ...one, sig: flip(one.sig) })) };
        const found = verifyEnvelope(edited, subject, [author.open]);
        expect(found.signatures).toEqual([{ key: keyFingerprint(author.open), state: "invalid" }]);
        expect(found.isAboutSubject).toBe(member === "sig");
      }),
      { seed: 20140120, numRuns: 300 },
    );
  });

  test("does not take a valid signature of one file for one of another", () => {
    const found = verifyEnvelope(envelope, { ...subject, sha512: "e".repeat(128) }, [author.open]);
    expect(found).toMatchObject({ isAboutSubject: false, signatures: [{ state: "valid" }] });
  });

  test("does not believe the name an envelope gives to a key", () => {
    const signed = signStatement(statement, stranger.secret);
    const renamed = {
      ...signed,
      signatures: signed.signatures.map((one) => ({ ...one, keyid: keyFingerprint(author.open) })),
    };
    expect(verifyEnvelope(renamed, subject, [author.open]).signatures).toMatchObject([{ state: "invalid" }]);
    const unnamed = { ...envelope, signatures: envelope.signatures.map((one) => ({ ...one, keyid: "" })) };
    expect(verifyEnvelope(unnamed, subject, [author.open]).signatures).toMatchObject([{ state: "valid" }]);
  });

  test.each([
    "",
    "{",
    "null",
    "{}",
    '{"payload":"%","payloadType":"x","signatures":[]}',
    " ".repeat(2 ** 21),
  ])("the file %j is answered, not thrown", (text) => {
    expect(readEnvelope(text.slice(0), "x.json")).toMatchObject({ code: "SIJILL_SIGNATURE_UNREADABLE" });
  });

  test("reads back what was written", () => {
    expect(readEnvelope(JSON.stringify(envelope), "x.json")).toEqual(envelope);
  });
});

describe("keys", () => {
  test("are new each time, and read back", () => {
    const [one, two] = [createKeys(), createKeys()];
    expect(one.privateKey).not.toBe(two.privateKey);
    expect(keyFingerprint(readPublicKey(one.publicKey, "k.pub.pem"))).toBe(one.fingerprint);
    expect(keyFingerprint(createPublicKey(readPrivateKey(one.privateKey, "k.pem")))).toBe(one.fingerprint);
  });

  test("open only with their passphrase, and no message repeats it", () => {
    const { privateKey, fingerprint } = createKeys("a long passphrase");
    expect(privateKey).toContain("ENCRYPTED");
    expect(keyFingerprint(createPublicKey(readPrivateKey(privateKey, "k.pem", "a long passphrase")))).toBe(
      fingerprint,
    );
    for (const tried of [undefined, "another passphrase"]) {
      const read = () => readPrivateKey(privateKey, "k.pem", tried);
      expect(read).toThrow(expect.objectContaining({ code: "SIJILL_SIGNATURE_KEY_LOCKED" }));
      expect(read).not.toThrow(/another passphrase/);
    }
  });

  test("of another kind, or the private one where the public one belongs, are refused", () => {
    const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const code = expect.objectContaining({ code: "SIJILL_SIGNATURE_KEY_INVALID" });
    expect(() =>
      readPublicKey(rsa.publicKey.export({ type: "spki", format: "pem" }).toString(), "k"),
    ).toThrow(code);
    expect(() =>
      readPrivateKey(rsa.privateKey.export({ type: "pkcs8", format: "pem" }).toString(), "k"),
    ).toThrow(code);
    expect(() => readPublicKey(createKeys().privateKey, "k")).toThrow(code);
    expect(() => readPrivateKey("nonsense", "k")).toThrow(code);
  });
});
