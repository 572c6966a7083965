import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { appendEntry, checkReleaseLog, readReleaseLog } from "../../../src/report/release/log/index.ts";

const happened = (day: string, action: "released" | "refused" | "withdrawn" = "refused") => ({
  day,
  action,
  root: "a".repeat(64),
  profile: "public" as const,
  title: "Deaths",
  version: "1.0",
  by: "A",
  grounds: ["No valid clearance."],
  record: "b".repeat(64),
});

async function threeEntries(): Promise<{ readonly text: string; readonly head: string }> {
  const folder = await mkdtemp(join(tmpdir(), "sijill-log-"));
  try {
    const path = join(folder, "release-log.ndjson");
    await appendEntry(path, happened("2026-01-01"));
    await appendEntry(path, happened("2026-01-02", "released"));
    const { hash } = await appendEntry(path, happened("2026-01-02", "withdrawn"));
    return { text: await readFile(path, "utf8"), head: hash };
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe("the release log", () => {
  test("holds its entries, chained, in the order they were added", async () => {
    const { text, head } = await threeEntries();
    const { entries, problem } = checkReleaseLog(text, "log", head);
    expect(problem).toBeNull();
    expect(entries.map(({ entry, action }) => [entry, action])).toEqual([
      [1, "refused"],
      [2, "released"],
      [3, "withdrawn"],
    ]);
    expect(entries[2]?.previous).toBe(entries[1]?.hash);
  });

  test("names the first entry that was altered, whichever byte it was", async () => {
    const { text } = await threeEntries();
    const bytes = [...text];
    const ends = text.split("\n").map((line) => line.length);
    fc.assert(
      fc.property(fc.nat(bytes.length - 2), fc.constantFrom("0", "x", '"', " "), (at, put) => {
        fc.pre(bytes[at] !== put && bytes[at] !== "\n");
        const altered = [...bytes.slice(0, at), put, ...bytes.slice(at + 1)].join("");
        const { problem } = checkReleaseLog(altered, "log");
        const line = at <= (ends[0] ?? 0) ? 1 : at <= (ends[0] ?? 0) + 1 + (ends[1] ?? 0) ? 2 : 3;
        expect(problem?.place?.line).toBe(line);
      }),
    );
  });

  test.each<[string, (lines: readonly string[]) => readonly string[], number]>([
    ["taken out", ([first = "", , third = ""]) => [first, third], 2],
    ["moved", ([first = "", second = "", third = ""]) => [second, first, third], 1],
    ["written twice", ([first = "", second = ""]) => [first, second, second], 3],
    ["put in", ([first = "", second = ""]) => [first, "{}", second], 2],
  ])("names an entry that was %s", async (_, change, line) => {
    const { text } = await threeEntries();
    const { problem } = checkReleaseLog(`${change(text.trimEnd().split("\n")).join("\n")}\n`, "log");
    expect(problem).toMatchObject({ code: "SIJILL_RELEASE_LOG_BROKEN", place: { line } });
  });

  test("finds that its end was cut off by the hash on a receipt", async () => {
    const { text, head } = await threeEntries();
    const cut = `${text.trimEnd().split("\n").slice(0, 2).join("\n")}\n`;
    expect(checkReleaseLog(cut, "log").problem).toBeNull();
    expect(checkReleaseLog(cut, "log", head).problem?.code).toBe("SIJILL_RELEASE_LOG_BROKEN");
  });

  test("is not written on once it is broken", async () => {
    const folder = await mkdtemp(join(tmpdir(), "sijill-log-"));
    const path = join(folder, "release-log.ndjson");
    await writeFile(path, "{}\n");
    await expect(appendEntry(path, happened("2026-01-01"))).rejects.toMatchObject({
      code: "SIJILL_RELEASE_LOG_BROKEN",
    });
    expect(await readFile(path, "utf8")).toBe("{}\n");
    await rm(folder, { recursive: true });
  });

  test("is empty where there is none", async () => {
    expect(await readReleaseLog(join(tmpdir(), "no-such-folder", "log"))).toEqual({
      entries: [],
      problem: null,
    });
  });
});
