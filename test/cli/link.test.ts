import { mkdtemp, readFile, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { runProgram } from "../../src/cli/runProgram.ts";
import { runCli } from "../support/runCli.ts";

const folder = await mkdtemp(join(tmpdir(), "sijill-link-"));
const at = (name: string) => join(folder, name);

describe("sijill link: common persons of two bodies", () => {
  it("key, encode, match: finds the common person across scripts, by the numbers of rows", async () => {
    await writeFile(
      at("a.csv"),
      "id,name,birth\n1,محمد خالد الحلبي,1990-05-03\n2,سمير عدنان درويش,1985\n3,,1970\n",
    );
    await writeFile(
      at("b.csv"),
      "given,father,family,born\nOmar,Ali,Khatib,1979\nMohammed,Khaled,Al-Halabi,1990-05\n",
    );
    const made = await runCli("link", "key", at("shared.key.json"));
    expect(made.out).toMatch(/fingerprint [0-9a-f]{16}/);
    expect((await stat(at("shared.key.json"))).mode & 0o077).toBe(0);
    expect((await runCli("link", "key", at("shared.key.json"))).code).not.toBe(0);

    const key = ["--key", at("shared.key.json")];
    const a = await runCli(
      "link",
      "encode",
      at("a.csv"),
      ...key,
      "--name",
      "name",
      "--birth",
      "birth",
      "--out",
      at("a.codes"),
    );
    expect(a).toMatchObject({ code: 1, err: "Without a name, so without a code: 1 rows (4)." });
    expect(a.out).toMatch(/2 codes\.$/);
    const columns = ["--given", "given", "--father", "father", "--family", "family", "--birth", "born"];
    const b = await runCli("link", "encode", at("b.csv"), ...key, ...columns, "--out", at("b.codes"));
    expect(b.code).toBe(0);
    expect(await readFile(at("a.codes"), "utf8")).not.toMatch(/محمد|1990/);

    const { code, out } = await runCli("link", "match", at("a.codes"), at("b.codes"));
    expect(code).toBe(0);
    expect(out).toMatch(/^left,right,similarity\n2,3,0\.\d{4}$/);
  });

  it("refuses columns that are not there, files that are no codes, and a threshold that is none", async () => {
    const key = ["--key", at("shared.key.json"), "--out", at("x.codes")];
    expect(await runCli("link", "encode", at("a.csv"), ...key, "--name", "nom")).toMatchObject({ code: 2 });
    expect(await runCli("link", "encode", at("a.csv"), ...key)).toMatchObject({ code: 2 });
    expect((await runCli("link", "match", at("a.csv"), at("b.codes"))).err).toMatch(
      /SIJILL_LINKAGE_CODES_INVALID/,
    );
    const wrong = await runCli("link", "match", at("a.codes"), at("b.codes"), "--threshold", "7");
    expect(wrong.err).toMatch(/not a similarity/);
  });
});

describe("sijill link with labelled pairs", () => {
  it("measures the linkage by them, with intervals, and does not learn from them", async () => {
    const rows = Array.from({ length: 80 }, (_, i) => {
      const person = i % 40;
      return `Synthetic${"abcdefgh"[person % 8]},Name${person},19${50 + person}-0${1 + (person % 9)}-1${person % 10}`;
    });
    await writeFile(at("labelled.csv"), ["given,family,birth", ...rows, ""].join("\n"));
    const place = (row: number) => ({ file: "labelled.csv", row });
    // Rows 2 to 41 are found again in rows 42 to 81; the last two labels say the opposite of what the records show.
    const labels = [
      ...Array.from({ length: 10 }, (_, i) => ({ left: place(2 + i), right: place(42 + i), same: true })),
      { left: place(2), right: place(3), same: false },
      { left: place(12), right: place(52), same: false },
      { left: place(13), right: place(54), same: true },
    ];
    await writeFile(at("labels.ndjson"), labels.map((label) => JSON.stringify(label)).join("\n"));
    const args = [
      "link",
      at("labelled.csv"),
      "--labels",
      at("labels.ndjson"),
      "--out",
      at("measured"),
      "--quiet",
    ];
    const { code, out } = await runCli(...args);
    expect(code).toBe(0);
    expect(out).toContain(
      "labelled pairs       10 linked and the same, 1 linked and different, 1 missed, 1 kept apart",
    );
    expect(out).toMatch(/precision 0\.909 \(0\.\d{3} to 0\.\d{3}\), recall 0\.909 \(.*\), F1 0\.909 \(/);
    const report = JSON.parse(await readFile(join(at("measured"), "linkage.json"), "utf8"));
    expect(report.labelled).toMatchObject({ truePairs: 10, falsePairs: 1, missedPairs: 1, truePartings: 1 });

    const without = await runCli("link", at("labelled.csv"), "--out", at("unmeasured"), "--quiet");
    expect(without.out).not.toContain("labelled");
    const clusters = (name: string) => readFile(join(at(name), "clusters.csv"), "utf8");
    expect(await clusters("measured")).toBe(await clusters("unmeasured"));
  });

  it("says which file of labels is not there, and which record of a label", async () => {
    const missing = await runCli("link", at("labelled.csv"), "--labels", at("nowhere.ndjson"));
    expect(missing).toMatchObject({ code: 2 });
    expect(missing.err).toContain("--labels");
    await writeFile(
      at("wrong.ndjson"),
      JSON.stringify({
        left: { file: "labelled.csv", row: 2 },
        right: { file: "other.csv", row: 3 },
        same: true,
      }),
    );
    const wrong = await runCli(
      "link",
      at("labelled.csv"),
      "--labels",
      at("wrong.ndjson"),
      "--out",
      at("none"),
    );
    expect(wrong.err).toMatch(/SIJILL_LINKAGE_RECORD_UNKNOWN/);
  });
});

describe("sijill link synthetic", () => {
  it("writes invented records once, and says how many pairs there are to be found", async () => {
    const args = ["link", "synthetic", at("synthetic.csv"), "--records", "500", "--seed", "9"];
    const { code, out } = await runCli(...args);
    expect(code).toBe(0);
    expect(out).toMatch(/500 synthetic records of \d+ invented persons, \d+ pairs to be found/);
    expect((await runCli(...args)).err).toMatch(/SIJILL_OUTPUT_EXISTS/);
  });
});

describe("sijill link review", () => {
  it("prepares pairs, shows them to a reviewer until they finish, and prints the outcome", async () => {
    const records = Array.from(
      { length: 60 },
      (_, i) =>
        `${i % 30},Synthetic${"abcdef"[i % 6]} Name${i % 30},19${60 + (i % 30)}-0${1 + (i % 9)}-1${i % 10}`,
    );
    await writeFile(at("people.csv"), ["id,name,birth", ...records, ""].join("\n"));
    const folder = at("review");
    const printed: string[] = [];
    const running = runProgram(
      [
        "link",
        "review",
        folder,
        at("people.csv"),
        "--leave-out",
        "id",
        "--pairs",
        "5",
        "--reviewer",
        "reviewer-1",
        "--quiet",
      ],
      { out: (text) => printed.push(text), err: (text) => printed.push(text) },
    );
    await vi.waitFor(() => expect(printed.join("\n")).toMatch(/http:/), { timeout: 60_000 });
    const [url = ""] = /http:\S+/.exec(printed.join("\n")) ?? [];
    const { pair, count } = await (await fetch(`${url}pair`)).json();
    const sent = { pair: pair.id, decision: "same", reason: "Names and dates agree" };
    expect((await fetch(`${url}decide`, { method: "POST", body: JSON.stringify(sent) })).status).toBe(200);
    expect((await fetch(`${url}decide`, { method: "POST", body: "no decision" })).status).toBe(400);
    await fetch(`${url}finish`, { method: "POST", body: "{}" });
    expect(await running).toBe(0);
    expect(printed.at(-1)).toBe(`1 of ${count} pairs decided by reviewer-1.`);

    const outcome = await runCli("link", "review", folder, "--needed", "1");
    expect(outcome).toMatchObject({ code: 0 });
    expect(outcome.out).toMatch(
      /reviewer-1: 1 of \d pairs decided\n1 judgments in .*judgments\.json; 0 pairs disputed\./,
    );
    expect(JSON.parse(await readFile(join(folder, "judgments.json"), "utf8"))).toMatchObject([
      { same: true },
    ]);
  });

  it("refuses a folder without pairs, a language the page does not speak, and a second preparation", async () => {
    expect(await runCli("link", "review", at("nowhere"))).toMatchObject({ code: 2 });
    expect(await runCli("link", "review", at("review"), "--language", "xx")).toMatchObject({ code: 2 });
    expect((await runCli("link", "review", at("review"), at("people.csv"))).err).toMatch(
      /SIJILL_OUTPUT_EXISTS/,
    );
  });
});
