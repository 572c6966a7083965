import { readdir, readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";

const source = await readFile("src/index.ts", "utf8");
const exported = [...source.matchAll(/^export \* from "\.\/(\w+)\/index\.ts";$/gm)].map(
  ([, folder]) => folder ?? "",
);

describe("the public interface", () => {
  test("is every folder of src but the command line and the page server of this machine, and nothing else", async () => {
    const entries = await readdir("src", { withFileTypes: true });
    const folders = entries.filter(
      (entry) => entry.isDirectory() && !["cli", "localPage"].includes(entry.name),
    );
    expect([...exported].sort()).toEqual(folders.map(({ name }) => name).sort());
    expect(source.match(/^(?:export|import)/gm)).toHaveLength(exported.length);
  });

  test("loses no name: two folders that export the same one would silently take it from each other", async () => {
    const owners = new Map<string, string[]>();
    for (const folder of exported)
      for (const name of Object.keys(await import(`../../src/${folder}/index.ts`)))
        owners.set(name, [...(owners.get(name) ?? []), folder]);
    expect(owners.size).toBeGreaterThan(50);
    expect([...owners].filter(([, folders]) => folders.length > 1)).toEqual([]);
    const all = await import("../../src/index.ts");
    expect(Object.keys(all).sort()).toEqual([...owners.keys()].sort());
  });

  test.each(exported)("%s says in its first line what it is", async (folder) => {
    const [first] = (await readFile(`src/${folder}/index.ts`, "utf8")).split("\n");
    expect(first).toMatch(/^\/\*\* [A-Z].{20,} \*\/$/);
  });
});
