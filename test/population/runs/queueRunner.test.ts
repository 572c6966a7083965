import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { queueRunner, SijillError, type Task } from "sijill";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { latentClassData } from "../../../src/population/latentClasses/LatentClassData.ts";
import { performTask } from "../../../src/population/runs/performTask.ts";
import { histories } from "../support/shared.ts";

const table = histories({ "100": 40, "010": 35, "001": 30, "110": 12, "101": 10, "011": 9, "111": 6 });

/** Long enough that a worker can be killed at one. */
const tasks: readonly Task[] = Array.from({ length: 6 }, (_, chain) => ({
  kind: "latent-class-chain",
  data: latentClassData(table),
  settings: { classes: 5, alphaShape: 0.25, alphaRate: 0.25, cap: 20 },
  length: { warmUp: 500, draws: 2_000, heats: 2 },
  seed: 9,
  chain,
}));

const here = isHere();
if (!here) process.stderr.write("skipped: runs on several machines, because redis-server is not installed\n");

describe("a queue", () => {
  test.each(["127.0.0.1:6379", "http://127.0.0.1", ""])("at %j is refused", (redis) => {
    expect(() => queueRunner({ redis })).toThrow(SijillError);
  });

  test("does not print a password that an address holds", () => {
    expect(() => queueRunner({ redis: "http://user:secret@host" })).toThrow(/^(?!.*secret)/s);
  });
});

describe.skipIf(!here)("a queue on a real Redis", () => {
  let redis: ChildProcess;
  let address: string;
  const workers: ChildProcess[] = [];

  beforeAll(async () => {
    const port = await freePort();
    address = `redis://127.0.0.1:${port}`;
    redis = spawn(
      "redis-server",
      ["--port", String(port), "--save", "", "--appendonly", "no", "--bind", "127.0.0.1"],
      { stdio: "ignore" },
    );
    await until(() => ping(port));
  });

  afterAll(() => {
    for (const child of [...workers, redis]) child.kill("SIGKILL");
  });

  test("gives the same answers as one thread, and a worker killed at work loses nothing", async () => {
    const [first, second] = await Promise.all([startWorker(address), startWorker(address)]);
    workers.push(first, second);
    const runner = queueRunner({ redis: address });
    let killed = false;
    const answers = await runner.run(tasks, (done) => {
      if (done === 2 && !killed) {
        killed = true;
        first.kill("SIGKILL");
      }
    });
    expect(killed).toBe(true);
    await runner.end();
    const expected = await Promise.all(tasks.map(performTask));
    expect(answers).toEqual(expected);
  }, 120_000);

  test("answers a question asked again from what is done", async () => {
    for (const worker of workers) worker.kill("SIGKILL");
    const runner = queueRunner({ redis: address });
    const answers = await runner.run(tasks);
    await runner.end();
    expect(answers).toHaveLength(6);
  }, 60_000);
});

async function startWorker(address: string): Promise<ChildProcess> {
  const worker = spawn(
    process.execPath,
    ["dist/cli/main.js", "population-worker", "--redis", address, "--lock", "2"],
    {
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  await new Promise<void>((resolve, reject) => {
    worker.stderr?.on("data", (text) => String(text).includes("ready") && resolve());
    worker.on("exit", (code) => reject(new Error(`the worker ended with ${code}`)));
  });
  return worker;
}

function isHere(): boolean {
  try {
    execFileSync("redis-server", ["--version"], { stdio: "ignore" });
    return existsSync("dist/cli/main.js");
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

function ping(port: number): boolean {
  try {
    return execFileSync("redis-cli", ["-p", String(port), "ping"], { stdio: "pipe" }).includes("PONG");
  } catch {
    return false;
  }
}

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 100 && !holds(); i++) await new Promise((resolve) => setTimeout(resolve, 100));
}
