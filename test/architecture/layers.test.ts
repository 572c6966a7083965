import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** From the top down: a folder imports only from those before it. */
const layers = [
  "errors",
  "localPage",
  "quantities",
  "statistics",
  "records",
  "archive",
  "analysis",
  "linkage",
  "population",
  "charts",
  "report",
  "notebook",
  "explore",
  "cli",
];

/** One import statement and whether a file of some folder may hold it. */
interface Snippet {
  readonly file: string;
  readonly source: string;
  readonly allowed: boolean;
}

const depths = ["", "one/", "one/two/"];

/** Every folder importing every other one, at three depths: through its index and past it. */
const snippets: readonly Snippet[] = layers.flatMap((from, row) =>
  layers.flatMap((to, column) =>
    depths.flatMap((below, depth) => {
      const up = "../".repeat(depth + 1);
      return from === to
        ? []
        : [
            {
              file: `src/${from}/${below}from-${to}.ts`,
              source: `${up}${to}/index.ts`,
              allowed: column < row,
            },
            { file: `src/${from}/${below}past-${to}.ts`, source: `${up}${to}/inner.ts`, allowed: false },
          ];
    }),
  ),
);

const forms: readonly (readonly [string, (source: string) => string])[] = [
  ["import", (source) => `import { a } from "${source}";\nexport const b = [a];\n`],
  ["import type", (source) => `import type { A } from "${source}";\nexport const b = (a: A) => a;\n`],
  ["re-export", (source) => `export { a } from "${source}";\n`],
  ["re-export of everything", (source) => `export * from "${source}";\n`],
  ["dynamic import", (source) => `export const b = () => import("${source}");\n`],
];

let refused: ReadonlyMap<string, string>;
let project: string;

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "sijill-layers-"));
  for (const file of ["biome.json", "test/architecture/layers.json"])
    await cp(file, join(project, file), { recursive: true });
  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(project, file)), { recursive: true });
    await writeFile(join(project, file), text);
  };
  for (const { file, source } of snippets) await write(file, importing(source));
  for (const [name, compose] of forms) {
    await write(`src/records/upwards/${name}.ts`, compose("../../quantities/index.ts"));
    await write(`src/records/downwards/${name}.ts`, compose("../../charts/index.ts"));
  }
  await write("src/report/own/neighbour.ts", importing("../markdown/parse.ts"));
  await write("src/report/own/public.ts", importing("sijill"));
  await write("src/report/own/parent.ts", importing("../index.ts"));
  refused = await lint(project);
}, 60_000);

afterAll(() => rm(project, { recursive: true, force: true }));

describe("a folder imports only from folders above it, and only through their index.ts", () => {
  test("the rule names every folder of src", async () => {
    const entries = await readdir("src", { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    expect(folders.filter((folder) => !layers.includes(folder))).toEqual([]);
  });

  test(`every pair of folders is answered as the table says, at ${depths.length} depths`, () => {
    expect(snippets.length).toBe(layers.length * (layers.length - 1) * depths.length * 2);
    const wrong = snippets.filter(({ file, allowed }) => refused.has(file) === allowed);
    expect(wrong).toEqual([]);
  });

  test.each(forms.map(([name]) => name))("%s is held to it", (name) => {
    expect(refused.has(`src/records/upwards/${name}.ts`)).toBe(false);
    expect(refused.has(`src/records/downwards/${name}.ts`)).toBe(true);
  });

  test("inside a folder, files import each other, not the folder's index and not the public interface", () => {
    expect(refused.has("src/report/own/neighbour.ts")).toBe(false);
    expect(refused.has("src/report/own/public.ts")).toBe(true);
    expect(refused.has("src/report/own/parent.ts")).toBe(true);
  });

  test("the message says what may be imported", () => {
    expect(refused.get("src/records/from-charts.ts")).toBe(
      "records/ imports only from the folders above it: errors, localPage, quantities, statistics.",
    );
    expect(refused.get("src/records/past-errors.ts")).toBe(
      "Another folder is imported through its index.ts.",
    );
  });
});

function importing(source: string): string {
  return forms[0]?.[1](source) ?? "";
}

/** File → message, for each file that breaks the rule. Any other finding is none of this test's business. */
async function lint(folder: string): Promise<ReadonlyMap<string, string>> {
  const biome = join(process.cwd(), "node_modules/@biomejs/biome/bin/biome");
  const args = [
    biome,
    "lint",
    "--only=style/noRestrictedImports",
    "--reporter=json",
    "--max-diagnostics=none",
    ".",
  ];
  const { stdout } = await new Promise<{ stdout: string }>((resolve, reject) =>
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 26 }, (error, out, err) =>
      out === "" ? reject(new Error(err, { cause: error })) : resolve({ stdout: out }),
    ),
  );
  const report: unknown = JSON.parse(stdout);
  return new Map(readDiagnostics(report).map(({ path, message }) => [path, message]));
}

function readDiagnostics(report: unknown): readonly { readonly path: string; readonly message: string }[] {
  const { diagnostics } = report as {
    readonly diagnostics: readonly {
      readonly category: string;
      readonly message: string;
      readonly location: { readonly path: string };
    }[];
  };
  return diagnostics
    .filter(({ category }) => category === "lint/style/noRestrictedImports")
    .map(({ message, location }) => ({ message, path: location.path.replaceAll("\\", "/") }));
}
