import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { inspect } from "node:util";
import { type BuildFailure, build, transform } from "esbuild";
import type { Example } from "./extractExamples.ts";

/** What an example showed, or why it did not run. */
export type Outcome = { readonly shown: readonly string[] } | { readonly error: string };

type Run = (show: (value: unknown) => void) => Promise<void>;

/** Runs every example against the sources, from the project's folder; one bundle for all of them. */
export async function runExamples(examples: readonly Example[]): Promise<readonly Outcome[]> {
  const outcomes: (Outcome | undefined)[] = [];
  const codes = new Map<number, string>();
  for (const [at, compiled] of (await Promise.all(examples.map(compile))).entries())
    if ("code" in compiled) codes.set(at, compiled.code);
    else outcomes[at] = compiled;
  // Inside the project, so that the packages are found; there until the last is run, since some load parts on the way.
  await mkdir("node_modules/.cache", { recursive: true });
  const folder = await mkdtemp(resolve("node_modules/.cache/sijill-examples-"));
  try {
    const { runs, faults } = await load(folder, codes);
    // One after the other: what they load and open they share.
    for (const at of examples.keys()) outcomes[at] ??= faults.get(at) ?? (await execute(runs.get(at)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return examples.map((_, at) => outcomes[at] ?? { error: "It was not run." });
}

async function compile({
  imports,
  body,
}: Example): Promise<{ readonly code: string } | { readonly error: string }> {
  const source = `${imports}
export async function run(__show) {
const console = { log: (...values) => __show.printed(...values) };
${body}
}`;
  try {
    return { code: (await transform(source, { loader: "ts", format: "esm" })).code };
  } catch (error) {
    return { error: String(error) };
  }
}

interface Loaded {
  readonly runs: ReadonlyMap<number, Run>;
  /** Examples that import what is not exported. */
  readonly faults: ReadonlyMap<number, Outcome>;
}

async function load(folder: string, codes: ReadonlyMap<number, string>): Promise<Loaded> {
  for (const [at, code] of codes) await writeFile(join(folder, `${at}.js`), code);
  const faults = await findFaults(folder, [...codes.keys()]);
  const sound = [...codes.keys()].filter((at) => !faults.has(at));
  const { outfile } = await bundle(folder, sound);
  const { runs } = (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as {
    readonly runs: readonly (readonly [number, Run])[];
  };
  return { runs: new Map(runs), faults };
}

async function findFaults(folder: string, all: readonly number[]): Promise<ReadonlyMap<number, Outcome>> {
  const { errors } = await bundle(folder, all);
  return new Map(
    errors.map(({ text, location }) => {
      const at = /(?:^|\/)(\d+)\.js$/.exec(location?.file ?? "")?.[1];
      if (at === undefined) throw new Error(`${location?.file ?? ""}: ${text}`);
      return [Number(at), { error: text }];
    }),
  );
}

async function bundle(folder: string, which: readonly number[]) {
  const imports = which.map((at) => `import { run as run${at} } from "./${at}.js";`);
  const runs = which.map((at) => `[${at}, run${at}]`);
  await writeFile(
    join(folder, "all.mjs"),
    `${imports.join("\n")}\nexport const runs = [${runs.join(", ")}];`,
  );
  const outfile = join(folder, "bundled/all.js");
  const errors = await build({
    entryPoints: [join(folder, "all.mjs")],
    outdir: join(folder, "bundled"),
    bundle: true,
    // Without it, what is also imported dynamically would be put off, and left out: the package has no side effects.
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "silent",
    packages: "external",
    alias: { sijill: resolve("src/index.ts") },
  }).then(
    () => [],
    (failure: BuildFailure) => failure.errors,
  );
  return { outfile, errors };
}

async function execute(run: Run | undefined): Promise<Outcome> {
  if (run === undefined) return { error: "It could not be bundled." };
  const shown: string[] = [];
  const show = Object.assign(
    (value: unknown) => {
      shown.push(typeof value === "string" ? JSON.stringify(value) : inspect(value));
    },
    { printed: (...values: unknown[]) => shown.push(values.map(print).join(" ")) },
  );
  try {
    await run(show);
    return { shown };
  } catch (error) {
    return { error: String(error) };
  }
}

/** As console.log prints it: text as it is, everything else inspected. */
function print(value: unknown): string {
  return typeof value === "string" ? value : inspect(value);
}
