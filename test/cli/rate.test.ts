import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/runCli.ts";
import { writeDataset } from "../support/writeDataset.ts";

const template = "data/template/daily-states";

/** Roll calls of one prison over the first days of 2014, with the fourth day lost when asked. */
async function writeStates(lost = false): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "sijill-test-"));
  const days = ["01", "02", "03", "04", "05"].filter((day) => !(lost && day === "04"));
  const rows = days.map((day) => `A,2014-01-${day},100,100`);
  await writeFile(join(folder, "states.csv"), `prison,day,morning,evening\n${rows.join("\n")}\n`);
  await writeFile(
    join(folder, "dataset.json"),
    JSON.stringify({
      id: "states",
      title: "Roll calls of prison A",
      files: ["states.csv"],
      kind: "daily-states",
      nature: "documented",
      coverage: { from: "2014-01-01", to: "2014-01-05" },
      licence: "CC0-1.0",
      source: { title: "made by a test" },
      columns: { facility: "prison", day: "day", opening: "morning", closing: "evening" },
      facilities: "as-written",
    }),
  );
  return folder;
}
const writeDeaths = (changes: object = {}) =>
  writeDataset("date,facility\n2014-01-02,A\n2014-01-05,A\n2014-01-05,B\n2014-01,A\n", {
    facilities: "as-written",
    ...changes,
  });

describe("sijill rate", () => {
  it("shows examples", async () => {
    const { code, out } = await runCli("rate", "--help");
    expect(code).toBe(0);
    expect(out).toContain("$ sijill rate --exposure data/template/daily-states");
  });

  it("prints the rate of roll calls with its time unit, what it rests on, and what the roll calls are worth", async () => {
    const { code, out, err } = await runCli("rate", "--exposure", template, "--risk", "365");
    expect(code).toBe(0);
    expect(out).toMatch(/^SYNTHETIC DATA: no row is a person\./);
    expect(out).toContain("0.383 deaths per 100 persons per day (95% exact Poisson interval 0.240 to 0.580)");
    expect(out).toContain("22 persons");
    expect(out).toContain("60 of 62 facility-days");
    expect(out).toContain("75.3% within 365 days, if the rate stayed constant");
    expect(out).toContain("adding up 59, not adding up 1, not checkable 1");
    expect(out).toContain("Synthetic prison A, 2014-01-25: closing 184");
    expect(err).toContain("reading");
  });

  it("prints JSON in the unit asked for, and nothing else", async () => {
    const { code, out, err } = await runCli(
      ...["rate", "--exposure", template, "--per", "1000", "--unit", "person-year", "--json"],
    );
    expect([code, err]).toEqual([0, ""]);
    const { rates, reliability, checks } = JSON.parse(out);
    expect(rates).toMatchObject([{ kind: "rate", per: 1000, unit: "person-year", nature: "synthetic" }]);
    expect(rates[0].value).toBeCloseTo((22 / 5747) * 365_000, 6);
    expect(reliability).toEqual(["reliable"]);
    expect(checks.balance.states).toBe(61);
  });

  it("takes deaths from records of the same places, with what their dates leave open", async () => {
    const { code, out } = await runCli("rate", await writeDeaths(), "--exposure", await writeStates());
    expect(code).toBe(0);
    expect(out).toContain("0.400 deaths per 100 persons per day");
    expect(out).toContain("0.400 to 0.600 deaths per 100 persons per day");
    expect(out).toContain("few: the ONS would not show the rate");
  });

  it("refuses with the reason and what would answer, and ends with 1", async () => {
    const photographed = await writeDeaths({ dateMeaning: "photographed" });
    const { code, out } = await runCli("rate", photographed, "--exposure", await writeStates());
    expect(code).toBe(1);
    expect(out).toContain(
      "The dates of Synthetic records are those of the photograph. They do not say when the person died",
    );
    expect(out).toContain("Would need: Records with the date of death.");
    const withoutDeaths = await runCli("rate", "--exposure", await writeStates(), "--json");
    expect(withoutDeaths.code).toBe(1);
    expect(JSON.parse(withoutDeaths.out).rates[0].code).toBe("SIJILL_DEATHS_NOT_RECORDED");
  });

  it("gives two rates for bounds of the person-time, the least first", async () => {
    const [deaths, states] = [await writeDeaths(), await writeStates(true)];
    const refused = await runCli("rate", deaths, "--exposure", states);
    expect(refused.code).toBe(1);
    expect(refused.out).toContain("the person-time is that of 4 of 5 facility-days");
    const { code, out } = await runCli(
      ...["rate", deaths, "--exposure", states, "--missing", "bounds", "--capacity", "A=600"],
    );
    expect(code).toBe(0);
    expect(out).toMatch(/least +0\.200 deaths[\s\S]*greatest +0\.500 deaths/);
  });

  it("moves a window over the days, and says of how many the highest was chosen", async () => {
    const { out } = await runCli(
      "rate",
      "--exposure",
      template,
      "--rolling",
      "7",
      "--minimum-coverage",
      "0.9",
    );
    expect(out).toContain("Highest of ");
    expect(out).toContain("95% simultaneous exact Poisson interval");
    expect(out).toMatch(/\d+ of 25 windows have no rate/);
  });

  it.each([
    [["rate"]],
    [["rate", "--exposure", "no/such/folder"]],
    [["rate", "--exposure", template, "--per", "7"]],
    [["rate", "--exposure", template, "--unit", "year"]],
    [["rate", "--exposure", template, "--from", "2014"]],
    [["rate", "--exposure", template, "--risk", "soon"]],
    [["rate", "--exposure", template, "--risk", "0"]],
    [["rate", "--exposure", template, "--level", "2"]],
    [["rate", "--exposure", template, "--rolling", "400"]],
    [["rate", "--exposure", template, "--facility", "nowhere"]],
    [["rate", "data/vdc", "--exposure", template, "--capacity", "150"]],
    [["rate", "--exposure", "data/vdc"]],
  ])("ends with 2 on wrong use: %j", async (args) => {
    const { code, err } = await runCli(...args, "--quiet");
    expect(code).toBe(2);
    expect(err).not.toBe("");
    expect(err).not.toMatch(/\n\s+at .*\.ts/);
  });
});

describe("sijill validate of daily states", () => {
  it("accounts for the rows and checks the states against themselves", async () => {
    const { code, out } = await runCli("validate", template, "--no-rejected", "--quiet");
    expect(code).toBe(0);
    expect(out).toMatch(/read +61\n +accepted +61\n +rejected +0/);
    expect(out).toContain("adding up 59, not adding up 1, not checkable 1");
    const json = await runCli("validate", template, "--no-rejected", "--json");
    expect(JSON.parse(json.out)).toMatchObject({ read: 61, checks: { continuity: { passages: 59 } } });
  });
});
