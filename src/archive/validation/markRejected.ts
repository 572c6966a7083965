import type { LoadedFile } from "../dataset/loadFile.ts";
import type { Store } from "../store/Store.ts";
import type { Finding } from "./Finding.ts";

/** Writes the positions of all rows with findings into each file's table of rejected rows, which every count leaves out. */
export async function markRejected(
  store: Store,
  files: readonly LoadedFile[],
  findings: readonly Finding[],
): Promise<void> {
  for (const [at, { rejectedTable }] of files.entries()) {
    const positions = new Set(findings.filter(({ file }) => file === at).map(({ position }) => position));
    await store.numbers(rejectedTable, { position: Array.from(positions) });
  }
}
