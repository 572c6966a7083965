import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { account, descriptor, failure, open, writeFolder } from "../support/synthetic.ts";

const rows = "date,place\n2014-01-02,A\n";
const naming = (file: string) => ({ "dataset.json": JSON.stringify(descriptor({ files: [file] })) });

describe("a file named in dataset.json", () => {
  it.each([
    "../secret.csv",
    "sub/../../secret.csv",
    "/etc/passwd",
    "..",
    ".",
    "sub/..",
    "C:\\secret.csv",
    "c:secret.csv",
    "..\\secret.csv",
    "\\\\server\\share\\secret.csv",
    "records\0.csv",
  ])("may not leave the folder: %j", async (file) => {
    const folder = await writeFolder({ "records.csv": rows, ...naming(file) });
    expect(await failure(open(folder))).toMatchObject({ code: "SIJILL_PATH_OUTSIDE" });
  });

  it("may not be a link out of the folder, nor stand behind one", async () => {
    const outside = await writeFolder({ "secret.csv": rows });
    const folder = await writeFolder(naming("records.csv"));
    await symlink(join(outside, "secret.csv"), join(folder, "records.csv"));
    expect(await failure(open(folder))).toMatchObject({ code: "SIJILL_PATH_OUTSIDE" });
    const behind = await writeFolder(naming("sub/secret.csv"));
    await symlink(outside, join(behind, "sub"));
    expect(await failure(open(behind))).toMatchObject({ code: "SIJILL_PATH_OUTSIDE" });
  });

  it("may be a link inside the folder, which may itself be reached by a link", async () => {
    const folder = await writeFolder({ "2014/january.csv": rows, ...naming("records.csv") });
    await symlink(join(folder, "2014/january.csv"), join(folder, "records.csv"));
    expect(account(await open(folder))).toEqual([1, 1, 0]);
    const elsewhere = await writeFolder();
    await symlink(folder, join(elsewhere, "dataset"));
    expect(account(await open(join(elsewhere, "dataset")))).toEqual([1, 1, 0]);
  });

  it("is confined to the folder of the records when that is another one", async () => {
    const records = await writeFolder({ "records.csv": rows });
    const folder = await writeFolder(naming("records.csv"));
    expect(account(await open(folder, { files: records }))).toEqual([1, 1, 0]);
    const leaving = await writeFolder(naming("../records.csv"));
    expect(await failure(open(leaving, { files: records }))).toMatchObject({ code: "SIJILL_PATH_OUTSIDE" });
  });

  it("must exist and be a file", async () => {
    expect(await failure(open(await writeFolder(naming("records.csv"))))).toMatchObject({
      code: "SIJILL_FILE_MISSING",
    });
    const folder = await writeFolder(naming("records.csv"));
    await mkdir(join(folder, "records.csv"));
    expect(await failure(open(folder))).toMatchObject({ code: "SIJILL_FILE_NOT_REGULAR" });
  });

  it.each(["r[1].csv", "*.csv", "what?.csv", "it's.csv", "سجل 2014.csv", "a{b}.csv"])(
    "may be called %s and means that file alone",
    async (file) => {
      const folder = await writeFolder({ "r1.csv": `${rows}2015,B\n`, [file]: rows, ...naming(file) });
      expect(account(await open(folder))).toEqual([1, 1, 0]);
    },
  );

  it("may not hold the bytes of another one: its records would count twice", async () => {
    const folder = await writeFolder({
      "a.csv": rows,
      "b.csv": rows,
      "dataset.json": JSON.stringify(descriptor({ files: ["a.csv", "b.csv"] })),
    });
    expect(await failure(open(folder))).toMatchObject({ code: "SIJILL_FILE_TWICE" });
  });
});
