import type { CaptureHistories } from "../histories/Histories.ts";
import type { Task } from "../runs/Task.ts";
import type { TaskRunner } from "../runs/TaskRunner.ts";
import { BLOCK, resample } from "./bootstrapSelection.ts";
import type { ModelSearch } from "./loglinearEstimate.ts";
import type { Selection } from "./selectModel.ts";

/** Every task repeats the search among models on the table itself before it draws: so there are few of them. */
const MOST_TASKS = 16;

/**
 * The estimates of resampled tables, drawn here or by a runner: blocks of replicates have random streams of their own, so the
 * answer is the same.
 */
export async function drawReplicates(
  histories: CaptureHistories,
  search: ModelSearch,
  options: {
    readonly seed: number;
    readonly replicates?: number;
    readonly among?: number;
    readonly runner?: TaskRunner;
    readonly progress?: (done: number, total: number) => void;
  },
  select: Selection,
): Promise<Float64Array> {
  const { seed, replicates = 999, among, runner, progress } = options;
  if (runner === undefined) return resample(histories.counts, select, seed, 0, replicates);
  const size = BLOCK * Math.ceil(replicates / BLOCK / MOST_TASKS);
  const tasks = Array.from(
    { length: Math.ceil(replicates / size) },
    (_, at): Task => ({
      kind: "selection-replicates",
      histories,
      search,
      ...(among === undefined ? {} : { among }),
      seed,
      from: at * size,
      to: Math.min(replicates, (at + 1) * size),
    }),
  );
  const drawn = await runner.run(tasks, progress);
  return Float64Array.from(drawn.flat(), (value) => value ?? Number.NaN);
}
