/** What each thread of `bootstrapInThreads` runs: a build entry of its own. */
import { workerData } from "node:worker_threads";
import { type Problem, SijillError } from "../../errors/index.ts";
import { drawReplicates, resampler } from "./bootstrapReplicates.ts";
import { messages } from "./messages.ts";
import type { Resampler } from "./Resampler.ts";
import {
  isModuleStatistic,
  type ModuleStatistic,
  type Statistic,
  type StatisticFunction,
} from "./Statistic.ts";

/** Given to every thread when it starts. */
export interface WorkerInput {
  readonly values: Float64Array;
  readonly statistic: Exclude<Statistic, StatisticFunction> | ModuleStatistic;
}

export type WorkerTask =
  /** → the estimate, and how many samples leaving out one value gives. */
  | { readonly kind: "prepare" }
  /** → the replicates. */
  | { readonly kind: "replicates"; readonly seed: number; readonly from: number; readonly to: number }
  /** → value, count, value, count, … */
  | { readonly kind: "left-out"; readonly from: number; readonly to: number };

/** An error crosses between threads as a message only, so problems are sent as the data they are. */
export type WorkerAnswer =
  | { readonly kind: "numbers"; readonly numbers: Float64Array }
  | { readonly kind: "problems"; readonly problems: readonly [Problem, ...Problem[]] };

let prepared: Promise<Resampler> | undefined;

export async function answerTask(task: WorkerTask): Promise<WorkerAnswer> {
  try {
    prepared ??= prepare(workerData as WorkerInput);
    return { kind: "numbers", numbers: numbersFor(task, await prepared) };
  } catch (error) {
    if (!(error instanceof SijillError)) throw error;
    return { kind: "problems", problems: error.problems as readonly [Problem, ...Problem[]] };
  }
}

function numbersFor(task: WorkerTask, of: Resampler): Float64Array {
  switch (task.kind) {
    case "prepare":
      return Float64Array.of(of.estimate, of.leftOut.size);
    case "replicates":
      return drawReplicates(of, task.seed, task.from, task.to);
    case "left-out": {
      const pairs = new Float64Array(2 * (task.to - task.from));
      for (let i = task.from; i < task.to; i++) {
        const { value, count } = of.leftOut.at(i);
        pairs.set([value, count], 2 * (i - task.from));
      }
      return pairs;
    }
  }
}

async function prepare({ values, statistic }: WorkerInput): Promise<Resampler> {
  return resampler(values, isModuleStatistic(statistic) ? await loadStatistic(statistic) : statistic);
}

async function loadStatistic({ url, export: name }: ModuleStatistic): Promise<StatisticFunction> {
  const module: Readonly<Record<string, unknown>> = await import(url).catch((error: unknown) => {
    throw new SijillError(
      messages.moduleNotLoaded(url, error instanceof Error ? error.message : String(error)),
    );
  });
  const found = module[name];
  if (typeof found !== "function") throw new SijillError(messages.notAFunction(url, name));
  return found as StatisticFunction;
}
