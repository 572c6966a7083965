import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  certainlyWithin,
  createDateReader,
  isProblem,
  partialDateFromParts,
} from "../../../src/records/index.ts";

const folder = "../shared/facts/us-custody-deaths";
const isHere = existsSync(folder);
if (!isHere)
  process.stderr.write(
    `skipped: ${folder} is not here (records of deaths in US prisons, not copied into the project)\n`,
  );

/** The five columns before the first free text: State, Facility, Year, Month, Death.Date. */
const START = /^[^,]*,(?:"(?:[^"]|"")*"|[^,]*),(\d{4}),([A-Z][a-z]+)?,(\d{4}-\d{2}-\d{2})?,/;

describe.skipIf(!isHere)("deaths in US prisons, as published", () => {
  it.each([
    ["CA", 7379, 7379, []],
    ["MI", 2976, 2976, []],
    ["MS", 384, 384, ["2019 February is not 2020-02-20"]],
    ["NJ", 478, 478, []],
    ["OH", 1488, 1323, []],
  ])(
    "reads the dates of %s, and finds where its year and month disagree with its day",
    (state, rows, withDay, known) => {
      const lines = readFileSync(`${folder}/${state}.csv`, "utf8").split(/\r?\n/).slice(1);
      const found = lines.map((line) => START.exec(line)).filter((match) => match !== null);
      expect(found.length).toBe(rows);
      const read = createDateReader({ missing: [""] });
      let days = 0;
      const disagreements: string[] = [];
      for (const [, year = "", month = "", death = ""] of found) {
        const date = read(death);
        if (isProblem(date)) throw new Error(date.what);
        const byParts = partialDateFromParts({ year, month }, { missing: [""] });
        expect(byParts.precision).toBe(month === "" ? "year" : "month");
        if (date.precision === "unknown") continue;
        days++;
        if (!certainlyWithin(date, byParts.earliest, byParts.latest))
          disagreements.push(`${year} ${month} is not ${date.edtf}`);
      }
      expect(days).toBe(withDay);
      expect(disagreements).toEqual(known);
    },
  );
});
