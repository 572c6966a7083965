// Runs the evidence of the statistics again: bundles test/evidence/main.ts against the sources of today and starts it.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));
const outfile = `${root}node_modules/.cache/sijill/evidence.mjs`;
mkdirSync(`${root}node_modules/.cache/sijill`, { recursive: true });
await build({
  entryPoints: [`${root}test/evidence/main.ts`],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  packages: "external",
  alias: { sijill: `${root}src/index.ts` },
  logLevel: "error",
});
const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
});
process.exitCode = status ?? 1;
