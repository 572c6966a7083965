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

/** Two jobs in turn, A B A B …, so that a machine that slows down slows both; the ratio is taken pair by pair. */
export async function compare(
  a: () => Promise<unknown>,
  b: () => Promise<unknown>,
  pairs: number,
): Promise<{ a: number; b: number; ratio: number; processorRatio: number }> {
  await a();
  await b();
  const runs: { a: Measured; b: Measured }[] = [];
  for (let pair = 0; pair < pairs; pair++) runs.push({ a: await measure(a), b: await measure(b) });
  return {
    a: median(runs.map((run) => run.a.wall)),
    b: median(runs.map((run) => run.b.wall)),
    ratio: median(runs.map((run) => run.a.wall / run.b.wall)),
    processorRatio: median(runs.map((run) => run.a.processor / run.b.processor)),
  };
}
