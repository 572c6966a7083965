import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { comparability, publishedQuantity } from "../../src/analysis/index.ts";
import { readPublishedFigures } from "../../src/archive/index.ts";
import { datasetJsonSchema } from "../../src/records/index.ts";
import { facts, factsAreHere } from "../archive/support/shared.ts";
import { open } from "../archive/support/synthetic.ts";

const published = await readPublishedFigures("data/published");
const figure = (id: string) => {
  const found = published.figures.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no figure ${id}`);
  return found;
};
const folders = readdirSync("data", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `data/${name}`)
  .filter((folder) => readdirSync(folder).includes("dataset.json"))
  .concat("data/template/synthetic");
/** Rows of a plain CSV by the names of its columns. */
const rowsOf = (path: string): Record<string, string>[] => {
  const [header = "", ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(header.split(",").map((name, at) => [name, cells[at] ?? ""]));
  });
};

describe.skipIf(!factsAreHere("the facts that data/ was made from"))("data/ against the facts", () => {
  it("carries each of the 172 published figures, field by field", () => {
    const original = JSON.parse(readFileSync(`${facts}/published-figures.json`, "utf8"));
    const expected = original.map((fact: Record<string, unknown>) => ({
      id: fact.id,
      statement: fact.statement,
      value: fact.value ?? null,
      lower: fact.lower ?? null,
      upper: fact.upper ?? null,
      unit: fact.unit,
      population: fact.population ?? null,
      from: fact.period_start ?? null,
      to: fact.period_end ?? null,
      collection: fact.dataset,
      title: fact.source_title,
      publisher: fact.publisher,
      date: fact.date ?? null,
      url: fact.url ?? null,
      url_exact: fact.url_exact,
      verification: fact.verification,
      note: fact.note ?? null,
    }));
    expect(expected).toHaveLength(172);
    expect(published.figures).toEqual(expected);
  });

  it("carries the months of the VDC, byte for byte, and they are the sums of its days", () => {
    const months = readFileSync("data/vdc/deaths-monthly.csv", "utf8");
    expect(months.trimEnd()).toBe(
      readFileSync(`${facts}/vdc-detention-deaths-monthly.csv`, "utf8").trimEnd(),
    );
    const sums = new Map<string, number>();
    for (const { day = "", detention_deaths } of rowsOf(`${facts}/vdc-detention-deaths-daily.csv`)) {
      const month = day.slice(0, 7);
      sums.set(month, (sums.get(month) ?? 0) + Number(detention_deaths));
    }
    const monthly = rowsOf("data/vdc/deaths-monthly.csv");
    expect(monthly.map((row) => Number(row.detention_deaths))).toEqual(
      monthly.map(({ month = "" }) => sums.get(month) ?? 0),
    );
    expect([...sums].reduce((total, [, count]) => total + count, 0)).toBe(6750);
  });
});

describe("the datasets of data/", () => {
  it.each(folders)("%s: every row is accepted, every name of a facility understood", async (folder) => {
    const archive = await open(folder);
    const [dataset] = archive.datasets;
    expect(dataset?.rejections).toEqual([]);
    expect(dataset?.read === 0).toBe(folder === "data/template");
    expect(await archive.unresolved(dataset?.descriptor.id ?? "")).toEqual([]);
  });

  it("hold the numbers of the published figures that their rows name", () => {
    const named = [
      "caesar/bodies",
      "caesar-branches/bodies-by-branch",
      "damascus/bodies",
      "snhr/deaths-yearly",
    ]
      .flatMap((file) => rowsOf(`data/${file}.csv`))
      .map((row) => ({
        id: row.figure ?? "",
        value: Number(row.bodies ?? row.deaths),
        lower: row.lower === undefined ? undefined : Number(row.lower),
        upper: row.upper === undefined ? undefined : Number(row.upper),
      }));
    expect(named).toHaveLength(1 + 6 + 2 + 6);
    for (const { id, value, lower, upper } of named) {
      expect([id, value]).toEqual([id, figure(id).value]);
      if (lower !== undefined)
        expect([id, lower, upper]).toEqual([id, figure(id).lower ?? value, figure(id).upper ?? value]);
    }
  });

  it("ship the schema that editors complete descriptors by, as the code checks it", () => {
    expect(JSON.parse(readFileSync("data/dataset.schema.json", "utf8"))).toEqual(datasetJsonSchema());
  });
});

describe("the six cautions", () => {
  const refusals = async (...names: string[]) => {
    const archive = await open(names.map((name) => `data/${name}`));
    return comparability("?", archive.datasets)?.reasons.map((reason) => reason.split(" (")[0]) ?? [];
  };

  it("unit, date, party: bodies photographed in government custody are not persons dead in any", async () => {
    expect(await refusals("caesar", "vdc")).toEqual(["Unit of count", "Meaning of the date", "Custody"]);
    expect(await refusals("vdc", "snhr")).toEqual(["Meaning of the date"]);
  });

  it("selection: two collections without a common day have no rate of change", async () => {
    expect(await refusals("caesar", "damascus")).toEqual(["Selection"]);
  });

  it("units of publishers are not bent into units of count: photographs, bodies and certificates differ", () => {
    expect(publishedQuantity(published, "caesar-detainee-photos")).toMatchObject({ unit: "image" });
    expect(publishedQuantity(published, "caesar-detainee-bodies")).toMatchObject({ unit: "body" });
    expect(publishedQuantity(published, "dd-detainee-photos")).toMatchObject({ unit: "image" });
  });

  it("vintage and sample: what the figures warn of travels with them", () => {
    const notes = published.figures.map(({ note }) => note ?? "").join(" ");
    expect(notes).toMatch(/newly opened archives|new archives|not new deaths/i);
    const sample = published.figures.filter(({ value }) => value === 540);
    expect(sample.map(({ unit }) => unit)).toEqual(sample.map(() => "photographs"));
    expect(sample.length).toBeGreaterThan(0);
  });
});
