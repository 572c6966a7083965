import { readAndCount } from "./readAndCount.ts";
import { wholeProcesses } from "./wholeProcesses.ts";

/** Speed, as ratios measured in one run; printed, never asserted. */
for (const bench of [readAndCount, wholeProcesses]) {
  for (const line of await bench()) console.log(line);
  console.log("");
}
