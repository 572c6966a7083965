import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { draftDescriptor } from "../../../src/archive/index.ts";
import { failure, writeFolder } from "../support/synthetic.ts";

const draftOf = async (name: string, content: string | Uint8Array) =>
  draftDescriptor(join(await writeFolder({ [name]: content }), name));

describe("a draft of a descriptor", () => {
  it("maps the columns whose names say what they hold, in English and Arabic", async () => {
    const english = await draftOf(
      "Deaths 2016.csv",
      "Record ID;Death.Date;Facility;Sex;Age;Circumstance.General;Name\n",
    );
    expect(english.draft).toMatchObject({
      id: "deaths-2016",
      files: ["Deaths 2016.csv"],
      columns: {
        id: "Record ID",
        death: "Death.Date",
        facility: "Facility",
        "person.sex": "Sex",
        "person.age": "Age",
        "cause.declared": "Circumstance.General",
      },
    });
    expect(english.open).toContain("columns not mapped: Name");
    const arabic = await draftOf(
      "سجل.csv",
      "الرقم,تاريخ الوفاة,الفرع,المشفى,العمر,الجنس,المحافظة,سبب الوفاة\n",
    );
    expect(arabic.draft).toMatchObject({
      id: "dataset",
      columns: {
        id: "الرقم",
        death: "تاريخ الوفاة",
        facility: "الفرع",
        hospital: "المشفى",
        "person.age": "العمر",
        "person.sex": "الجنس",
        governorate: "المحافظة",
        "cause.declared": "سبب الوفاة",
      },
    });
  });

  it("reads the columns of every format", async () => {
    const { draft } = await draftOf("records.ndjson", '{"date":"2014","branch":"215"}\n');
    expect(draft).toMatchObject({ columns: { death: "date", facility: "branch" } });
  });

  it("proposes an aggregate where there is a column of counts", async () => {
    const { draft } = await draftOf("monthly.csv", "month,deaths\n2014-01,5\n");
    expect(draft).toMatchObject({ kind: "aggregate", columns: { death: "month", count: "deaths" } });
  });

  it.each([
    ["windows-1256", Buffer.from([0xda, 0xe3, 0xd1, 0x2c, 0xdd, 0xd1, 0xda, 0x0a])],
    ["utf-16le", Buffer.from("\uFEFFعمر,فرع\n", "utf16le")],
  ])("finds out that a file is written in %s, and says so", async (encoding, bytes) => {
    const { draft, open } = await draftOf("records.csv", bytes);
    expect(draft).toMatchObject({ encoding, columns: { facility: "فرع" } });
    expect(open.join("\n")).toContain(`the file was read as ${encoding}`);
  });

  it("does not take a picture for a table", async () => {
    const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48]);
    expect(await failure(draftOf("records.csv", picture))).toMatchObject({ code: "SIJILL_FILE_BINARY" });
  });

  it("leaves to the holder what no file can say", async () => {
    const { draft, open } = await draftOf("records.csv", "x,y\n1,2\n");
    expect(draft).toMatchObject({ columns: {}, title: "TODO" });
    expect(open.join("\n")).toContain("columns.death");
  });

  it.each([
    ["records.csv", "", "SIJILL_FILE_EMPTY"],
    ["records.doc", "x", "SIJILL_FORMAT_UNKNOWN"],
  ])("of %s that cannot be read is refused", async (name, content, code) => {
    expect(await failure(draftOf(name, content))).toMatchObject({ code });
  });
});
