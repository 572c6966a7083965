import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { countOnes } from "../../../src/linkage/exchange/bits.ts";
import {
  createLinkageKey,
  dice,
  encodeRecord,
  type Hardening,
  type LinkageKey,
  linkageKeyFingerprint,
  matchCodeFiles,
  matchCodes,
  readCodes,
  readHardening,
  readLinkageKey,
  writeCodes,
} from "../../../src/linkage/exchange/index.ts";
import { type SyntheticRecord, syntheticRecords } from "../../../src/linkage/synthetic/index.ts";

const key: LinkageKey = { ...createLinkageKey(), secret: "ab".repeat(32) };
const hardened = (hardening: readonly Hardening[]): LinkageKey => ({ ...key, hardening });
const codeOf = (name: string, use = key, birth = "") => encodeRecord("1", { name, birth }, use).code;

describe("codes", () => {
  it("are the same on every machine for the same key and record", () => {
    const { code, fields } = encodeRecord("1", { name: "محمد خالد الحلبي", birth: "1990-05" }, key);
    expect(fields).toBe(2);
    expect(Buffer.from(code.buffer).toString("hex")).toMatchInlineSnapshot(
      `"81ea9a2191b3c6029611c0690524d29a00089000d004498028568427080b9e00011445300899505a7c008a0370c7000804c8040a8200d00027889405c0086302"`,
    );
  });

  it("are the same for a name in Arabic, in Latin letters, and with its parts exchanged", () => {
    expect(codeOf("Mohammed Khaled Halabi")).toEqual(codeOf("محمد خالد الحلبي"));
    expect(codeOf("خالد محمد الحلبي")).toEqual(codeOf("محمد خالد الحلبي"));
  });

  it("are alike as far as records are alike, and say nothing to another key", () => {
    const whole = codeOf("محمد خالد علي الحلبي");
    expect(dice(whole, codeOf("محمد خالد الحلبي"))).toBeGreaterThan(0.75);
    expect(dice(whole, codeOf("سمير عدنان درويش"))).toBeLessThan(0.6);
    const other = { ...key, secret: "cd".repeat(32) };
    expect(dice(whole, codeOf("محمد خالد علي الحلبي", other))).toBeLessThan(0.6);
  });

  it("of a name that cannot be read hold nothing", () => {
    for (const name of ["", "\u0000", "\u064E\u0651", "م".repeat(10_000)]) {
      const { code, fields } = encodeRecord("1", { name }, key);
      expect([fields, countOnes(code)]).toEqual([0, 0]);
      expect(dice(code, code)).toBe(0);
    }
  });
});

describe("hardening", () => {
  const names = fc.array(fc.constantFrom("محمد", "خالد", "Omar", "Halabi", "درويش", "نور الدين"), {
    minLength: 1,
    maxLength: 5,
  });

  it("by balance gives every code the same number of ones", () => {
    fc.assert(
      fc.property(names, (parts) => {
        expect(countOnes(codeOf(parts.join(" "), hardened(["balance"])))).toBe(key.bits);
      }),
      { seed: 20260901, numRuns: 50 },
    );
  });

  it("by folding halves the length and keeps what exclusive or keeps: the parity of the ones", () => {
    fc.assert(
      fc.property(names, (parts) => {
        const plain = codeOf(parts.join(" "), hardened([]));
        const folded = codeOf(parts.join(" "), hardened(["xor-fold"]));
        expect(folded.length * 2).toBe(plain.length);
        expect(countOnes(folded) % 2).toBe(countOnes(plain) % 2);
        expect(countOnes(folded)).toBeLessThanOrEqual(countOnes(plain));
      }),
      { seed: 20260902, numRuns: 50 },
    );
  });

  it("is named, and an unknown name is refused", () => {
    expect(readHardening(["balance", "xor-fold"])).toEqual(["balance", "xor-fold"]);
    expect(readHardening(["none"])).toEqual([]);
    expect(() => readHardening(["salt"])).toThrow(/no way to harden/);
  });
});

