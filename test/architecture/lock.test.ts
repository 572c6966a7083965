import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(await readFile("package-lock.json", "utf8")) as {
  readonly packages: Readonly<Record<string, Locked>>;
};

describe("package-lock.json", () => {
  test("locks the binaries of every platform, without which `npm ci` refuses; else run test/setup/completeLock.mjs", () => {
    const named = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).map((name) => ({ path, name })),
    );
    expect(named.length).toBeGreaterThan(50);
    const known = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, "")));
    expect(named.filter(({ name }) => !known.has(name))).toEqual([]);
  });
});
