import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { fingerprintFile } from "../../../src/report/manifest/index.ts";

const folder = mkdtempSync(join(tmpdir(), "sijill-fingerprint-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(content: string | Uint8Array): string {
  const path = join(folder, "file");
  writeFileSync(path, content);
  return path;
}

const short = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 8);
const lines = (count: number) => Array.from({ length: count }, (_, index) => `row ${index + 1}`);

describe("fingerprintFile", () => {
  test("hashes the file as every other tool does", async () => {
    const content = "a,b\n1,2\n";
    const { sha256, bytes } = await fingerprintFile(write(content), "aggregate");
    expect(sha256).toBe(createHash("sha256").update(content).digest("hex"));
    expect(bytes).toBe(8);
  });

  test("fingerprints each line of an aggregate file by the first digits of its own hash", async () => {
    const { rows } = await fingerprintFile(write("a,b\n1,2\n\n3,4"), "aggregate");
    expect(rows).toEqual({ lines: 4, block: 1, digests: ["a,b", "1,2", "", "3,4"].map(short) });
  });

  test("never fingerprints fewer than fifty rows of a record-level file, not even at its end", async () => {
    const { rows } = await fingerprintFile(write(`${lines(149).join("\n")}\n`), "record");
    expect(rows).toEqual({
      lines: 149,
      block: 50,
      digests: [short(lines(50).join("\n")), short(lines(149).slice(50).join("\n"))],
    });
    const small = await fingerprintFile(write(lines(3).join("\n")), "record");
    expect(small.rows?.digests).toEqual([short(lines(3).join("\n"))]);
  });

  test("gives a large file larger blocks, so that a manifest stays readable", async () => {
    const { rows } = await fingerprintFile(write(lines(25_001).join("\n")), "aggregate");
    expect(rows?.block).toBe(3);
    expect(rows?.digests).toHaveLength(8333);
  });

  test("reads across the chunks of a large file", async () => {
    const wide = Array.from({ length: 7 }, (_, index) => String(index).repeat(60_001));
    const { rows } = await fingerprintFile(write(wide.join("\n")), "aggregate");
    expect(rows?.digests).toEqual(wide.map(short));
  });

  test("does not fingerprint the rows of what is no text", async () => {
    const { rows, bytes } = await fingerprintFile(write(new Uint8Array([80, 75, 0, 10, 3])), "aggregate");
    expect(rows).toBeNull();
    expect(bytes).toBe(5);
  });

  test("an empty file has no rows", async () => {
    expect((await fingerprintFile(write(""), "aggregate")).rows).toEqual({ lines: 0, block: 1, digests: [] });
  });
});
