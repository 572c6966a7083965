/** Wall and processor milliseconds of one run. */
export interface Measured {
  readonly wall: number;
  readonly processor: number;
}

export async function measure(run: () => Promise<unknown>): Promise<Measured> {
  globalThis.gc?.();
  const before = process.cpuUsage();
  const start = performance.now();
  await run();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { wall, processor: (user + system) / 1000 };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** What two jobs took: median and least wall milliseconds, and ratios of the first to the second, medians of all pairs. */
export interface Compared {
  readonly a: { readonly median: number; readonly least: number };
  readonly b: { readonly median: number; readonly least: number };
  readonly ratio: number;
  readonly processorRatio: number;
}

/** Two jobs in turn, A B A B …, so that a machine that slows down slows both; the ratio is taken pair by pair. */
export async function compare(
  a: () => Promise<unknown>,
  b: () => Promise<unknown>,
  pairs: number,
): Promise<Compared> {
  await a();
  await b();
  const runs: { a: Measured; b: Measured }[] = [];
  for (let pair = 0; pair < pairs; pair++) runs.push({ a: await measure(a), b: await measure(b) });
  const wall = (job: "a" | "b") => {
    const values = runs.map((run) => run[job].wall);
    return { median: median(values), least: Math.min(...values) };
  };
  return {
    a: wall("a"),
    b: wall("b"),
    ratio: median(runs.map((run) => run.a.wall / run.b.wall)),
    processorRatio: median(runs.map((run) => run.a.processor / run.b.processor)),
  };
}
