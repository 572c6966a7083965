import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it, test } from "vitest";
import { linkRecords } from "../../../src/linkage/linkRecords.ts";
import {
  openAdjudication,
  openReview,
  prepareReview,
  type Review,
  reviewOutcome,
} from "../../../src/linkage/review/index.ts";
import { syntheticColumns, writeSyntheticRecords } from "../../../src/linkage/synthetic/index.ts";

const temporary = () => mkdtemp(join(tmpdir(), "sijill-review-"));

function made(pairs: number): Review {
  const record = (file: string, row: number) => ({ file, row, values: { name: `synthetic ${row}` } });
  return {
    kind: "sijill-link-review",
    version: 1,
    fields: ["name"],
    names: ["name"],
    strata: [{ from: 0, to: 1, pairs, drawn: pairs }],
    pairs: Array.from({ length: pairs }, (_, i) => ({
      id: String(i + 1),
      left: record("a.csv", i + 2),
      right: record("b.csv", i + 2),
      weight: 0,
      stratum: 0,
    })),
  };
}

async function folderWith(review: Review): Promise<string> {
  const folder = await temporary();
  await writeFile(join(folder, "review.json"), JSON.stringify(review));
  return folder;
}

async function decideAll(
  folder: string,
  reviewer: string,
  decisions: Readonly<Record<string, string>>,
): Promise<void> {
  const session = await openReview(folder, reviewer);
  for (const [pair, decision] of Object.entries(decisions))
    await session.decide({ pair, decision, reason: "synthetic" });
}

