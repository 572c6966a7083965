import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";

/** Licences that Apache-2.0 work may be shipped with; MPL-2.0 binds only its own files, which are used unchanged. */
const permitted = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "ISC",
  "MIT",
  "MPL-2.0",
  "OFL-1.1",
  "Unlicense",
]);

/** Packages whose licence npm does not find, with the place where it was read. */
const readByHand: Readonly<Record<string, string>> = {
  "node_modules/format": "MIT", // in the old form: "licenses" of its package.json, and its Readme.md
};

interface Locked {
  readonly dev?: boolean;
  readonly license?: string;
}

const lock = JSON.parse(await readFile("package-lock.json", "utf8")) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const shipped = Object.entries(lock.packages).filter(([path, { dev }]) => path !== "" && dev !== true);

describe("what is installed along with the package", () => {
  test("is under a licence that Apache-2.0 work may be shipped with, every one of them", () => {
    expect(shipped.length).toBeGreaterThan(100);
    const refused = shipped
      .map(([path, { license }]) => ({ path, licence: license ?? readByHand[path] }))
      .filter(({ licence }) => licence === undefined || !isPermitted(licence));
    expect(refused).toEqual([]);
  });

  test("a copyleft licence of the whole work is refused, alone and in company", () => {
    for (const licence of ["GPL-3.0", "AGPL-3.0-only", "LGPL-2.1", "MIT AND GPL-2.0", "SEE LICENSE IN x", ""])
      expect(isPermitted(licence), licence).toBe(false);
    for (const licence of ["MIT", "MIT AND OFL-1.1", "(MIT OR GPL-3.0)"])
      expect(isPermitted(licence), licence).toBe(true);
  });

  test("edtf judges dates in tests only", () => {
    expect(lock.packages["node_modules/edtf"]?.dev).toBe(true);
  });
});

/** One of the alternatives must be permitted, in all its parts. */
function isPermitted(licence: string): boolean {
  return licence
    .replace(/[()]/g, "")
    .split(" OR ")
    .some((alternative) => alternative.split(" AND ").every((one) => permitted.has(one.trim())));
}
