import { format } from "node:util";
import { type DisplayOptions, displayOf } from "./displayOf.ts";
import { kernelOutput } from "./kernelOutput.ts";

/**
 * Shows values under the cell that is running, each as `displayOf` makes it; outside of a notebook their text is
 * printed. The last value of a cell shows itself without it where the kernel is Sijill's.
 *
 * @param value what to show; what is not the library's is printed as Node prints it
 * @param options language of the words that are added
 * @example
 * import { displayOf, parsePartialDate, show } from "sijill";
 * const date = parsePartialDate("2014-05");
 * await show(date); // prints, outside of a notebook, the same as
 * console.log((await displayOf(date))?.data["text/plain"]); // → May 2014 (2014-05)
 */
export async function show(value: unknown, options: DisplayOptions = {}): Promise<void> {
  const bundle = await displayOf(value, options);
  const send = kernelOutput();
  if (bundle !== null && send !== null) send(bundle);
  else process.stdout.write(`${bundle === null ? format(value) : String(bundle.data["text/plain"])}\n`);
}
