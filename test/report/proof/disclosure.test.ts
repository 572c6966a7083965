import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Disclosure,
  discloseLeaves,
  readDisclosure,
  readProofSecret,
  type SealedLeaves,
  sealLeaves,
  verifyDisclosure,
} from "../../../src/report/proof/index.ts";
import { leafContent } from "../../../src/report/proof/leafContent.ts";
import { hashLeaf } from "../../../src/report/proof/merkleRoot.ts";

const secret = Buffer.alloc(32, 7);
const context = "A synthetic example, version 1.0";
const seal = (leaves: readonly { readonly id: string; readonly text: string }[]) =>
  sealLeaves(leaves, { secret, context });

const someLeaves = fc.uniqueArray(fc.record({ id: fc.string(), text: fc.string() }), {
  selector: ({ id }) => id,
  minLength: 1,
  maxLength: 40,
});
const settings = { seed: 20140120, numRuns: 200 };

/** Withholds the leaves whose place is in the set. */
function withholding(sealed: SealedLeaves, places: ReadonlySet<number>, hidesId = false): Disclosure {
  const withheld = new Set([...places].map((place) => sealed.leaves[place % sealed.leaves.length]?.id));
  return discloseLeaves(sealed, ({ id }) => (withheld.has(id) ? { reason: "sealed", hidesId } : null));
}

describe("sealLeaves", () => {
  test("the same leaves in any order and the same secret give the same root and salts", () => {
    fc.assert(
      fc.property(someLeaves, (leaves) => {
        expect(seal([...leaves].reverse())).toEqual(seal(leaves));
      }),
      settings,
    );
  });

  test("every leaf has a salt of sixteen bytes of its own, and another secret, context or text gives another", () => {
    const leaves = Array.from({ length: 200 }, (_, at) => ({ id: `number/${at}`, text: "7" }));
    const salts = (sealed: SealedLeaves) => sealed.leaves.map(({ salt }) => salt);
    const all = [
      seal(leaves),
      sealLeaves(leaves, { secret: Buffer.alloc(32, 8), context }),
      sealLeaves(leaves, { secret, context: "A synthetic example, version 1.1" }),
      seal(leaves.map(({ id }) => ({ id, text: "8" }))),
    ].flatMap(salts);
    expect(all.every((salt) => /^[0-9a-f]{32}$/.test(salt))).toBe(true);
    expect(new Set(all).size).toBe(800);
  });

  test("where an id ends and a text begins is part of the hash", () => {
    const [one] = seal([{ id: "ab", text: "c" }]).leaves;
    const salt = Buffer.from(one?.salt ?? "", "hex");
    expect(hashLeaf(leafContent({ id: "a", text: "bc" }, salt)).toString("hex")).not.toBe(one?.hash);
  });

  test("two leaves of one name are a fault of the caller", () => {
    expect(() =>
      seal([
        { id: "a", text: "1" },
        { id: "a", text: "2" },
      ]),
    ).toThrow(TypeError);
  });
});

describe("verifyDisclosure", () => {
  test("whatever is withheld, what is disclosed belongs to the sealed root", () => {
    fc.assert(
      fc.property(someLeaves, fc.array(fc.nat()), fc.boolean(), (leaves, places, hidesId) => {
        const sealed = seal(leaves);
        const found = verifyDisclosure(withholding(sealed, new Set(places), hidesId), sealed.root);
        expect(found).toMatchObject({ isPart: true, altered: [], misplaced: [] });
        expect(found.disclosed + found.withheld).toBe(leaves.length);
      }),
      settings,
    );
  });

  test("any disclosed leaf whose text, id or salt is changed is named", () => {
    fc.assert(
      fc.property(
        someLeaves,
        fc.nat(),
        fc.constantFrom("text", "id", "salt"),
        fc.string({ minLength: 1 }),
        (leaves, place, member, more) => {
          const sealed = seal(leaves);
          const shown = discloseLeaves(sealed, () => null);
          const at = place % shown.leaves.length;
          const changed = {
            ...shown,
            leaves: shown.leaves.map((leaf, index) =>
              index === at && "salt" in leaf
                ? {
                    ...leaf,
                    [member]: member === "salt" ? flipped(leaf.salt) : leaf[member as "text"] + more,
                  }
                : leaf,
            ),
          };
          const found = verifyDisclosure(changed, sealed.root);
          expect(found.isPart).toBe(false);
          expect(found.altered).toHaveLength(1);
        },
      ),
      settings,
    );
  });

  test("a leaf changed together with its hash, added, dropped or moved no longer has the root", () => {
    fc.assert(
      fc.property(
        someLeaves,
        fc.nat(),
        fc.constantFrom("hash", "add", "drop", "move"),
        (leaves, place, how) => {
          fc.pre(how !== "move" || leaves.length > 1);
          const sealed = seal(leaves);
          const shown = discloseLeaves(sealed, () => null);
          const at = place % leaves.length;
          const other = seal([{ id: "zzz", text: "other" }]).leaves;
          const edited = {
            hash: shown.leaves.map((leaf, index) =>
              index === at ? { ...leaf, hash: flipped(leaf.hash) } : leaf,
            ),
            add: [...shown.leaves, ...other],
            drop: shown.leaves.filter((_, index) => index !== at),
            move: [...shown.leaves.slice(1), ...shown.leaves.slice(0, 1)],
          }[how];
          const found = verifyDisclosure({ ...shown, leaves: edited }, sealed.root);
          expect(found.isPart).toBe(false);
          expect(found.computedRoot === sealed.root).toBe(false);
        },
      ),
      settings,
    );
  });

  test("a disclosure of another tree is not part of this one, even where it names this root", () => {
    const mine = seal([{ id: "a", text: "1" }]);
    const other = discloseLeaves(seal([{ id: "a", text: "2" }]), () => null);
    expect(verifyDisclosure(other, mine.root).isPart).toBe(false);
    expect(verifyDisclosure({ ...other, root: mine.root }, mine.root).isPart).toBe(false);
    expect(verifyDisclosure({ ...other, root: mine.root }).isPart).toBe(false);
  });
});

