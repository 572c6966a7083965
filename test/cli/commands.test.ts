import { spawn } from "node:child_process";
import { once } from "node:events";
import { access, cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/runCli.ts";
import { writeDataset } from "../support/writeDataset.ts";

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

describe("sijill", () => {
  it("prints help with examples, and ends with 2 when nothing was asked", async () => {
    const { code, out } = await runCli();
    expect(code).toBe(2);
    expect(out).toContain("sijill count data/vdc --by year");
  });

  it.each(["validate", "count", "continuation", "build", "verify", "check-reference"])(
    "%s --help shows an example and ends with 0",
    async (command) => {
      const { code, out } = await runCli(command, "--help");
      expect(code).toBe(0);
      expect(out).toContain(`$ sijill ${command}`);
    },
  );

  it.each([
    [["nonsense"]],
    [["count"]],
    [["count", "data/vdc", "--nonsense"]],
    [["count", "data/vdc", "--by", "decade"]],
    [["count", "data/vdc", "--where", "colour=red"]],
    [["count", "data/vdc", "--estimate", "soon"]],
    [["count", "data/vdc", "--where", "facility="]],
    [["count", "data/vdc", "--from", "2014"]],
    [["count", "data/vdc", "--from", "2015-01-01", "--to", "2014-01-01"]],
    [["count", "data/vdc", "data/vdc"]],
    [["continuation", "data/vdc"]],
    [["continuation", "data/vdc", "--after", "2014-02-30"]],
    [["validate", "no/such/folder"]],
    [["new", "dataset", "no/such/file.csv"]],
    [["build", "no/such/folder"]],
    [["build", "data/vdc"]],
  ])("ends with 2 on wrong use: %j", async (args) => {
    const { code, err } = await runCli(...args);
    expect(code).toBe(2);
    expect(err).not.toBe("");
    expect(err).not.toMatch(/\n\s+at .*\.ts/); // never a stack trace
  });
});

describe("sijill validate", () => {
  it("prints the account and ends with 0 when every row was accepted", async () => {
    const { code, out } = await runCli("validate", "data/vdc", "--quiet");
    expect(code).toBe(0);
    expect(out).toMatch(/read +92\n +accepted +92\n +rejected +0/);
    expect(await exists("data/vdc/rejected.csv")).toBe(false);
  });

  it("lists each rejection with file, row, column, value and reason, writes rejected.csv, ends with 1", async () => {
    const folder = await writeDataset("date,facility\n2014-02-30,Branch 215\n2014-03-01,=1+1\n");
    const { code, out } = await runCli("validate", folder, "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      read: 2,
      accepted: 1,
      rejected: 1,
      rejections: [
        { file: "records.csv", row: 2, column: "date", value: "2014-02-30", code: "SIJILL_DATE_INVALID" },
      ],
      unresolved: [{ field: "facility", value: "=1+1", rows: 1, reason: "not in the vocabulary" }],
    });
    const written = await readFile(join(folder, "rejected.csv"), "utf8");
    expect(written.split("\r\n")[0]).toBe("file,row,column,value,code,message");
    expect(written.split("\r\n")[1]).toContain("records.csv,2,date,2014-02-30,SIJILL_DATE_INVALID");
  });

  it("guards rejected.csv against formulas", async () => {
    const folder = await writeDataset('date,facility\n"=HYPERLINK(""http://example.org"")",Branch 215\n');
    await runCli("validate", folder, "--quiet");
    const written = await readFile(join(folder, "rejected.csv"), "utf8");
    expect(written).toContain("'=HYPERLINK");
  });

  it("does not leave an old rejected.csv standing when the rows are right by now", async () => {
    const folder = await writeDataset("date,facility\n2014-02-30,a\n");
    await runCli("validate", folder, "--quiet");
    await writeFile(join(folder, "records.csv"), "date,facility\n2014-02-28,a\n");
    const { code } = await runCli("validate", folder, "--quiet");
    expect(code).toBe(0);
    expect(await readFile(join(folder, "rejected.csv"), "utf8")).toBe(
      "file,row,column,value,code,message\r\n",
    );
  });

  it("answers a file that cannot be read at all as JSON too", async () => {
    const folder = await writeDataset("");
    const { code, out } = await runCli("validate", folder, "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out).problems[0]).toMatchObject({ code: "SIJILL_FILE_EMPTY" });
  });

  it("reads records where they are, outside the folder of the descriptor", async () => {
    const records = await writeDataset("date,facility\n2014-03-01,a\n");
    const descriptor = await writeDataset("");
    const { code, out } = await runCli("validate", descriptor, "--files", records, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ read: 1, accepted: 1 });
  });

  it("marks synthetic records", async () => {
    const { out } = await runCli("validate", "data/template/synthetic", "--quiet", "--no-rejected");
    expect(out).toContain("SYNTHETIC DATA");
  });
});

