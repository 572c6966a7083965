import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Measured } from "../measure.ts";
import type { Row } from "./Row.ts";
import type { RSession } from "./RSession.ts";

/** A row as it was measured, or what R needs to run it. */
export type Compared =
  | {
      readonly kind: "compared";
      readonly row: Row;
      /** The least of all runs of each side. */
      readonly ours: Measured;
      readonly theirs: Measured;
      readonly difference: number;
    }
  | { readonly kind: "skipped"; readonly row: Row; readonly missing: string };

/** Runs both sides in turn, so that a machine that slows down slows both, and compares their answers. */
export async function compareRow(session: RSession, row: Row): Promise<Compared> {
  const folder = await mkdtemp(join(tmpdir(), "sijill-bench-r-"));
  try {
    const data = row.data();
    for (const [name, numbers] of Object.entries(data))
      await writeFile(join(folder, `${name}.f64`), new Uint8Array(numbers.buffer));
    const missing = await session.prepare(row.id, folder);
    if (missing !== null) return { kind: "skipped", row, missing };
    const { run, answer } = row.ours(data);
    const ours: Measured[] = [];
    const theirs: Measured[] = [];
    for (let turn = 0; turn < row.runs; turn++) {
      theirs.push(await session.run());
      ours.push(await timed(run));
    }
    const file = join(folder, "answer");
    await session.answer(file);
    const { buffer, byteOffset, byteLength } = await readFile(file);
    const theirAnswer = new Float64Array(buffer.slice(byteOffset, byteOffset + byteLength));
    return {
      kind: "compared",
      row,
      ours: least(ours),
      theirs: least(theirs),
      difference: row.difference(answer(), theirAnswer),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Without collecting garbage before: each side pays for its own. */
async function timed(run: () => Promise<void>): Promise<Measured> {
  const before = process.cpuUsage();
  const start = performance.now();
  await run();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { wall, processor: (user + system) / 1000 };
}

function least(runs: readonly Measured[]): Measured {
  return {
    wall: Math.min(...runs.map(({ wall }) => wall)),
    processor: Math.min(...runs.map(({ processor }) => processor)),
  };
}
