import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Store } from "../../src/archive/index.ts";
import { SijillError } from "../../src/errors/index.ts";
import { givenRules } from "../../src/linkage/blocking/givenRules.ts";
import type { Field } from "../../src/linkage/comparison/Field.ts";
import {
  comparePartitions,
  type Linkage,
  type LinkOptions,
  linkRecords,
  planLinkage,
  syntheticRecords,
} from "../../src/linkage/index.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sijill-linkage-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}

type Row = readonly string[];
const csv = (rows: readonly Row[]) =>
  `${rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\n")}\n`;

/** Synthetic records as people write them: names in two scripts, dates of several precisions, each with its truth. */
const records = [...syntheticRecords({ records: 500, seed: 77 })];
const header = ["id", "given", "father", "family", "born", "died", "place", "truth"];
const rows: readonly Row[] = records.map((one) => [
  one.record_id,
  one.given_name,
  one.father_name,
  one.family_name,
  one.date_of_birth,
  one.date_of_death,
  one.governorate,
  one.true_person,
]);
const options: LinkOptions = { leaveOut: ["truth"] };

/** Links as pairs of ids, whatever the order of the rows. */
function linkedIds(linkage: Linkage, order: readonly Row[]): readonly string[] {
  const groups = new Map<number, string[]>();
  for (const [at, row] of order.entries()) {
    const person = linkage.cluster[at] as number;
    groups.set(person, [...(groups.get(person) ?? []), row[0] as string]);
  }
  return [...groups.values()].map((ids) => ids.sort().join(" ")).sort();
}

async function problemOf(answer: Promise<unknown>): Promise<SijillError> {
  return answer.then(
    () => {
      throw new Error("was accepted");
    },
    (error: unknown) => {
      if (error instanceof SijillError) return error;
      throw error;
    },
  );
}

describe("the same links", () => {
  let plain: readonly string[];
  beforeAll(async () => {
    const linkage = await linkRecords(await write("plain.csv", csv([header, ...rows])), options);
    plain = linkedIds(linkage, rows);
  });

  test("with one thread and with two", async () => {
    const one = await linkRecords(join(folder, "plain.csv"), { ...options, threads: 1 });
    const two = await linkRecords(join(folder, "plain.csv"), { ...options, threads: 2 });
    expect(linkedIds(one, rows)).toEqual(plain);
    expect(linkedIds(two, rows)).toEqual(plain);
    expect(two.model).toEqual(one.model);
  });

  test("with the rows in another order", async () => {
    const shuffled = rows.map((row, at) => ({ row, key: (at * 7919) % 500 })).sort((a, b) => a.key - b.key);
    const order = shuffled.map(({ row }) => row);
    const linkage = await linkRecords(await write("shuffled.csv", csv([header, ...order])), options);
    expect(linkedIds(linkage, order)).toEqual(plain);
  });

  test("find most of what is true, across scripts, and little that is not", async () => {
    const linkage = await linkRecords(join(folder, "plain.csv"), options);
    const { precision, recall } = comparePartitions(
      linkage.cluster,
      rows.map((row) => row[7] as string),
    );
    expect(precision).toBeGreaterThan(0.95);
    expect(recall).toBeGreaterThan(0.7);
  });
});

