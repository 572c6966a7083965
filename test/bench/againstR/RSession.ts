import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Measured } from "../measure.ts";

const script = fileURLToPath(new URL("test/bench/againstR/rows.R", `file://${process.cwd()}/`));

/** One R process that runs rows when told to; the protocol stands at the top of rows.R. */
export class RSession {
  readonly version: string;
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string>;

  private constructor(
    process: ChildProcessWithoutNullStreams,
    lines: AsyncIterator<string>,
    version: string,
  ) {
    this.#process = process;
    this.#lines = lines;
    this.version = version;
  }

  /** Null where there is no R. */
  static async start(): Promise<RSession | null> {
    const child = spawn("Rscript", ["--vanilla", script]);
    child.stderr.pipe(process.stderr);
    const started = await new Promise<boolean>((resolve) => {
      child.once("spawn", () => resolve(true));
      child.once("error", () => resolve(false));
    });
    if (!started) return null;
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const { value } = await lines.next();
    return new RSession(child, lines, String(value).split("\t")[1] ?? "");
  }

  /** Gives R the numbers of a row; returns what to install when R cannot run it. */
  async prepare(row: string, folder: string): Promise<string | null> {
    const [word, missing = ""] = await this.#ask("prepare", row, folder);
    return word === "ready" ? null : missing;
  }

  async run(): Promise<Measured> {
    const [, wall, processor] = await this.#ask("run");
    return { wall: Number(wall), processor: Number(processor) };
  }

  async answer(file: string): Promise<void> {
    await this.#ask("answer", file);
  }

  end(): void {
    this.#process.stdin.end();
  }

  async #ask(...fields: readonly string[]): Promise<readonly string[]> {
    this.#process.stdin.write(`${fields.join("\t")}\n`);
    const { value, done } = await this.#lines.next();
    if (done === true) throw new Error(`R ended at "${fields.join(" ")}"; what it said stands above`);
    return String(value).split("\t");
  }
}
