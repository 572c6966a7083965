import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { appendEntry } from "../../src/report/release/log/index.ts";
import { stableJson } from "../../src/report/stableJson.ts";
import { drawRecords, writeRecordsReport } from "../report/disclosure/support/recordsReport.ts";
import { ledgerOf, releaseOf } from "../report/disclosure/support/versions.ts";
import { runCli } from "../support/runCli.ts";

const records = drawRecords(9, 150);
let report = "";
beforeAll(async () => {
  report = await writeRecordsReport({ records });
});

describe("sijill disclosure", () => {
  it("says what a public version would coarsen and withhold, why, and what its audit finds; nothing is written", async () => {
    const before = await readdir(report);
    const { code, out, err } = await runCli("disclosure", report, "--profile", "public");
    expect([code, await readdir(report)]).toEqual([0, before]);
    expect(err).toMatch(/^analysis +analysis\.ts\ndisclosure public\ntext +report\.en\.md/);
    expect(out).toMatch(/^Profile "public", for anyone\. Protected: synthetic-records\.\n\nTables\n/);
    expect(out).toMatch(
      /\n {2}crossed: (?:facility by agency|without facility).*; \d+ rows become \d+, \d+ bits lost; \d+ of \d+ figures/,
    );
    expect(out).toContain("\n  list: withheld, because it tells single records apart\n");
    expect(out).toContain(
      "\n  corner: withheld, because it is about something finer than the profile shows\n",
    );
    expect(out).toMatch(
      /\nAudit\n {2}\d+ cells and \d+ relations between them, attacked by linear programs \(HiGHS/,
    );
    expect(out).toMatch(
      /\n {2}synthetic-records: .*: small, can be anything from 1 to \d+ for whoever computes; protected/,
    );
    expect(out).not.toContain("exposed");
  });

  it("prints the plan as JSON, and nothing else", async () => {
    const { code, out, err } = await runCli("disclosure", report, "--json");
    const { profile, plan, refused } = JSON.parse(out);
    expect([code, err, profile, refused]).toEqual([0, "", "public", []]);
    expect(plan.audit.withheld.every((cell: { state: string }) => cell.state === "protected")).toBe(true);
  });

  it("says when the release log tells of versions that the policy does not name", async () => {
    const folder = await writeRecordsReport({ records });
    const release = {
      day: "2026-01-05",
      action: "released",
      title: "A",
      version: "1",
      by: "A",
      grounds: [],
    } as const;
    for (const [root, profile] of [
      ["a", "public"],
      ["b", "public"],
      ["c", "court"],
    ] as const)
      await appendEntry(join(folder, "release-log.ndjson"), {
        ...release,
        root: root.repeat(64),
        profile,
        record: "0".repeat(64),
      });
    const { code, err } = await runCli("disclosure", folder, "--quiet");
    expect([code, err]).toEqual([0, expect.any(String)]);
    expect(err).toContain('The release log tells of 2 releases for "public", and disclosure.json names 0');
  });

  it("ends with 1 where no version can be made, and says why", async () => {
    const folder = await writeRecordsReport({
      records,
      policy: { earlierReleases: [{ title: "exact", ledger: "earlier/ledger.json" }] },
    });
    await mkdir(join(folder, "earlier"));
    const { analysis } = await releaseOf(await writeRecordsReport({ records }), "authority");
    await writeFile(join(folder, "earlier", "ledger.json"), stableJson(ledgerOf(analysis)));
    const { code, out, err } = await runCli("disclosure", folder, "--quiet");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("An earlier release shows small counts");
    expect(err).toContain('No version for "public" can be made');
    expect((await runCli("build", folder, "--profile", "public", "--quiet")).code).toBe(1);
    expect(await readdir(folder)).not.toContain("build");
  });

  it.each([
    [["disclosure"], "Name the folder"],
    [["disclosure", "no-such-report"], "SIJILL_REPORT_FOLDER_MISSING"],
    [["disclosure", "x", "--profile", "family"], "Allowed choices are sealed, court, authority, public"],
  ])("ends with 2 on wrong use: %j", async (args, said) => {
    const { code, err } = await runCli(...args);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  });

  it("ends with 2 on a policy that cannot be used, with the path of what is wrong", async () => {
    const folder = await writeRecordsReport({ records, policy: { profiles: { public: { dates: "hour" } } } });
    const { code, err } = await runCli("disclosure", folder, "--quiet");
    expect(code).toBe(2);
    expect(err).toContain("SIJILL_DISCLOSURE_POLICY_INVALID");
    expect(err).toContain("profiles.public.dates");
  });

  it("prints the JSON Schema of a policy", async () => {
    const { code, out } = await runCli("disclosure", "--schema");
    expect([code, JSON.parse(out).title]).toEqual([0, "Sijill disclosure policy (disclosure.json)"]);
  });
});
