import { describe, expect, test } from "vitest";
import { dataQuality } from "../../../src/analysis/index.ts";
import { openArchive } from "../../../src/archive/index.ts";
import { qualityQuantities } from "../../../src/report/analysis/index.ts";
import { writeDataset } from "../../support/writeDataset.ts";

async function qualityOf(csv: string, descriptor: Readonly<Record<string, unknown>> = {}) {
  const archive = await openArchive(await writeDataset(csv, descriptor));
  try {
    return await dataQuality(archive);
  } finally {
    await archive.close();
  }
}

/** Findings with their numbers only. */
const shortly = (quality: Awaited<ReturnType<typeof qualityOf>>) =>
  quality.datasets[0]?.findings.map((finding) => {
    switch (finding.kind) {
      case "rejected":
        return [finding.kind, finding.reason, finding.rows.value];
      case "unresolved":
        return [finding.kind, finding.field, finding.rows.value];
      case "missing":
        return finding.share.kind === "withheld"
          ? [finding.kind, finding.dimension, "withheld"]
          : [finding.kind, finding.dimension, finding.share.numerator, finding.share.denominator];
      case "not-recorded":
        return [finding.kind, finding.dimension];
      case "coverage-gap":
        return [finding.kind, finding.period.from, finding.period.to];
      default:
        return [finding.kind, finding.deaths.value];
    }
  });

const notRecorded = ["hospital", "sex", "ageGroup", "cause"].map((dimension) => ["not-recorded", dimension]);

describe("what is weak in records is counted, not judged", () => {
  test("rows rejected, facilities not understood or missing, dates partial, doubted or absent", async () => {
    const quality = await qualityOf(
      [
        "date,facility",
        "2014-05-03,Branch 215",
        "2014-05,Branch 215",
        "2014-05-03?,no such place",
        ",",
        "2014-13-40,Branch 215",
        "2014-02-30,Branch 215",
        "",
      ].join("\n"),
    );
    expect(quality.datasets[0]).toMatchObject({
      read: { value: 6, unit: "rows" },
      accepted: { value: 4 },
      rejected: { value: 2 },
    });
    expect(shortly(quality)).toEqual([
      ["rejected", "SIJILL_DATE_INVALID", 2],
      ["unresolved", "facility", 1],
      ["missing", "facility", 1, 4],
      ["missing", "agency", 2, 4],
      notRecorded[0],
      ["missing", "governorate", 2, 4],
      ...notRecorded.slice(1),
      ["partial-dates", 2],
      ["undated", 1],
    ]);
  });

  test("gaps of the coverage, with their days", async () => {
    const quality = await qualityOf("date,facility\n2014-05-03,Branch 215\n", {
      coverage: {
        from: "2013-01-01",
        to: "2016-12-31",
        gaps: [{ from: "2015-03-01", to: "2015-04-30" }],
      },
    });
    expect(shortly(quality)).toContainEqual(["coverage-gap", "2015-03-01", "2015-04-30"]);
  });

  test("nothing is reported that is not there", async () => {
    const quality = await qualityOf("date,facility\n2014-05-03,Branch 215\n");
    expect(shortly(quality)).toEqual(notRecorded);
  });

  test("every number of it is a quantity with an id of its own", async () => {
    const quality = await qualityOf("date,facility\n2014-05,Branch 215\n2014-13,x\n,y\n");
    const ids = qualityQuantities(quality).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain("quality.synthetic.rejected.date-invalid");
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9.-]*$/);
  });
});
