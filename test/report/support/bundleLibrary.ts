import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** The report system as one compiled module, so that a plain Node runs it and an analysis imports it as a package. */
export async function bundleLibrary(outfile: string): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL("../../../src/report/index.ts", import.meta.url))],
    outfile,
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20",
  });
}
