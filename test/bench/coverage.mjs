// Coverage of nominal 95 per cent intervals in simulated populations.
import { runBundled } from "../setup/runBundled.mjs";

await runBundled("test/bench/coverage.ts", []);
