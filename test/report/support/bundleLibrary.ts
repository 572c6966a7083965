import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** What the second thread of a build runs, to stand beside the report system; it begins with the line that is given. */
export async function bundlePageWorker(outfile: string, firstLine: string): Promise<void> {
  await bundle("src/report/build/pageWorker.ts", outfile, firstLine);
}

/** The report system as one compiled module, so that a plain Node runs it and an analysis imports it as a package. */
export async function bundleLibrary(outfile: string): Promise<void> {
  await bundle("src/report/index.ts", outfile);
}

async function bundle(entry: string, outfile: string, firstLine = ""): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL(`../../../${entry}`, import.meta.url))],
    outfile,
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20",
    banner: { js: firstLine },
  });
}
