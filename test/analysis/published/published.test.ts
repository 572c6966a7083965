import { cp, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { publishedDate, publishedQuantity, relativeFall } from "../../../src/analysis/index.ts";
import { readPublishedFigures } from "../../../src/archive/index.ts";
import type { Count } from "../../../src/quantities/index.ts";

describe("a published figure in another language", async () => {
  const english = await readPublishedFigures("data/published");
  const arabic = await readPublishedFigures("data/published", { language: "ar" });

  it("has other words and the same numbers, source and row", () => {
    const [en, ar] = [english, arabic].map((published) => publishedQuantity(published, "dd-share-2015-2017"));
    expect(ar).toMatchObject({ label: "نسبة الجثث المؤرخة من 2015 إلى 2017", base: "الجثث" });
    expect(en).toMatchObject({ label: "Share of bodies dated 2015-2017", base: "bodies" });
    const numbers = ({ label: _, base: __, ...rest }: Record<string, unknown>) => rest;
    expect(numbers(ar as never)).toEqual(numbers(en as never));
  });

  it("keeps the words of the table where nobody translated them", () => {
    const id = "stj-notice-yabroud";
    expect(publishedQuantity(arabic, id).label).toBe(publishedQuantity(english, id).label);
  });

  it("refuses words for a figure that is not there, and a file that is not of the form", async () => {
    const folder = join(await mkdtemp(join(tmpdir(), "sijill-published-")), "published");
    await cp("data/published", folder, { recursive: true });
    await writeFile(join(folder, "figures.ar.json"), '{ "no-such-figure": { "statement": "س" } }');
    await expect(readPublishedFigures(folder, { language: "ar" })).rejects.toThrow(/no-such-figure/);
    await writeFile(join(folder, "figures.ar.json"), "{");
    await expect(readPublishedFigures(folder, { language: "ar" })).rejects.toMatchObject({
      code: "SIJILL_FILE_UNREADABLE",
    });
    expect((await readPublishedFigures(folder)).figures.length).toBe(english.figures.length);
  });

  it("gives a date with the row that names it", () => {
    const date = publishedDate(english, {
      id: "core",
      label: "years named",
      value: "2015/2017",
      figure: "dd-share-2015-2017",
      citation: "icij",
    });
    expect(date).toMatchObject({ kind: "date", value: "2015/2017", citation: "icij" });
    expect(date.inputs[0]?.selection).toBe("id = dd-share-2015-2017");
  });
});

it("relativeFall is a share of the earlier count, over the time of both", () => {
  const count = (id: string, value: number, year: string): Count => ({
    kind: "count",
    id,
    label: id,
    value,
    unit: "record",
    period: { from: year, to: year },
    method: { name: "count of records" },
    inputs: [],
    nature: "synthetic",
  });
  const fall = relativeFall(count("a", 1906, "2014"), count("b", 159, "2017"), {
    id: "fall",
    label: "fall",
    base: "2014",
  });
  expect(fall).toMatchObject({
    numerator: 1747,
    denominator: 1906,
    value: 1747 / 1906,
    period: { from: "2014", to: "2017" },
  });
});