describe("matching", () => {
  const all = [...syntheticRecords({ records: 2500, seed: 5 })];
  const truth = new Map(all.map(({ record_id, true_person }) => [record_id, true_person]));
  const of = (source: string) => all.filter((record) => record.source === source);
  const encode = (records: readonly SyntheticRecord[], use: LinkageKey) =>
    records.map(({ record_id, name, date_of_birth, date_of_death }) =>
      encodeRecord(record_id, { name, birth: date_of_birth, death: date_of_death }, use),
    );

  test.each([
    ["synthetic-families", ["xor-fold"], 0.7],
    ["synthetic-international", ["xor-fold"], 0.7],
    ["synthetic-families", ["balance"], 0.87],
  ] as const)(
    "finds the common persons of synthetic papers and %s, hardened by %s",
    (source, hardening, threshold) => {
      const use = hardened(hardening);
      const [left, right] = [of("synthetic-papers"), of(source)];
      const matches = matchCodes(encode(left, use), encode(right, use), { threshold });
      const persons = new Set(left.map(({ true_person }) => true_person));
      const common = new Set(
        right.map(({ true_person }) => true_person).filter((person) => persons.has(person)),
      );
      const found = matches.filter((match) => truth.get(match.left) === truth.get(match.right));
      expect(found.length / matches.length, "precision").toBeGreaterThan(0.94);
      expect(found.length / common.size, "recall").toBeGreaterThan(0.87);
    },
  );

  it("leaves out no pair that a plain comparison of all with all would find", () => {
    const [left, right] = [
      encode(of("synthetic-papers").slice(0, 150), key),
      encode(of("synthetic-families").slice(0, 150), key),
    ];
    const plain = left.flatMap((a) =>
      right.map((b) => dice(a.code, b.code)).filter((similarity) => similarity >= 0.6),
    );
    const matches = matchCodes(left, right, { threshold: 0.6, oneToOne: false });
    expect(matches.map(({ similarity }) => similarity)).toEqual(plain.sort((a, b) => b - a));
  });

  it("is the same whichever list comes first", () => {
    const [left, right] = [
      encode(of("synthetic-papers").slice(0, 200), key),
      encode(of("synthetic-families").slice(0, 200), key),
    ];
    const turned = matchCodes(right, left, { threshold: 0.65 }).map(({ left: a, right: b, similarity }) => ({
      left: b,
      right: a,
      similarity,
    }));
    const sorted = (list: typeof turned) => [...list].sort((a, b) => (a.left < b.left ? -1 : 1));
    expect(sorted(turned)).toEqual(sorted(matchCodes(left, right, { threshold: 0.65 })));
  });
});

describe("files", () => {
  it("of keys are read back, and a wrong one is refused without showing the secret", () => {
    expect(readLinkageKey(JSON.stringify(key))).toEqual(key);
    expect(linkageKeyFingerprint(key)).toMatch(/^[0-9a-f]{16}$/);
    expect(linkageKeyFingerprint({ ...key, positions: 13 })).not.toBe(linkageKeyFingerprint(key));
    const slip = JSON.stringify({ ...key, secret: `${key.secret}0` });
    expect(() => readLinkageKey(slip)).toThrow(/wrong in secret/);
    expect(() => readLinkageKey(slip)).not.toThrow(/abab/);
    expect(() => readLinkageKey("not json")).toThrow(/not JSON/);
  });

  it("of codes are read back; others, broken lines and other keys are refused with the line", () => {
    const codes = ["محمد درويش", "Omar Halabi"].map((name, i) => encodeRecord(String(i + 2), { name }, key));
    const text = writeCodes(codes, key);
    expect(readCodes(text)).toEqual({ fingerprint: linkageKeyFingerprint(key), codes });
    expect(() => readCodes("left,right\n1,2\n")).toThrow(/first line/);
    expect(() => readCodes(`${text}9\t1\tAAAA\n`)).toThrow(/no code/);
    const other = writeCodes(codes, { ...key, secret: "cd".repeat(32) });
    const files = [
      { file: "a", text },
      { file: "b", text: other },
    ] as const;
    expect(() => matchCodeFiles(...files, { threshold: 0.7 })).toThrow(/two different keys/);
  });
});

describe("wrong use", () => {
  test.each([0, -1, 1.1, Number.NaN])("the threshold %f is refused", (threshold) => {
    expect(() => matchCodes([], [], { threshold })).toThrow(/not a similarity/);
  });

  it("more pairs than can be compared are refused with their number", () => {
    const [one] = [encodeRecord("1", { name: "محمد" }, key)];
    const many = new Array(200_000).fill(one);
    expect(() => matchCodes(many, many, { threshold: 0.7 })).toThrow(/40000000000 pairs/);
  });
});
