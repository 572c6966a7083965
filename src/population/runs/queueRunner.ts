import { createHash } from "node:crypto";
import { SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";
import type { TaskAnswer } from "./populationWorker.ts";
import type { Task } from "./Task.ts";
import type { TaskRunner } from "./TaskRunner.ts";

export interface QueueOptions {
  /** Where Redis listens, such as "redis://127.0.0.1:6379". */
  readonly redis: string;
  /** Name of the queue. Default "sijill-population". */
  readonly queue?: string;
  /** A worker that is silent for so many seconds has died, and its task goes to another. Default 30. */
  readonly lockSeconds?: number;
}

const QUEUE = "sijill-population";
const LOCK_SECONDS = 30;

/**
 * Tasks in a queue on Redis (BullMQ) that workers on several machines take from (`serveTasks`, `sijill population-worker`).
 *
 * A task is named by its content, so the same question asked again, after whatever broke, is answered by what is done
 * already. The answers are those of `threadRunner`: same seeds, same numbers. Needs the package bullmq, which is not installed
 * along with this one.
 *
 * @throws SIJILL_QUEUE_PACKAGE_MISSING, SIJILL_OPTION_INVALID
 *
 * @example
 * import { queueRunner } from "sijill";
 *
 * const runner = queueRunner({ redis: "redis://127.0.0.1:6379" });
 * console.log(typeof runner.run); // → function
 * @evidence test/population/runs/queueRunner.test.ts, a real Redis, a worker killed at work
 */
export function queueRunner(options: QueueOptions): TaskRunner {
  const connection = readRedis(options.redis);
  let opening: ReturnType<typeof open> | undefined;
  const open = async () => {
    const { Queue, QueueEvents } = await loadBullMq();
    const name = options.queue ?? QUEUE;
    const queue = new Queue<Task, TaskAnswer>(name, { connection });
    const events = new QueueEvents(name, { connection });
    await events.waitUntilReady();
    return { queue, events };
  };
  return {
    async run(tasks, progress = () => {}) {
      opening ??= open();
      const { queue, events } = await opening;
      let done = 0;
      return Promise.all(
        tasks.map(async (task) => {
          const job = await queue.add(task.kind, task, { jobId: nameOf(task), attempts: 3 });
          const answer = await job.waitUntilFinished(events);
          if (answer.kind === "problems") throw new SijillError(answer.problems);
          done += 1;
          progress(done, tasks.length);
          return answer.result;
        }),
      );
    },
    async end() {
      if (opening === undefined) return;
      const { queue, events } = await opening;
      await events.close();
      await queue.close();
    },
  };
}

/** Takes tasks from the queue until it is ended; a task that is being done is finished first. */
export async function serveTasks(
  options: QueueOptions & {
    /** Tasks at a time. Default 1: start one worker a core. */
    readonly concurrency?: number;
    readonly done?: (kind: string) => void;
  },
): Promise<{ end(): Promise<void> }> {
  const { Worker } = await loadBullMq();
  const lock = 1_000 * (options.lockSeconds ?? LOCK_SECONDS);
  const { performInThread, end } = await threadOfOwn();
  const worker = new Worker<Task, TaskAnswer>(
    options.queue ?? QUEUE,
    async (job) => {
      const answer = await performInThread(job.data);
      options.done?.(job.data.kind);
      return answer;
    },
    {
      connection: readRedis(options.redis),
      concurrency: options.concurrency ?? 1,
      lockDuration: lock,
      stalledInterval: lock,
      maxStalledCount: 100,
    },
  );
  await worker.waitUntilReady();
  return {
    async end() {
      await worker.close();
      await end();
    },
  };
}

/** The work is done in a thread, so that the worker can go on telling Redis that it is alive. */
async function threadOfOwn() {
  const [{ Piscina }, { builtWorker }] = await Promise.all([
    import("piscina"),
    import("../../statistics/index.ts"),
  ]);
  const pool = new Piscina<Task, TaskAnswer>({
    filename: builtWorker("populationWorker.js"),
    name: "answerTask",
  });
  return { performInThread: (task: Task) => pool.run(task), end: () => pool.destroy() };
}

function nameOf(task: Task): string {
  return createHash("sha256").update(JSON.stringify(task)).digest("hex").slice(0, 40);
}

function readRedis(text: string) {
  if (!URL.canParse(text) || !/^rediss?:$/.test(new URL(text).protocol))
    throw new SijillError(messages.redisInvalid(text));
  const { protocol, hostname, port, username, password, pathname } = new URL(text);
  return {
    host: hostname,
    port: Number(port || 6379),
    ...(username === "" ? {} : { username: decodeURIComponent(username) }),
    ...(password === "" ? {} : { password: decodeURIComponent(password) }),
    ...(pathname.length > 1 ? { db: Number(pathname.slice(1)) } : {}),
    ...(protocol === "rediss:" ? { tls: {} } : {}),
    // BullMQ asks for this: a command waits until Redis is back.
    maxRetriesPerRequest: null,
  };
}

async function loadBullMq(): Promise<typeof import("bullmq")> {
  try {
    return await import("bullmq");
  } catch {
    throw new SijillError(messages.queuePackageMissing());
  }
}
