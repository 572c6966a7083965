import { createHash } from "node:crypto";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  buildReport,
  checkReleaseLog,
  describeExamination,
  describeRelease,
  examine,
  type ReleaseOptions,
  releaseBuild,
  verifyBuild,
  withdrawRelease,
} from "../../../src/report/index.ts";
import { body, frontMatter, libraryEntry, writeReport } from "../support/exampleReport.ts";

let source = "";
let root = "";
let place = "";
let report = "";
const letter = "The court orders that the annex be served on the parties.\n";

beforeAll(async () => {
  source = await writeReport({
    text: frontMatter.replace("status: draft", "status: served") + body,
  });
  ({ root } = await buildReport(source, { libraryEntry }));
  place = await mkdtemp(join(tmpdir(), "sijill-release-"));
});
afterAll(() => rm(place, { recursive: true, force: true }));

let copies = 0;
beforeEach(async () => {
  report = join(place, `report-${++copies}`);
  await cp(source, report, { recursive: true });
});

const options = (change: Partial<ReleaseOptions> = {}): ReleaseOptions => ({
  libraryEntry,
  day: "2026-03-01",
  latestDay: "2026-03-02",
  by: "A. Registrar",
  target: join(report, "..", `released-${copies}`),
  ...change,
});
const build = () => join(report, "build");
const readLog = async () =>
  checkReleaseLog(await readFile(join(report, "release-log.ndjson"), "utf8"), "log");

async function clear(change: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const bound = { root, profile: "sealed", day: "2026-02-01" };
  const review = (name: string) => ({ ...bound, name, role: "statistician", decision: "approve" });
  await writeFile(join(report, "order.txt"), letter);
  await writeFile(
    join(report, "release.json"),
    JSON.stringify({
      format: "sijill-release/1",
      reviews: [review("Reviewer One"), review("Reviewer Two")],
      clearances: [
        {
          ...bound,
          authority: "court",
          office: "The court",
          signatory: "The presiding judge",
          decision: "approve",
          languages: ["en"],
          audience: "the chamber",
          conditions: ["Not to be copied."],
          document: {
            title: "Order",
            sha256: createHash("sha256").update(letter).digest("hex"),
            file: "order.txt",
          },
        },
      ],
      ...change,
    }),
  );
}