describe("what people decided and what is known of sources is kept", () => {
  test("judged the same are one person, judged different are two, in every run", async () => {
    const file = join(folder, "plain.csv");
    const free = await linkRecords(file, options);
    const link = free.links[0];
    const alone = Array.from(free.cluster.keys()).filter(
      (record) => free.cluster.filter((person) => person === free.cluster[record]).length === 1,
    );
    const at = (record: number) => ({ file: "plain.csv", row: free.row[record] as number });
    const judged = await linkRecords(file, {
      ...options,
      judgments: [
        { left: at(link?.left ?? 0), right: at(link?.right ?? 0), same: false },
        { left: at(alone[0] ?? 0), right: at(alone[1] ?? 0), same: true },
      ],
    });
    expect(free.cluster[link?.left ?? 0]).toBe(free.cluster[link?.right ?? 0]);
    expect(judged.cluster[link?.left ?? 0]).not.toBe(judged.cluster[link?.right ?? 0]);
    expect(judged.cluster[alone[0] ?? 0]).toBe(judged.cluster[alone[1] ?? 0]);
  });

  test("judgments that cannot all be true, or name no record, are refused", async () => {
    const record = (row: number) => ({ file: "plain.csv", row });
    const contradiction = await problemOf(
      linkRecords(join(folder, "plain.csv"), {
        ...options,
        judgments: [
          { left: record(2), right: record(3), same: true },
          { left: record(3), right: record(4), same: true },
          { left: record(2), right: record(4), same: false },
        ],
      }),
    );
    expect(contradiction.code).toBe("SIJILL_LINKAGE_JUDGMENTS_CONTRADICT");
    const unknown = await problemOf(
      linkRecords(join(folder, "plain.csv"), {
        ...options,
        judgments: [{ left: record(2), right: record(99_999), same: true }],
      }),
    );
    expect(unknown.code).toBe("SIJILL_LINKAGE_RECORD_UNKNOWN");
  });

  test("two records of a source without duplicates are never one person", async () => {
    const files = [
      await write("left.csv", csv([header, ...rows.filter((_, at) => at % 2 === 0)])),
      await write("right.csv", csv([header, ...rows.filter((_, at) => at % 2 === 1)])),
    ];
    const linkage = await linkRecords(files, {
      ...options,
      between: true,
      duplicateFree: ["left.csv", "right.csv"],
    });
    const seen = new Set<string>();
    for (const [record, person] of linkage.cluster.entries()) {
      const place = `${person} ${linkage.source[record]}`;
      expect(seen.has(place)).toBe(false);
      seen.add(place);
    }
    expect(linkage.links.length).toBeGreaterThan(20);
    for (const { left, right } of linkage.links) expect(linkage.source[left]).not.toBe(linkage.source[right]);
  });

  test("files without a common person are not linked", async () => {
    // Records of a person stand beside each other, so that no person is in both halves.
    const files = [
      await write("first.csv", csv([header, ...rows.slice(0, 250)])),
      await write("second.csv", csv([header, ...rows.slice(250)])),
    ];
    const linkage = await linkRecords(files, { ...options, between: true });
    expect(linkage.links.length).toBeLessThanOrEqual(1);
  });

  test("the waterfall of a pair ends at its weight", async () => {
    const file = join(folder, "plain.csv");
    const free = await linkRecords(file, options);
    const link = free.links[3];
    const at = (record: number) => ({ file: "plain.csv", row: free.row[record] as number });
    const { explanations } = await linkRecords(file, {
      ...options,
      explain: [[at(link?.left ?? 0), at(link?.right ?? 0)]],
    });
    expect(explanations[0]?.weight).toBeCloseTo(link?.weight ?? 0, 9);
    expect(explanations[0]?.steps.map(({ comparison }) => comparison)).toContain("given");
  });
});

