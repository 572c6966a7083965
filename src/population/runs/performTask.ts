import { nextStream, randomStream } from "../../statistics/index.ts";
import { runChain } from "../latentClasses/runChain.ts";
import { resample } from "../loglinear/bootstrapSelection.ts";
import { loglinearNumbers, selectionOf } from "../loglinear/loglinearEstimate.ts";
import type { Task, TaskResult } from "./Task.ts";

/** Does one task, in whatever thread or machine this is. */
export async function performTask(task: Task): Promise<TaskResult> {
  switch (task.kind) {
    case "latent-class-chain": {
      let stream = randomStream("seed", task.seed);
      for (let chain = 0; chain < task.chain; chain++) stream = nextStream(stream);
      return [...runChain(task.data, task.settings, task.length, stream)];
    }
    case "selection-replicates": {
      const select = await selectionOf(task.histories, task.search, task.among);
      if (select === null) return [];
      const drawn = resample(task.histories.counts, select, task.seed, task.from, task.to);
      return [...drawn].map((value) => (Number.isFinite(value) ? value : null));
    }
    case "loglinear-estimate":
      return loglinearNumbers(task.histories, task.search);
  }
}
