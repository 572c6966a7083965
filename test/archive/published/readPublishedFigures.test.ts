import { describe, expect, it } from "vitest";
import { readPublishedFigures } from "../../../src/archive/index.ts";
import { failure, writeFolder } from "../support/synthetic.ts";

const header =
  "id,statement,value,lower,upper,unit,population,from,to,collection,title,publisher,date,url,url_exact,verification,note";
const row = (id: string, value: string) =>
  `${id},"A statement, made up",${value},,,bodies,,2011,2013-08,c,t,p,,,true,derived,`;
const read = async (...lines: string[]) =>
  readPublishedFigures(await writeFolder({ "figures.csv": [header, ...lines, ""].join("\n") }));

describe("readPublishedFigures", () => {
  it("reads what is not given as null, never as 0", async () => {
    const { figures } = await read(row("one", "12"), row("two", ""));
    expect(figures.map(({ id, value, lower, population }) => [id, value, lower, population])).toEqual([
      ["one", 12, null, null],
      ["two", null, null, null],
    ]);
  });

  it.each([
    ["a value that is no number", [row("one", "about 12")], "row 2, value: not a number"],
    ["an id that stands twice", [row("one", "1"), row("one", "2")], "row 3: the id one stands twice"],
    ["a row cut short", ["one,statement"], "row 2: The row has fewer columns than the header"],
    ["a verification of another name", [row("one", "1").replace("derived", "rumour")], "row 2, verification"],
  ])("refuses %s and names the row", async (_, lines, reason) => {
    const error = await failure(read(...lines));
    expect(error.code).toBe("SIJILL_FILE_UNREADABLE");
    expect(error.message).toContain(reason);
  });

  it("refuses a table without one of its columns", async () => {
    const folder = await writeFolder({ "figures.csv": "id,value\none,1\n" });
    expect((await failure(readPublishedFigures(folder))).message).toContain("it has no column statement");
  });
});
