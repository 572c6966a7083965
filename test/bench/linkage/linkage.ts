import { spawnSync } from "node:child_process";
import { makeLinkageRecords } from "./makeLinkageRecords.ts";

interface Answer {
  readonly f1: number;
  readonly pairs: number;
  readonly seconds: number;
  readonly peakMemory: number;
}

const rules = {
  tight: [
    ["family", "birth"],
    ["given", "father", "death"],
    ["given", "family", "death:year-month"],
    ["given", "father", "birth:year-month"],
  ],
  loose: [["birth"], ["given", "family", "birth:year"], ["given", "family", "death:year-month"]],
} as const;

/**
 * Linkage of invented Arabic-name records under tight and loose rules, each in a process of its own, at three sizes;
 * and Splink on the same records and rules in turn, where there is one: SIJILL_SPLINK_PYTHON names a Python that has it.
 * SIJILL_LINKAGE_SIZES chooses other sizes.
 */
export async function linkage(): Promise<string[]> {
  const sizes = (process.env.SIJILL_LINKAGE_SIZES ?? "10000,100000,1000000").split(",").map(Number);
  const python = process.env.SIJILL_SPLINK_PYTHON ?? ".venv/bin/python";
  const hasSplink = spawnSync(python, ["-c", "import splink, pandas"]).status === 0;
  const lines = ["linkage: seconds, pairs compared, peak memory, clustered F1"];
  if (!hasSplink)
    lines.push(`  without Splink: no Python with splink and pandas at ${python} (SIJILL_SPLINK_PYTHON)`);
  for (const [name, list] of Object.entries(rules)) {
    const walls: number[] = [];
    for (const size of sizes) {
      const file = await makeLinkageRecords(size);
      const blocks = list.flatMap((rule) => ["--block", rule.join("+")]);
      const ours = run(process.execPath, [
        "dist/cli/main.js",
        "check-linkage",
        file,
        "--truth",
        "person",
        "--quiet",
        "--max-pairs",
        "1000000000",
        ...blocks,
      ]);
      walls.push(ours.seconds);
      lines.push(line(`${name}, ${size} records`, "Sijill", ours));
      if (!hasSplink) continue;
      const script = "test/bench/linkage/withSplink.py";
      const theirs = run(python, [script, file, JSON.stringify(list)]);
      lines.push(
        line("", "Splink", theirs),
        `    Splink / Sijill ${(theirs.seconds / ours.seconds).toFixed(2)}`,
      );
    }
    const [first, last] = [walls[0] ?? 0, walls.at(-1) ?? 0];
    const growth = Math.log(last / first) / Math.log((sizes.at(-1) ?? 1) / (sizes[0] ?? 1));
    if (sizes.length > 1)
      lines.push(`  ${name}: seconds grow with records to the power of ${growth.toFixed(2)}`);
  }
  return lines;
}

function run(command: string, args: readonly string[]): Answer {
  const { stdout, status, stderr } = spawnSync(command, args, { encoding: "utf8", maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr.slice(-2000)}`);
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Answer;
}

function line(what: string, who: string, { f1, pairs, seconds, peakMemory }: Answer): string {
  return `  ${what.padEnd(24)} ${who}  ${seconds.toFixed(1).padStart(7)} s  ${String(pairs).padStart(9)} pairs  ${(peakMemory / 1e6).toFixed(0).padStart(5)} MB  F1 ${f1.toFixed(4)}`;
}