describe("sijill count", () => {
  it("prints rows with the by-columns, certain and possible as JSON", async () => {
    const { code, out } = await runCli("count", "data/vdc", "--by", "year", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)[3]).toEqual({ year: "2014", certain: 1906, possible: 1906, status: "covered" });
  });

  it("prints a table with silence as ·, and a CSV", async () => {
    const text = await runCli("count", "data/snhr", "--by", "year", "--quiet");
    expect(text.out).toMatch(/2020 +· +· +outside/);
    const csv = await runCli("count", "data/snhr", "--by", "year", "--csv");
    expect(csv.out.split("\r\n")[1]).toBe("2016,476,476,covered");
  });

  it("accepts names as people write them, selections and a window", async () => {
    const folder = "data/template/synthetic";
    const { out } = await runCli(
      "count",
      folder,
      "--by",
      "Age group",
      "--where",
      "sex=male,female",
      "--from",
      "2014-01-01",
      "--json",
    );
    const rows = JSON.parse(out);
    expect(rows.every((row: { nature: string }) => row.nature === "synthetic")).toBe(true);
    expect(rows.map((row: { ageGroup: string }) => row.ageGroup)).toContain("18-29");
  });

  it("reads a facility by any of its names, and says when no record has a value", async () => {
    const count = (...where: string[]) =>
      runCli("count", "data/template/synthetic", "--by", "facility", ...where, "--json");
    const byId = await count("--where", "facility=br-215");
    expect(JSON.parse(byId.out)[0]).toMatchObject({ facility: "br-215" });
    for (const name of ["Branch 215", "فرع ٢١٥", "215"])
      expect((await count("--where", `facility=${name}`)).out).toBe(byId.out);
    const slip = await count("--where", "sex=mael");
    expect(slip.err).toContain("No accepted record has sex = mael. Values there are: female, male");
    const ambiguous = await count("--where", "facility=Branch 265");
    expect(ambiguous.code).toBe(2);
    expect(ambiguous.err).toContain("br-265-daraa, br-265-suwayda");
  });

  it("says on stderr that rejected rows are not counted", async () => {
    const folder = await writeDataset("date,facility\n2014-02-30,a\n2014-03-01,a\n");
    const { err, out } = await runCli("count", folder, "--by", "year", "--json");
    expect(err).toContain("1 rejected row is not counted");
    expect(JSON.parse(out).find((row: { year: string }) => row.year === "2014")).toMatchObject({
      certain: 1,
    });
  });
});

describe("sijill continuation", () => {
  it("prints the answer of each dataset, and why there is none over all", async () => {
    const { code, out } = await runCli(
      "continuation",
      "data/caesar",
      "data/damascus",
      "data/vdc",
      "--after",
      "2014-01-20",
      "--quiet",
    );
    expect(code).toBe(0);
    expect(out).toContain("Caesar photographs: silent");
    expect(out).toContain("7,098 bodies");
    expect(out).toContain("Over all: not answered.");
  });

  it("prints JSON that reads back", async () => {
    const { out } = await runCli("continuation", "data/vdc", "--after", "2014-01-20", "--json");
    expect(JSON.parse(out).datasets[0].certain.value).toBe(3718);
  });
});

