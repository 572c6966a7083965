import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import * as statistics from "../../src/statistics/index.ts";
import { checkVectorFile, referenceAdapters } from "../../src/statistics/index.ts";
import { type Evidence, evidenceOf, readEvidence, type UnreadEvidence } from "./readEvidence.ts";

describe("the evidence that docstrings name", () => {
  let evidence: readonly Evidence[];
  let unread: readonly UnreadEvidence[];
  beforeAll(async () => {
    ({ evidence, unread } = await readEvidence("src/statistics"));
  });

  it("is there for every public function of the statistics", () => {
    const named = new Set(evidence.map(({ subject }) => subject));
    const without = Object.keys(statistics).filter(
      (name) => name !== "referenceAdapters" && !named.has(name),
    );
    expect(without).toEqual([]);
  });

  it("can be read, and its files are there", () => {
    expect(unread).toEqual([]);
    const gone = evidence
      .filter(({ source }) => !existsSync(source))
      .map(({ place, source }) => [place, source]);
    expect(gone).toEqual([]);
  });

  it("is what the vector files hold: as many cases, and no error above the one claimed", () => {
    const checked = new Map<string, ReturnType<typeof checkVectorFile>>();
    for (const { place, source, claim } of evidence) {
      if (claim === null) continue;
      const report =
        checked.get(source) ?? checkVectorFile(JSON.parse(readFileSync(source, "utf8")), referenceAdapters);
      checked.set(source, report);
      expect([place, report.failures]).toEqual([place, []]);
      expect([place, report.cases]).toEqual([place, claim.cases]);
      expect(report.worstRelativeError).toBeLessThanOrEqual(claim.error);
    }
  });
});

describe("evidenceOf", () => {
  const docstring = (line: string) =>
    ["/**", " * Something.", ` * ${line}`, " */", "export function f() {}"].join("\n");

  it("reads a vector file with its claim, and a test", () => {
    expect(
      evidenceOf(docstring("@evidence test/reference/a.json, R 4.2.2, binom 1.1, 20 cases, 1e-10"), "f.ts"),
    ).toEqual([
      {
        subject: "f",
        place: "f.ts:1",
        source: "test/reference/a.json",
        origin: "R 4.2.2, binom 1.1",
        claim: { cases: 20, error: 1e-10 },
      },
    ]);
    expect(evidenceOf(docstring("@evidence test/statistics/a.test.ts, by hand"), "f.ts")).toMatchObject([
      { source: "test/statistics/a.test.ts", origin: "by hand", claim: null },
    ]);
  });

  it("gives back a line that says nothing checkable", () => {
    for (const line of ["trust me", "test/reference/a.json, R 4.2.2", "test/reference/a.json"])
      expect(evidenceOf(docstring(`@evidence ${line}`), "f.ts")).toEqual([{ place: "f.ts:1", line }]);
  });
});