describe("releaseBuild", () => {
  test("without release.json nothing goes out, and the refusal is logged", async () => {
    const { decision, entry, copy } = await releaseBuild(build(), options());
    expect(decision.released).toBe(false);
    expect(copy).toBeNull();
    expect(entry).toMatchObject({ entry: 1, action: "refused", root, by: "A. Registrar" });
    expect(entry?.grounds.join(" ")).toContain("No valid clearance of court or prosecutor or data holder.");
    expect(describeRelease(decision)).toMatch(/^May not be released on 2026-03-01 for the profile sealed\./);
    expect((await readLog()).entries).toHaveLength(1);
    expect(await readdir(place)).not.toContain(`released-${copies}`);
  });

  test("a cleared build goes out as a copy that verifies, with a receipt that names its entry in the log", async () => {
    await clear();
    const { decision, entry, copy } = await releaseBuild(build(), options());
    expect(describeRelease(decision)).toContain("May be released on 2026-03-01");
    expect(entry).toMatchObject({ action: "released", grounds: ["Not to be copied."] });
    const verification = await verifyBuild(copy?.folder ?? "", { libraryEntry, reportFolder: report });
    expect(verification).toMatchObject({ intact: true, report: { root } });
    const receipt = JSON.parse(await readFile(copy?.receipt ?? "", "utf8")) as { entry: unknown };
    expect(receipt.entry).toEqual(entry);
  });

  test("a dry run decides, and leaves nothing behind", async () => {
    await clear();
    const before = await readdir(report);
    const { decision, entry, copy } = await releaseBuild(build(), options({ dryRun: true }));
    expect([decision.released, entry, copy]).toEqual([true, null, null]);
    expect(await readdir(report)).toEqual(before);
  });

  test("one flipped byte in the build, and nothing goes out", async () => {
    await clear();
    const page = join(build(), "report.en.html");
    await writeFile(page, (await readFile(page, "utf8")).replace("synthetic", "Synthetic"));
    const { decision } = await releaseBuild(build(), options());
    expect(decision.findings.find(({ holds }) => !holds)).toMatchObject({ rule: "build" });
    expect(describeRelease(decision)).toContain("report.en.html");
  });

  test("a letter that was altered voids the clearance that rests on it", async () => {
    await clear();
    await writeFile(join(report, "order.txt"), letter.replace("served", "sealed"));
    const { decision } = await releaseBuild(build(), options());
    expect(decision.findings.filter(({ holds }) => !holds).map(({ rule }) => rule)).toEqual(["clearances"]);
  });

  test("a letter outside the folder is not followed", async () => {
    await clear();
    const record = await readFile(join(report, "release.json"), "utf8");
    await writeFile(join(report, "release.json"), record.replace("order.txt", "../../etc/hostname"));
    await expect(releaseBuild(build(), options())).rejects.toMatchObject({
      code: "SIJILL_RELEASE_PATH_REFUSED",
    });
  });

  test("a sealed build whose ledger was altered is no measure of values", async () => {
    await clear();
    const sealed = join(place, `sealed-${copies}`);
    await cp(build(), sealed, { recursive: true });
    const ledger = join(sealed, "ledger.json");
    await writeFile(ledger, (await readFile(ledger, "utf8")).replace('"value": 108', '"value": 107'));
    await expect(releaseBuild(build(), options({ sealed }))).rejects.toMatchObject({
      code: "SIJILL_RELEASE_SEALED_MISMATCH",
      message: expect.stringContaining("was altered"),
    });
  });

  test("a record with a mistake releases nothing, and every mistake is named", async () => {
    await clear({ reviews: [{ name: "One" }], embargo: "none" });
    const error = await releaseBuild(build(), options()).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "SIJILL_RELEASE_RECORD_INVALID" });
    expect(String(error)).toContain("reviews.0.root");
    expect(String(error)).toContain("embargo");
  });

  test("an earlier release is never replaced", async () => {
    await clear();
    const first = options();
    await releaseBuild(build(), first);
    await expect(releaseBuild(build(), first)).rejects.toMatchObject({ code: "SIJILL_OUTPUT_EXISTS" });
  });

  test.each(["2026-02-30", "2026-3-1", "2026-03-03", "soon"])(
    "%s is no day to release on, when today is 2026-03-02",
    async (day) => {
      await clear();
      await expect(releaseBuild(build(), options({ day }))).rejects.toMatchObject({
        code: "SIJILL_ARGUMENT_INVALID",
      });
    },
  );

  test("a withdrawn build can never be released again, and the log keeps all of it", async () => {
    await clear();
    const notice = {
      day: "2026-03-02",
      latestDay: "2026-03-02",
      by: "A. Registrar",
      reason: "A family asked.",
    };
    await expect(withdrawRelease(build(), notice)).rejects.toMatchObject({
      code: "SIJILL_RELEASE_NOT_RELEASED",
    });
    await releaseBuild(build(), options());
    await withdrawRelease(build(), notice);
    const { decision } = await releaseBuild(
      build(),
      options({ day: "2026-03-02", target: join(place, "again") }),
    );
    expect(decision.findings.filter(({ holds }) => !holds).map(({ rule }) => rule)).toEqual(["withdrawal"]);
    const { entries, problem } = await readLog();
    expect(problem).toBeNull();
    expect(entries.map(({ action }) => action)).toEqual(["released", "withdrawn", "refused"]);
  });

  test("verify says that a build was withdrawn, from the log beside it or the one that is named", async () => {
    await clear();
    const look = (named: string, log?: string) =>
      examine(named, { libraryEntry, recompute: false, ...(log === undefined ? {} : { log }) });
    const log = join(report, "release-log.ndjson");
    const { copy } = await releaseBuild(build(), options());
    expect(await look(build())).toMatchObject({ intact: true, releases: { file: log, withdrawn: null } });
    const before = await look(copy?.folder ?? "", log);
    expect(before).toMatchObject({ files: [], releases: { withdrawn: null, released: ["2026-03-01"] } });
    expect(describeExamination(before)).toContain("Released on 2026-03-01");

    const reason = "A family asked.";
    await withdrawRelease(build(), {
      day: "2026-03-02",
      latestDay: "2026-03-02",
      by: "A. Registrar",
      reason,
    });
    for (const found of [await look(build()), await look(copy?.folder ?? "", log)]) {
      expect(found).toMatchObject({
        files: [],
        intact: false,
        releases: { withdrawn: { day: "2026-03-02" } },
      });
      expect(describeExamination(found).split("\n")[0]).toBe(
        "WITHDRAWN on 2026-03-02 by A. Registrar: A family asked.",
      );
    }
    const alone = await look(copy?.folder ?? "");
    expect(alone).toMatchObject({ releases: { file: null, withdrawn: null } });

    await writeFile(log, (await readFile(log, "utf8")).replace("A family asked.", "Nobody asked."));
    const altered = await look(build());
    expect(altered.problems.map(({ code }) => code)).toEqual(["SIJILL_RELEASE_LOG_BROKEN"]);
    expect(altered.intact).toBe(false);
    const missing = await look(build(), join(report, "no-log"));
    expect(missing.problems.map(({ code }) => code)).toEqual(["SIJILL_VERIFY_RELEASE_LOG_MISSING"]);
  });

  test("a log that was altered stops every release, and is not written on", async () => {
    await clear();
    await releaseBuild(build(), options());
    const path = join(report, "release-log.ndjson");
    const altered = (await readFile(path, "utf8")).replace("A. Registrar", "B. Registrar");
    await writeFile(path, altered);
    await expect(releaseBuild(build(), options({ target: join(place, "after") }))).rejects.toMatchObject({
      code: "SIJILL_RELEASE_LOG_BROKEN",
    });
    expect(await readFile(path, "utf8")).toBe(altered);
  });
});
