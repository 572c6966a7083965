// The command line of these sources: `node test/setup/sijill.mjs <arguments>`. Built first where a source is newer, because a
// build takes longer than looking, and then run in the same process.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const changed = readdirSync(join(root, "src"), { recursive: true }).map((file) => join(root, "src", file));
const timeOf = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const built = timeOf(join(root, "dist/cli/main.js"));

if ([...changed, join(root, "package.json")].some((file) => timeOf(file) > built)) {
  const { build } = await import("tsdown");
  await build({ cwd: root, dts: false, clean: false, logLevel: "error" });
}
await import("../../dist/cli/main.js");
