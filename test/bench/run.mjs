// Runs the benchmarks.
import { runBundled } from "../setup/runBundled.mjs";

await runBundled("test/bench/main.ts", ["--expose-gc"]);
