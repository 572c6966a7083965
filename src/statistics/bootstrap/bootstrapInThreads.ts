import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { SijillError } from "../../errors/index.ts";
import { requireCount, requireValues } from "../arguments.ts";
import { messages as shared } from "../messages.ts";
import type { BootstrapOptions } from "./bootstrap.ts";
import { BLOCK, drawReplicates, resampler } from "./bootstrapReplicates.ts";
import { everyLeftOut, type WithoutOne } from "./Resampler.ts";
import {
  isModuleStatistic,
  type ModuleStatistic,
  type Statistic,
  type StatisticFunction,
} from "./Statistic.ts";
import {
  type BootstrapResult,
  type BootstrapSettings,
  settleBootstrap,
  summariseReplicates,
} from "./summariseReplicates.ts";
import { startWorkers } from "./workers.ts";

export interface BootstrapThreadsOptions extends BootstrapOptions {
  /** Default: as many as the machine runs at once. The answer does not depend on it. */
  readonly threads?: number;
}

/** Pieces of work a thread: enough that progress moves and that no thread waits long for the last. */
const PIECES = 8;

/**
 * `bootstrap` with its replicates drawn in worker threads, for statistics that take long. Same seed, same answer, with
 * one thread or eight, and the same as `bootstrap`.
 *
 * A function cannot be sent to another thread. Named statistics, quantiles and ratios run in threads; so does a function
 * of your own that a JavaScript module exports, as `{ kind: "module", url, export }`. A function passed as it is runs in
 * the calling thread, which stays responsive between blocks of replicates. Starting threads takes about a tenth of a
 * second, so `bootstrap` is faster for a median, a quantile or a proportion.
 *
 * @param values finite numbers
 * @param statistic as for `bootstrap`, or a function that a module exports
 * @param options as for `bootstrap`, and the number of threads
 * @param options.progress told how many computations of the statistic are done, and of how many
 * @throws what `bootstrap` throws, and SIJILL_STATISTIC_NOT_LOADED, SIJILL_WORKER_MISSING; what the function itself
 *   throws in a thread arrives with its message
 *
 * @example
 * import { bootstrapInThreads } from "sijill";
 *
 * const deaths = [3, 0, 5, 2, 8, 1, 4, 2];
 * const heldDays = [900, 450, 1300, 800, 2100, 300, 1000, 700];
 * const options = { seed: 2014, replicates: 1999, threads: 2 };
 * const rate = await bootstrapInThreads(deaths, { kind: "ratio", denominators: heldDays }, options);
 * console.log(rate.estimate.toFixed(5), rate.interval.kind); // → 0.00331 interval
 * @evidence test/statistics/bootstrap/bootstrapInThreads.test.ts, equal to bootstrap with 1, 2 and 8 threads
 */
export async function bootstrapInThreads(
  values: ArrayLike<number>,
  statistic: Statistic | ModuleStatistic,
  options: BootstrapThreadsOptions,
): Promise<BootstrapResult> {
  const settings = settleBootstrap(options);
  const threads = options.threads ?? availableParallelism();
  requireCount("options.threads", threads);
  if (threads === 0)
    throw new SijillError(shared.outOfRange("options.threads", threads, "a number of at least 1"));
  const progress = options.progress ?? (() => {});
  if (typeof statistic === "function") return inThisThread(values, statistic, settings, progress);
  if (isModuleStatistic(statistic)) return ofModule(values, statistic, settings, threads, progress);
  // Wrong arguments are answered before a thread is started.
  const of = resampler(values, statistic);
  const workers = await startWorkers(threads, { values: sharedCopy(values), statistic });
  try {
    const report = counter(settings.replicates, progress);
    const drawn = await drawAll(workers, settings, threads, report);
    return summariseReplicates(
      settings,
      of.estimate,
      drawn,
      settings.method === "bca" ? everyLeftOut(of.leftOut) : [],
    );
  } finally {
    await workers.end();
  }
}

type Workers = Awaited<ReturnType<typeof startWorkers>>;
type Progress = NonNullable<BootstrapOptions["progress"]>;

async function ofModule(
  values: ArrayLike<number>,
  statistic: ModuleStatistic,
  settings: BootstrapSettings,
  threads: number,
  progress: Progress,
): Promise<BootstrapResult> {
  requireValues("values", values);
  const workers = await startWorkers(threads, { values: sharedCopy(values), statistic });
  try {
    const [estimate = Number.NaN, size = 0] = await workers.run({ kind: "prepare" });
    const leftOut = settings.method === "bca" ? size : 0;
    const report = counter(settings.replicates + leftOut, progress);
    const drawn = await drawAll(workers, settings, threads, report);
    const parts = await Promise.all(
      ranges(leftOut, threads * PIECES, 1).map(async ({ from, to }) => {
        const pairs = await workers.run({ kind: "left-out", from, to });
        report(to - from);
        return Array.from({ length: to - from }, (_, i): WithoutOne => {
          return { value: pairs[2 * i] as number, count: pairs[2 * i + 1] as number };
        });
      }),
    );
    return summariseReplicates(settings, estimate, drawn, parts.flat());
  } finally {
    await workers.end();
  }
}

async function drawAll(
  workers: Workers,
  { replicates, seed }: BootstrapSettings,
  threads: number,
  report: (done: number) => void,
): Promise<Float64Array> {
  const drawn = new Float64Array(replicates);
  await Promise.all(
    ranges(replicates, threads * PIECES, BLOCK).map(async ({ from, to }) => {
      drawn.set(await workers.run({ kind: "replicates", seed, from, to }), from);
      report(to - from);
    }),
  );
  return drawn;
}

async function inThisThread(
  values: ArrayLike<number>,
  statistic: StatisticFunction,
  settings: BootstrapSettings,
  progress: Progress,
): Promise<BootstrapResult> {
  const of = resampler(values, statistic);
  const size = settings.method === "bca" ? of.leftOut.size : 0;
  const report = counter(settings.replicates + size, progress);
  const drawn = new Float64Array(settings.replicates);
  for (const { from, to } of ranges(settings.replicates, PIECES * PIECES, BLOCK)) {
    drawn.set(drawReplicates(of, settings.seed, from, to), from);
    report(to - from);
    await setImmediate();
  }
  const leftOut: WithoutOne[] = [];
  for (const { from, to } of ranges(size, PIECES * PIECES, 1)) {
    for (let i = from; i < to; i++) leftOut.push(of.leftOut.at(i));
    report(to - from);
    await setImmediate();
  }
  return summariseReplicates(settings, of.estimate, drawn, leftOut);
}

/** Adds up what is done and passes it on. */
function counter(total: number, progress: Progress): (done: number) => void {
  let sum = 0;
  return (done) => {
    sum += done;
    progress(sum, total);
  };
}

/** `total` in about so many parts, each beginning at a multiple of `unit`. */
function ranges(total: number, parts: number, unit: number): readonly { from: number; to: number }[] {
  const size = unit * Math.max(1, Math.ceil(total / unit / parts));
  return Array.from({ length: Math.ceil(total / size) }, (_, i) => ({
    from: i * size,
    to: Math.min(total, (i + 1) * size),
  }));
}

/** A copy that all threads read in one place. */
function sharedCopy(values: ArrayLike<number>): Float64Array {
  const copy = new Float64Array(new SharedArrayBuffer(8 * values.length));
  copy.set(values);
  return copy;
}
