import { expect, test } from "vitest";
import { openArchive, recordQueries } from "../../src/archive/index.ts";

test("a question that is asked again has the same answer, is logged again, and is refused after the end", async () => {
  const archive = await openArchive("data/vdc");
  const years = ["2014-01-01", "2015-01-01", "2016-01-01"];
  const { result, queries } = await recordQueries(async () => ({
    first: await archive.cellsByPeriod("vdc", years, []),
    again: await archive.cellsByPeriod("vdc", years, []),
    // As many periods, and other days: another question.
    other: await archive.cellsByPeriod("vdc", ["2014-01-01", "2015-01-01", "2017-01-01"], []),
    filtered: await archive.cellsByPeriod("vdc", years, [], { facility: ["branch-215"] }),
  }));
  expect(result.first.length).toBeGreaterThan(2);
  expect(result.again).toEqual(result.first);
  expect(result.other).not.toEqual(result.first);
  expect(result.filtered).not.toEqual(result.first);
  expect(queries.map(({ sha256 }) => sha256 === queries[0]?.sha256)).toEqual([true, true, false, false]);
  await archive.close();
  await expect(archive.cellsByPeriod("vdc", years, [])).rejects.toMatchObject({
    code: "SIJILL_ARCHIVE_CLOSED",
  });
});