describe("sijill verify", () => {
  it("ends with 2 where there is no build to check", async () => {
    const { code, out } = await runCli("verify", "data/vdc");
    expect(code).toBe(2);
    expect(out).toContain("There is no manifest.json");
  });
});

describe("sijill check-reference", () => {
  it("ends with 2 where there is no folder, with 1 where a file holds no vectors", async () => {
    expect(await runCli("check-reference", "no/such/folder")).toMatchObject({ code: 2 });
    expect(await runCli("check-reference", "data/caesar")).toMatchObject({ code: 1 });
  });

  it("does not break when the reader of its lines stops reading", async () => {
    const child = spawn(process.execPath, ["dist/cli/main.js", "check-reference", "test/reference"]);
    const err: string[] = [];
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk.toString()));
    child.stdout.once("data", () => child.stdout.destroy());
    await once(child, "close");
    expect(err.join("")).toBe("");
  });
});

describe("sijill new dataset", () => {
  it("drafts a descriptor from the columns and leaves what it cannot know to be said", async () => {
    const folder = await mkdtemp(join(tmpdir(), "sijill-new-"));
    await cp("data/template/synthetic/records.csv", join(folder, "Records 2016.csv"));
    const { code, out } = await runCli("new", "dataset", join(folder, "Records 2016.csv"));
    expect(code).toBe(0);
    expect(out).toContain("columns not mapped:");
    const draft = JSON.parse(await readFile(join(folder, "dataset.json"), "utf8"));
    const schema = JSON.parse(await readFile(join(folder, draft.$schema), "utf8"));
    expect(schema.$defs.dataset.title).toBe("Sijill dataset descriptor (dataset.json)");
    expect(draft).toMatchObject({
      id: "records-2016",
      columns: { death: "date", facility: "branch", id: "id" },
    });
    const second = await runCli("new", "dataset", join(folder, "Records 2016.csv"));
    expect(second).toMatchObject({ code: 2 });
    expect(second.err).toContain("SIJILL_OUTPUT_EXISTS");
    const used = await runCli("validate", folder, "--json");
    expect(used.code).not.toBe(0); // the draft cannot be used before its holder has completed it
  });
});

describe("sijill new release", () => {
  it("writes a record in which nothing is decided, once", async () => {
    const folder = await mkdtemp(join(tmpdir(), "sijill-release-"));
    expect(await runCli("new", "release", folder)).toMatchObject({ code: 0 });
    expect(JSON.parse(await readFile(join(folder, "release.json"), "utf8"))).toMatchObject({
      format: "sijill-release/1",
      reviews: [],
      clearances: [],
    });
    const again = await runCli("new", "release", folder);
    expect(again.code).toBe(2);
    expect(again.err).toContain("SIJILL_OUTPUT_EXISTS");
  });

  it("prints its schema, and ends with 2 when it is told nothing", async () => {
    const { code, out } = await runCli("new", "release", "--schema");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ title: "Sijill release record (release.json)" });
    expect((await runCli("new", "release")).code).toBe(2);
  });
});

describe("sijill release, diff and release-log", () => {
  it.each(["diff", "redact", "pack", "release", "withdraw", "release-log"])(
    "%s --help shows an example",
    async (command) => {
      const { code, out } = await runCli(command, "--help");
      expect(code).toBe(0);
      expect(out).toContain(`$ sijill ${command}`);
    },
  );

  it("an empty log is whole, and a folder that is no build is named", async () => {
    const folder = await mkdtemp(join(tmpdir(), "sijill-log-"));
    const { code, out } = await runCli("release-log", folder);
    expect([code, out]).toEqual([0, "Nothing was released, refused or withdrawn."]);
    const diff = await runCli("diff", folder, folder);
    expect(diff.code).toBe(1);
    expect(diff.err).toContain("SIJILL_VERIFY_BUILD_MISSING");
    const corrigendum = await runCli("diff", folder, folder, "--corrigendum", join(folder, "corrigendum"));
    expect([corrigendum.code, corrigendum.err]).toEqual([diff.code, diff.err]);
  });
});
