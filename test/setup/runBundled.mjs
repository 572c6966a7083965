// Bundles a script of the tests against the sources of today, and starts it.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Runs `main.ts` of a folder under `test` with this process's arguments; its exit code becomes ours. */
export async function runBundled(entry, nodeOptions = []) {
  const folder = `${root}node_modules/.cache/sijill`;
  const outfile = `${folder}/${basename(dirname(entry))}.mjs`;
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: [root + entry],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    alias: { sijill: `${root}src/index.ts` },
    logLevel: "error",
  });
  const { status } = spawnSync(process.execPath, [...nodeOptions, outfile, ...process.argv.slice(2)], {
    cwd: root,
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
}
