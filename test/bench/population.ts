import { existsSync, readFileSync } from "node:fs";
import {
  type CaptureHistories,
  captureHistories,
  decomposableGraphEstimate,
  isRefusal,
  latentClassEstimate,
  loglinearEstimate,
  openSolver,
  threadRunner,
} from "sijill";
import { hierarchicalModels } from "../../src/population/loglinear/hierarchicalModels.ts";
import { modelCells } from "../../src/population/loglinear/modelCells.ts";
import { modelFitter } from "../../src/population/loglinear/modelFitter.ts";

const folder = "../shared/reference/population";

const RUNS = 10;

/** One workload and what it took R, processor seconds, on the machine of METHODS.md; not measured in this run. */
interface Workload {
  readonly title: string;
  readonly stored: number;
  readonly run: () => Promise<unknown>;
  /** Work done for one of R's: 1, or what an independent draw costs. */
  readonly share?: () => number;
}

/**
 * Population estimates against the stored timings of R's packages. They cannot be installed without their registry, so the
 * ratios compare two machines and are marked as such.
 */
export async function population(): Promise<string[]> {
  if (!existsSync(folder)) return [`skipped: speed of population estimates; ${folder} is not here`];
  const solver = await openSolver();
  const kosovo = read("kosovo");
  const uk = read("uk5");
  const fitAll = (histories: CaptureHistories, order: number) => {
    const models = hierarchicalModels(histories.lists.length, order) ?? [];
    const fitter = modelFitter(modelCells(histories), solver);
    for (const model of models) fitter.fit(histories.counts, model, { boundary: false });
  };
  const runner = threadRunner(1);
  let effective = 0;
  const workloads: readonly Workload[] = [
    { title: "Rcapture closedpMS.t, Kosovo, 113 models", stored: 0.221, run: async () => fitAll(kosovo, 3) },
    {
      title: "Rcapture closedpMS.t, UK, 1,024 models of pairs",
      stored: 2.659,
      run: async () => fitAll(uk, 2),
    },
    {
      title: "dga bma.cr, Kosovo, 61 graphs, 100,000 sizes",
      stored: 0.244,
      run: async () => decomposableGraphEstimate(kosovo, { unseen: { from: 1, to: 100_000 } }),
    },
    {
      title: "dga bma.cr, UK, 822 graphs, 20,000 sizes",
      stored: 0.427,
      run: async () => decomposableGraphEstimate(uk, { unseen: { from: 1, to: 20_000 } }),
    },
    {
      title: "SparseMSE bootstrap, Korea, 1,000 replicates",
      stored: 5.987,
      run: () =>
        loglinearEstimate(read("korea3"), {
          search: { kind: "stepwise" },
          interval: { kind: "bca", seed: 1, replicates: 1_000 },
        }),
    },
    {
      // LCMCR: 110,500 sweeps in 1.212 s, worth about 200 independent draws (METHODS.md, finding 5).
      title: "LCMCR, Kosovo, K = 10, 200 independent draws",
      stored: 1.212,
      run: async () => {
        const answer = await latentClassEstimate(kosovo, { seed: 7, heats: 1, draws: 3_000, runner });
        if (!isRefusal(answer)) effective = answer.convergence.effectiveSampleSize;
      },
      share: () => 200 / effective,
    },
  ];
  const lines = [
    "against stored timings of R's packages (METHODS.md; another machine), processor time, least of ten",
    "     sijill, ms   R, ms      R/sijill",
  ];
  for (const { title, stored, run, share = () => 1 } of workloads) {
    let least = Number.POSITIVE_INFINITY;
    for (let times = 0; times < RUNS; times++) {
      const before = process.cpuUsage();
      await run();
      const { user, system } = process.cpuUsage(before);
      least = Math.min(least, ((user + system) / 1e6) * share());
    }
    lines.push(
      `  ${title}`,
      `     ${(1e3 * least).toFixed(0).padEnd(12)} ${(1e3 * stored).toFixed(0).padEnd(10)} ${(stored / least).toFixed(1)}`,
    );
  }
  await runner.end();
  return lines;
}

function read(name: string): CaptureHistories {
  return captureHistories(JSON.parse(readFileSync(`${folder}/datasets/${name}.json`, "utf8")));
}
