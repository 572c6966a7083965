import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder for copies the engine can read, removed when the archive is closed. */
export class Scratch {
  #folder: string | null = null;
  #next = 1;

  async write(content: string | Uint8Array, ending: string): Promise<string> {
    this.#folder ??= await mkdtemp(join(tmpdir(), "sijill-"));
    const path = join(this.#folder, `${this.#next++}${ending}`);
    await writeFile(path, content);
    return path;
  }

  async remove(): Promise<void> {
    if (this.#folder !== null) await rm(this.#folder, { recursive: true, force: true });
    this.#folder = null;
  }
}
