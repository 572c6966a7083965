import { againstR } from "./againstR/againstR.ts";
import { exploring } from "./exploring.ts";
import { linkage } from "./linkage/linkage.ts";
import { population } from "./population.ts";
import { readAndCount } from "./readAndCount.ts";
import { wholeProcesses } from "./wholeProcesses.ts";

/** Speed, as ratios measured in one run; printed, never asserted. One of them alone: `npm run bench -- againstR`. */
const benches = { readAndCount, exploring, wholeProcesses, againstR, linkage, population };
const chosen = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  for (const line of await bench()) console.log(line);
  console.log("");
}