describe("hostile input", () => {
  const hostile: readonly Row[] = [
    ["h1", "ا".repeat(10_000), "b".repeat(10_000), "Q".repeat(10_000), "1980-01-02", "", "", ""],
    ["h2", "\u064b\u064c\u0651", "\u0640\u0640", "\u0301", "", "", "", ""],
    [
      "h3",
      "\u202eسامر\u200f",
      "\u2066Samer\u2069",
      "\u200e\u202aAl-Halabi\u202c",
      "1980-01-02",
      "2013-05",
      "",
      "",
    ],
    ["h4", "", "", "", "", "", "", ""],
    ["h5", "NA", "null", "-", "?", "unknown", "مجهول", ""],
    ["h6", "'; DROP TABLE records; --", '"quoted"', "a,b\nc", "0000-00-00", "99999999", "%", ""],
  ];

  test("long names, lone diacritics, mixed direction, nothing at all: each row stays, none is invented", async () => {
    const all = [...rows.slice(0, 200), ...hostile];
    const linkage = await linkRecords(await write("hostile.csv", csv([header, ...all])), options);
    expect(linkage.records).toBe(206);
    expect(linkage.cluster).toHaveLength(206);
    expect(linkage.empty).toBe(3);
    const alone = (id: string) => {
      const at = all.findIndex((row) => row[0] === id);
      return linkage.cluster.filter((person) => person === linkage.cluster[at]).length;
    };
    for (const id of ["h1", "h2", "h4", "h5", "h6"]) expect([id, alone(id)]).toEqual([id, 1]);
  });

  test("a row that cannot be told apart is listed, and in no pair", async () => {
    const text = `${csv([header, ...rows.slice(0, 50)])}"only",two\n`;
    const linkage = await linkRecords(await write("ragged.csv", text), options);
    expect(linkage.records).toBe(50);
    expect(linkage.sources[0]?.unreadable.map(({ row }) => row)).toEqual([52]);
  });

  test("NUL bytes are refused with the place", async () => {
    const text = csv([header, ...rows.slice(0, 5)]).replace("S", "\u0000");
    expect((await problemOf(linkRecords(await write("nul.csv", text), options))).code).toBe(
      "SIJILL_FILE_BINARY",
    );
  });

  test("a rule that would make 10¹² pairs is refused with the count and a suggestion", async () => {
    const store = await Store.open();
    try {
      await store.run(
        "CREATE TABLE records AS SELECT i AS rid, 0 AS source, 1 AS c_f0, i % 50000 AS c_f1 FROM range(1500000) t(i)",
      );
      const field = (name: string, key: string, distinct: number): Field => ({
        name,
        columns: [name],
        key,
        kind: "text",
        filled: 1_500_000,
        distinct,
        largestCount: 1,
        crossed: [],
      });
      const fields = [field("sex", "f0", 2), field("family", "f1", 50_000)];
      const problem = await problemOf(givenRules([["sex"]], fields, 50_000_000, "all", store));
      expect(problem.code).toBe("SIJILL_LINKAGE_TOO_MANY_PAIRS");
      expect(problem.message).toContain("1,124,999,250,000 pairs");
      expect(problem.message).toContain("such as family");
    } finally {
      await store.close();
    }
  });

  test("what cannot be linked is said: one record, nothing to compare, an unknown column, a rule that is none", async () => {
    const code = async (text: string, asked: LinkOptions = {}) =>
      (await problemOf(linkRecords(await write("odd.csv", text), asked))).code;
    expect(await code("a,b\n1,2\n")).toBe("SIJILL_LINKAGE_TOO_FEW");
    expect(await code("a,b\n1,x\n1,x\n1,x\n")).toBe("SIJILL_LINKAGE_NOTHING_TO_COMPARE");
    expect(await code("a,b\n1,x\n2,y\n", { leaveOut: ["c"] })).toBe("SIJILL_OPTION_COLUMN_UNKNOWN");
    expect(await code("a,b\nx,x\ny,x\nx,y\n", { blocking: [["c"]] })).toBe("SIJILL_OPTION_RULE_INVALID");
    expect((await problemOf(linkRecords([], {}))).code).toBe("SIJILL_ARGUMENT_EMPTY");
  });
});

test("a plan counts and compares nothing", async () => {
  const plan = await planLinkage(join(folder, "plain.csv"), options);
  expect(plan.pairs).toBe((500 * 499) / 2);
  expect(plan.unused).toContainEqual({ name: "id", why: "different in every record" });
  expect(plan.blocking).toEqual([{ label: "every pair", pairs: plan.pairs }]);
});
