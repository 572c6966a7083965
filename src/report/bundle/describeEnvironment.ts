import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { libraryPackage } from "../analysis/index.ts";
import type { Environment } from "./BundleParts.ts";

const packageSchema = z.object({
  version: z.string(),
  engines: z.object({ node: z.string() }).default({ node: "*" }),
  dependencies: z.record(z.string(), z.string()).default({}),
});

/**
 * What the tool declares and what it stands on: the range of Node versions it is made for, and each library as it was
 * asked for and as it is installed. Nothing of the running machine: a bundle made elsewhere must have the same bytes.
 *
 * @param libraryEntry address of the running library's entry
 */
export async function describeEnvironment(libraryEntry: URL): Promise<Environment> {
  const { folder, version } = await libraryPackage(libraryEntry);
  const own = await readPackage(join(folder, "package.json"));
  const libraries = await Promise.all(
    Object.entries(own?.dependencies ?? {})
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(async ([name, declared]) => ({ name, declared, version: await installedVersion(name, folder) })),
  );
  return { tool: { name: "sijill", version }, node: own?.engines.node ?? "*", libraries };
}

/** The version Node would load from a folder, or null when the library is not installed. */
async function installedVersion(name: string, from: string): Promise<string | null> {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = await readPackage(join(folder, "node_modules", name, "package.json"));
    if (found !== null) return found.version;
    if (dirname(folder) === folder) return null;
  }
}

async function readPackage(path: string): Promise<z.infer<typeof packageSchema> | null> {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return null;
  const read = packageSchema.safeParse(JSON.parse(text));
  return read.success ? read.data : null;
}