describe("a withheld leaf", () => {
  const guesses = Array.from({ length: 5000 }, (_, value) => String(value));
  const sealed = seal([
    { id: "number/total", text: "1234" },
    { id: "number/other", text: "5" },
  ]);
  const shown = discloseLeaves(sealed, ({ id }) =>
    id === "number/total" ? { reason: "sealed", hidesId: false } : null,
  );
  const hash = shown.leaves.find(({ id }) => id === "number/total")?.hash ?? "";

  test("says neither its text nor its salt", () => {
    expect(JSON.stringify(shown)).not.toContain("1234");
    const salt = sealed.leaves.find(({ id }) => id === "number/total")?.salt ?? "";
    expect(JSON.stringify(shown)).not.toContain(salt);
  });

  test("is not found by trying values: not plainly, not as a leaf, not with the salt of another leaf", () => {
    const otherSalt = shown.leaves.flatMap((leaf) => ("salt" in leaf ? [leaf.salt] : []))[0] ?? "";
    const id = "number/total";
    const tried = guesses.flatMap((text) => [
      createHash("sha256").update(text).digest("hex"),
      hashLeaf(Buffer.from(text)).toString("hex"),
      ...["", otherSalt, "00".repeat(16)].map((salt) =>
        hashLeaf(leafContent({ id, text }, Buffer.from(salt, "hex"))).toString("hex"),
      ),
    ]);
    expect(tried).not.toContain(hash);
  });

  test("is found at once by whoever has its salt: the salt is what protects it", () => {
    const salt = Buffer.from(sealed.leaves.find(({ id }) => id === "number/total")?.salt ?? "", "hex");
    const found = guesses.filter(
      (text) => hashLeaf(leafContent({ id: "number/total", text }, salt)).toString("hex") === hash,
    );
    expect(found).toEqual(["1234"]);
  });

  test("stays withheld when another version of the report discloses what stands there", () => {
    const next = seal([{ id: "number/total", text: "1235" }]).leaves[0];
    const tried = guesses.map((text) =>
      hashLeaf(leafContent({ id: "number/total", text }, Buffer.from(next?.salt ?? "", "hex"))).toString(
        "hex",
      ),
    );
    expect(tried).not.toContain(hash);
  });

  test("has no id where the id would say something, and keeps its place", () => {
    const hidden = discloseLeaves(sealed, () => ({ reason: "sealed", hidesId: true }));
    expect(JSON.stringify(hidden)).not.toContain("total");
    expect(verifyDisclosure(hidden, sealed.root).isPart).toBe(true);
  });
});

describe("files", () => {
  test("a disclosure reads back as it was written; anything else is answered, not thrown", () => {
    const shown = discloseLeaves(
      seal([
        { id: "a", text: "1" },
        { id: "b", text: "2" },
      ]),
      ({ id }) => (id === "a" ? { reason: "sealed", hidesId: false } : null),
    );
    expect(readDisclosure(JSON.stringify(shown), "proof.json")).toEqual(shown);
    for (const text of ["", "{", "null", "[]", '{"format":"sijill-proof/2","root":"x","leaves":[]}'])
      expect(readDisclosure(text, "proof.json")).toMatchObject({ code: "SIJILL_PROOF_UNREADABLE" });
  });

  test("a secret is thirty-two bytes in hexadecimal, and an error does not repeat it", () => {
    expect(readProofSecret(`${"ab".repeat(32)}\n`, "secret")).toHaveLength(32);
    for (const text of ["", "ab", "AB".repeat(32), `${"ab".repeat(32)}cd`, "hunter2"])
      expect(() => readProofSecret(text, "secret")).toThrow(
        expect.objectContaining({ code: "SIJILL_PROOF_SECRET_INVALID" }),
      );
    expect(() => readProofSecret("hunter2", "secret")).not.toThrow(/hunter2/);
  });
});

/** Another hexadecimal text of the same length. */
function flipped(hex: string): string {
  return (hex.startsWith("0") ? "1" : "0") + hex.slice(1);
}
