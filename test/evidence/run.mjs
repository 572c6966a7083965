// Runs the evidence of the statistics again.
import { runBundled } from "../setup/runBundled.mjs";

await runBundled("test/evidence/main.ts");
