import { format } from "node:util";

/** Where the values and errors of cells go. A cell is over when all it showed has arrived. */
export class Outputs {
  #pending: Promise<boolean> = Promise.resolve(true);

  /** The last value of a cell. */
  readonly log = (value: unknown): void => {
    const before = this.#pending;
    this.#pending = this.#showAfter(before, value);
  };

  /** What a cell threw, or what was found wrong before it ran: one message. */
  readonly error = (...parts: readonly unknown[]): void => {
    process.stderr.write(`${withoutKernel(format(...parts))}\n`);
  };

  /** Waits until everything has been shown; false when something could not be. */
  async settled(): Promise<boolean> {
    const shown = await this.#pending;
    this.#pending = Promise.resolve(true);
    return shown;
  }

  async #showAfter(before: Promise<boolean>, value: unknown): Promise<boolean> {
    const shown = await before;
    try {
      // Loaded with the first value: the kernel itself starts without the library.
      const { show } = await import("../display/show.ts");
      await show(await value);
    } catch (error) {
      this.error(error);
      return false;
    }
    return shown;
  }
}

/** Places in the kernel and in Node's modules help nobody who wrote the cell. */
function withoutKernel(message: string): string {
  return message
    .split("\n")
    .filter(
      (line) =>
        !/^\s+at .*(?:[\\/]tslab[\\/]dist[\\/]|[\\/]dist[\\/]kernel\.cjs|node:|sigintHandlersWrap)/.test(
          line,
        ),
    )
    .join("\n");
}
