import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { vdcRows } from "./tables.ts";

it("the monthly figures of the tests are those of the published file", ({ skip }) => {
  const file = "../shared/facts/vdc-detention-deaths-monthly.csv";
  skip(!existsSync(file), `${file} is not here`);
  const lines = readFileSync(file, "utf8").trim().split("\n").slice(1);
  expect(vdcRows().map(({ month, count }) => `${month},${count}`)).toEqual(
    lines.map((line) => line.split(",").slice(0, 2).join(",")),
  );
});
