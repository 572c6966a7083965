import { isRefusal, type LoglinearOptions, loglinearEstimate, type TaskRunner, threadRunner } from "sijill";
import { afterAll, describe, expect, test } from "vitest";
import { performTask } from "../../../src/population/runs/performTask.ts";
import { histories } from "../support/shared.ts";

const table = histories({ "100": 40, "010": 35, "001": 30, "110": 12, "101": 10, "011": 9, "111": 6 });

/** Does the last task first, by itself. */
const backwards: TaskRunner = {
  async run(tasks, progress) {
    const results = [];
    for (const task of [...tasks].reverse()) {
      results.unshift(await performTask(task));
      progress?.(results.length, tasks.length);
    }
    return results;
  },
  end: async () => {},
};

async function estimate(runner: TaskRunner | undefined, options: LoglinearOptions = {}) {
  const answer = await loglinearEstimate(table, {
    ...options,
    interval: { kind: "bca", seed: 7, replicates: 230, ...(runner === undefined ? {} : { runner }) },
  });
  if (isRefusal(answer)) throw new Error(answer.reasons[0]);
  return answer;
}

describe("replicates of a BCa interval", () => {
  const runners = [threadRunner(1), threadRunner(2)];
  afterAll(() => Promise.all(runners.map((runner) => runner.end())));

  test("are the same here, in one thread, in two, and done in another order", async () => {
    const here = await estimate(undefined);
    expect(here.bootstrap?.replicates.length).toBeGreaterThan(200);
    for (const runner of [...runners, backwards]) {
      const there = await estimate(runner);
      expect(there.interval).toEqual(here.interval);
      expect([...(there.bootstrap?.replicates ?? [])]).toEqual([...(here.bootstrap?.replicates ?? [])]);
    }
  });

  test("repeat a stepwise search, and a model named beforehand, in the same way", async () => {
    for (const search of [{ kind: "stepwise" }, { kind: "model", model: "[12,3]" }] as const)
      expect((await estimate(backwards, { search })).interval).toEqual(
        (await estimate(undefined, { search })).interval,
      );
  });

  test("tell how far they are", async () => {
    const steps: number[] = [];
    await loglinearEstimate(table, {
      interval: {
        kind: "bca",
        seed: 7,
        replicates: 230,
        runner: backwards,
        progress: (done) => steps.push(done),
      },
    });
    expect(steps).toEqual([1, 2, 3, 4, 5]);
  });
});