describe("decisions", () => {
  it("are kept over a restart, the last one on a pair counts, and none is ever rewritten", async () => {
    const folder = await folderWith(made(3));
    await decideAll(folder, "a", { "1": "same", "2": "unsure" });
    const file = join(folder, "decisions", "a.ndjson");
    const before = await readFile(file, "utf8");
    await decideAll(folder, "a", { "1": "different" });
    expect((await readFile(file, "utf8")).startsWith(before)).toBe(true);
    const session = await openReview(folder, "a");
    expect(session.decided()).toBe(2);
    const shown = [0, 1, 2].map((place) => session.pair(place)).find((pair) => pair?.id === "1");
    expect(shown?.decided).toEqual({ decision: "different", reason: "synthetic" });
    expect(session.pair(session.nextOpen() ?? -1)?.id).toBe("3");
  });

  it("are refused when a line was changed, cut, left out, or made on other pairs", async () => {
    const folder = await folderWith(made(3));
    await decideAll(folder, "a", { "1": "same", "2": "different", "3": "same" });
    const file = join(folder, "decisions", "a.ndjson");
    const text = await readFile(file, "utf8");
    const lines = text.trimEnd().split("\n");
    const broken: readonly (readonly [string, RegExp])[] = [
      [text.replace('"different"', '"same"'), /line before it was changed/],
      [[...lines.slice(0, 1), ...lines.slice(2), ""].join("\n"), /lines are missing/],
      [text.slice(0, -3), /cut off/],
      [text.replace(/"review":"./, '"review":"0'), /other pairs/],
      ["hello\n", /does not begin/],
      [`${text}{}\n`, /no decision/],
      ["", /does not begin/],
    ];
    for (const [content, message] of broken) {
      await writeFile(file, content);
      await expect(openReview(folder, "a")).rejects.toThrow(message);
    }
  });

  it("of one reviewer are not written from two pages at once, which would break the chain", async () => {
    const folder = await folderWith(made(3));
    const [one, two] = [await openReview(folder, "a"), await openReview(folder, "a")];
    await one.decide({ pair: "1", decision: "same", reason: "synthetic" });
    await expect(two.decide({ pair: "2", decision: "same", reason: "synthetic" })).rejects.toThrow(
      /somebody else/,
    );
    await one.decide({ pair: "3", decision: "same", reason: "synthetic" });
    expect((await openReview(folder, "a")).decided()).toBe(2);
  });

  it("that come at once are all kept, one after the other", async () => {
    const folder = await folderWith(made(20));
    const session = await openReview(folder, "مراجع");
    const pairs = Array.from({ length: 20 }, (_, i) => String(i + 1));
    await Promise.all(pairs.map((pair) => session.decide({ pair, decision: "same", reason: "synthetic" })));
    expect((await openReview(folder, "مراجع")).decided()).toBe(20);
  });

  test.each([
    ["another pair", { pair: "99", decision: "same", reason: "x" }],
    ["another answer", { pair: "1", decision: "maybe", reason: "x" }],
    ["no reason", { pair: "1", decision: "same", reason: "  " }],
    ["a reason of 501 characters", { pair: "1", decision: "same", reason: "x".repeat(501) }],
    ["more than was asked", { pair: "1", decision: "same", reason: "x", reviewer: "b" }],
    ["nothing", null],
  ])("%s: refused, and nothing is written", async (_, decision) => {
    const folder = await folderWith(made(1));
    const session = await openReview(folder, "a");
    await expect(session.decide(decision)).rejects.toThrow(/cannot be kept/);
    expect(
      (await readFile(join(folder, "decisions", "a.ndjson"), "utf8")).trimEnd().split("\n"),
    ).toHaveLength(1);
  });

  test.each(["", ".", "../a", "a/b", "a b", "a".repeat(41), "a\u0000", ".hidden"])(
    "%j cannot be a reviewer's name",
    async (name) => {
      await expect(openReview(await folderWith(made(1)), name)).rejects.toThrow(/name of a reviewer/);
    },
  );

  it("come to two reviewers in two orders", async () => {
    const folder = await folderWith(made(40));
    const order = async (reviewer: string) => {
      const session = await openReview(folder, reviewer);
      return Array.from({ length: 40 }, (_, place) => session.pair(place)?.id);
    };
    expect(await order("a")).not.toEqual(await order("b"));
    expect([...(await order("a"))].sort()).toEqual([...(await order("b"))].sort());
  });
});

describe("the outcome", () => {
  it("counts agreement by Cohen's kappa, judges what two share, and lists what is disputed", async () => {
    const folder = await folderWith(made(6));
    await decideAll(folder, "a", {
      "1": "same",
      "2": "same",
      "3": "different",
      "4": "different",
      "5": "unsure",
    });
    await decideAll(folder, "b", {
      "1": "same",
      "2": "different",
      "3": "different",
      "4": "different",
      "6": "same",
    });
    const outcome = await reviewOutcome(folder);
    expect(outcome.decided).toEqual({ a: 5, b: 5 });
    expect(outcome.disputed).toEqual(["2"]);
    expect(outcome.judgments).toEqual([
      { left: { file: "a.csv", row: 2 }, right: { file: "b.csv", row: 2 }, same: true },
      { left: { file: "a.csv", row: 4 }, right: { file: "b.csv", row: 4 }, same: false },
      { left: { file: "a.csv", row: 5 }, right: { file: "b.csv", row: 5 }, same: false },
    ]);
    // Two by two: 1 both same, 2 both different, 1 a same and b different: p_o 3/4, p_e 1/2.
    const [agreement] = outcome.agreements;
    expect(agreement).toMatchObject({
      reviewers: ["a", "b"],
      pairs: 4,
      alike: 3,
      kappa: { kind: "estimated" },
    });
    expect(agreement?.kappa?.kind === "estimated" && agreement.kappa.kappa).toBeCloseTo(0.5, 12);
  });

  it("lets one reviewer's decisions judge only where that is asked for", async () => {
    const folder = await folderWith(made(2));
    await decideAll(folder, "a", { "1": "same", "2": "unsure" });
    expect((await reviewOutcome(folder)).judgments).toEqual([]);
    expect((await reviewOutcome(folder, { reviewersNeeded: 1 })).judgments).toHaveLength(1);
  });
});

describe("pairs that reviewers dispute are settled by a third person", () => {
  async function disputed(): Promise<string> {
    const folder = await folderWith(made(5));
    await decideAll(folder, "a", { "1": "same", "2": "same", "3": "different", "4": "unsure" });
    await decideAll(folder, "b", { "1": "same", "2": "different", "3": "same", "4": "same", "5": "same" });
    return folder;
  }
  const decision = (pair: string, said: string) => ({ pair, decision: said, reason: "both papers seen" });

  it("who sees only these, and nothing of what was said", async () => {
    const session = await openAdjudication(await disputed(), "third");
    const shown = Array.from({ length: session.count }, (_, place) => session.pair(place));
    expect(shown.map((pair) => pair?.id).sort()).toEqual(["2", "3"]);
    expect(shown.every((pair) => pair?.decided === null)).toBe(true);
    expect(JSON.stringify(shown)).not.toMatch(/"(same|different)"|synthetic"/);
    await expect(session.decide(decision("1", "same"))).rejects.toThrow(/cannot be kept/);
  });

  it("whose decisions become judgments, with the reason in a log of their own, and change no agreement", async () => {
    const folder = await disputed();
    const before = await reviewOutcome(folder);
    expect(before).toMatchObject({ adjudication: null, disputed: ["2", "3"] });
    const session = await openAdjudication(folder, "third");
    await session.decide(decision("2", "different"));
    await session.decide(decision("3", "unsure"));
    const after = await reviewOutcome(folder);
    expect(after.agreements).toEqual(before.agreements);
    expect(after.decided).toEqual(before.decided);
    expect(after.disputed).toEqual(["3"]);
    expect(after.judgments).toEqual([
      ...before.judgments,
      { left: { file: "a.csv", row: 3 }, right: { file: "b.csv", row: 3 }, same: false },
    ]);
    expect(after.adjudication).toEqual({
      adjudicator: "third",
      pairs: 2,
      settled: 1,
      decisions: [decision("2", "different"), decision("3", "unsure")],
      agreeing: { a: { alike: 0, of: 1 }, b: { alike: 1, of: 1 } },
    });
    const log = await readFile(join(folder, "adjudications", "third.ndjson"), "utf8");
    expect(log).toMatch(
      /"reviewer":"third"[\s\S]*"pair":"2","decision":"different","reason":"both papers seen"/,
    );
  });

  it("who counts no more where a reviewer comes to agree", async () => {
    const folder = await disputed();
    await (await openAdjudication(folder, "third")).decide(decision("2", "different"));
    await decideAll(folder, "b", { "2": "same" });
    const outcome = await reviewOutcome(folder);
    expect(outcome.judgments).toContainEqual({
      left: { file: "a.csv", row: 3 },
      right: { file: "b.csv", row: 3 },
      same: true,
    });
    expect(outcome.adjudication).toMatchObject({ pairs: 1, settled: 0, decisions: [] });
  });

  it("who is none of the reviewers, and one person only", async () => {
    const folder = await disputed();
    await expect(openAdjudication(folder, "a")).rejects.toThrow(/has reviewed these pairs/);
    await openAdjudication(folder, "third");
    await expect(openAdjudication(folder, "fourth")).rejects.toThrow(/third has begun/);
    await expect(openAdjudication(folder, "third")).resolves.toMatchObject({ role: "adjudicator", count: 2 });
  });

  it("whose log is refused when it was changed", async () => {
    const folder = await disputed();
    const session = await openAdjudication(folder, "third");
    await session.decide(decision("2", "same"));
    await session.decide(decision("3", "same"));
    const file = join(folder, "adjudications", "third.ndjson");
    await writeFile(file, (await readFile(file, "utf8")).replace('"same"', '"different"'));
    await expect(reviewOutcome(folder)).rejects.toThrow(/line before it was changed/);
  });

  it("and who is not asked where nothing is disputed", async () => {
    const folder = await folderWith(made(2));
    await decideAll(folder, "a", { "1": "same" });
    await decideAll(folder, "b", { "1": "unsure" });
    await expect(openAdjudication(folder, "third")).rejects.toThrow(/No pair is disputed/);
  });
});

describe("what is shown", () => {
  it("names signs that cannot be seen, and cuts what is longer than any entry", async () => {
    const review = made(1);
    const [pair] = review.pairs;
    if (pair === undefined) throw new Error("no pair");
    const left = { ...pair.left, values: { name: "a\u202Ebc\u0000" } };
    const right = { ...pair.right, values: { name: "م".repeat(10_000) } };
    const session = await openReview(await folderWith({ ...review, pairs: [{ ...pair, left, right }] }), "a");
    const [row] = session.pair(0)?.rows ?? [];
    expect(row?.left).toBe("a\uFFFDbc\uFFFD");
    expect(row?.note).toMatch(/cannot be seen stand at \uFFFD: \u2066U\+0000, U\+202E\u2069/);
    expect(row?.right).toMatch(/^م{500}… \(10000\)$/);
    expect(row?.note).toMatch(/longer than any name/);
    const arabic = session.pair(0, "ar")?.rows[0]?.note;
    expect(arabic).toMatch(/أطول من أي اسم/);
  });
});

describe("prepareReview on synthetic records", () => {
  const kept = ["given_name", "father_name", "family_name", "date_of_birth", "date_of_death"];
  const leaveOut = syntheticColumns.filter((column) => !kept.includes(column));
  let folder: string;
  let file: string;
  let review: Review;

  beforeAll(async () => {
    folder = await temporary();
    file = join(folder, "synthetic.csv");
    await writeSyntheticRecords(file, { records: 300, seed: 12 });
    review = await prepareReview(folder, [file], { leaveOut, pairs: 30 });
  });

  it("draws pairs from every band of probability, hides what was left out, and says how many there were", () => {
    expect(review.pairs).toHaveLength(30);
    expect(review.fields).toEqual(kept);
    expect(review.names).toContain("given_name");
    expect(review.strata.reduce((sum, { drawn }) => sum + drawn, 0)).toBe(30);
    for (const { pairs, drawn } of review.strata) expect(pairs >= drawn).toBe(true);
    for (const { left, right } of review.pairs) {
      expect(left.row).not.toBe(right.row);
      expect(Number(left.row)).toBeGreaterThan(1);
    }
  });

  it("refuses a folder that holds a review", async () => {
    await expect(prepareReview(folder, [file])).rejects.toThrow(/prepared in/);
  });

  it("feeds what two reviewers share back into the linkage, which keeps it whatever the weights say", async () => {
    const [first, second] = [review.pairs[0], review.pairs.at(-1)];
    if (first === undefined || second === undefined) throw new Error("no pairs");
    for (const reviewer of ["a", "b"])
      await decideAll(folder, reviewer, { [first.id]: "same", [second.id]: "different" });
    const { judgments } = await reviewOutcome(folder);
    expect(judgments).toHaveLength(2);
    const { cluster, row } = await linkRecords([file], { leaveOut, judgments });
    const personOf = (wanted: number) => cluster[row.indexOf(wanted)];
    expect(personOf(first.left.row)).toBe(personOf(first.right.row));
    expect(personOf(second.left.row)).not.toBe(personOf(second.right.row));
  });
});
