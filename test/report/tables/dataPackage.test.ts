import { expect, test } from "vitest";
import type { FrontMatter } from "../../../src/report/markdown/index.ts";
import { dataPackage, writeCsv } from "../../../src/report/tables/index.ts";
import { table } from "../support/sampleAnalysis.ts";

const frontMatter: FrontMatter = {
  kind: "report",
  title: "A synthetic example",
  date: "2026-01-05",
  authors: [{ name: "Test Author" }],
  language: "en",
  version: "1.0",
  status: "draft",
  pdf: "a-3b" as const,
  seed: 1,
};

test("describes each table: columns, what missing means, how it was made, and the hash of its file", () => {
  const content = writeCsv(table);
  const read = JSON.parse(
    dataPackage([{ table, language: "en", path: "by-year.csv", content }], frontMatter, "Title"),
  );
  expect(read.resources).toHaveLength(1);
  expect(read.resources[0]).toMatchObject({
    name: "by-year",
    path: "by-year.csv",
    bytes: content.length,
    unitOfCount: "record",
    nature: "documented",
    method: { name: "count of rows" },
    dialect: { lineTerminator: "\r\n" },
  });
  expect(read.resources[0].schema.fields[1]).toEqual({
    name: "count",
    title: "Records",
    type: "integer",
    role: "measure",
    missingMeans: "not covered",
  });
});

test("describes the column that marks a synthetic table", () => {
  const synthetic = { ...table, nature: "synthetic" } as const;
  const content = writeCsv(synthetic);
  const read = JSON.parse(
    dataPackage([{ table: synthetic, language: "en", path: "x.csv", content }], frontMatter, "Title"),
  );
  const header = content.split("\r\n")[0]?.split(",");
  expect(read.resources[0].schema.fields.map((field: { name: string }) => field.name)).toEqual(header);
});
