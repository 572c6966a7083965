import type { Terminal } from "../Terminal.ts";

/** Prints steps as they begin, unless told to be quiet. */
export function progressOn(terminal: Terminal, quiet: boolean): (step: string) => void {
  return quiet ? () => {} : (step) => terminal.err(step);
}
