import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sijill-closing-"));
  const reporter = JSON.stringify(resolve("test/setup/closingLine.ts"));
  await writeFile(
    join(folder, "vitest.config.mjs"),
    `import { ClosingLine } from ${reporter};
     export default { test: { globals: true, include: ["*.test.mjs"], reporters: ["default", new ClosingLine()] } };`,
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the last line of a run", () => {
  test("counts what passed and what was skipped, and the run succeeds", async () => {
    const run = await runTests(`test("a", () => {}); test("b", () => {}); test.skip("c", () => {});`);
    expect(run).toEqual({ line: "2 passed, 0 failed, 1 skipped", code: 0 });
  });

  test("counts what failed, and the run fails", async () => {
    const run = await runTests(`test("a", () => {}); test("b", () => { throw new Error("no"); });`);
    expect(run).toEqual({ line: "1 passed, 1 failed, 0 skipped", code: 1 });
  });

  test("a file that does not load is a failure", async () => {
    const run = await runTests(`throw new Error("does not load");`);
    expect(run).toEqual({ line: "0 passed, 1 failed, 0 skipped", code: 1 });
  });

  test("a promise nobody awaited is a failure, though every test passed", async () => {
    const run = await runTests(
      `test("a", async () => { Promise.reject(new Error("lost")); await new Promise((r) => setTimeout(r, 50)); });`,
    );
    expect(run).toEqual({ line: "1 passed, 1 failed, 0 skipped", code: 1 });
  });

  test("a hook that fails is a failure", async () => {
    const run = await runTests(
      `describe("s", () => { afterAll(() => { throw new Error("no"); }); test("a", () => {}); });`,
    );
    expect(run).toEqual({ line: "1 passed, 1 failed, 0 skipped", code: 1 });
  });
});

/** Runs one test file as a stranger's process would see it: its last line and its exit code. */
async function runTests(source: string): Promise<{ readonly line: string; readonly code: number }> {
  await writeFile(join(folder, "one.test.mjs"), source);
  const args = [
    resolve("node_modules/vitest/vitest.mjs"),
    "run",
    "--root",
    folder,
    "--config",
    join(folder, "vitest.config.mjs"),
  ];
  return new Promise((done) =>
    execFile(process.execPath, args, { cwd: folder }, (error, stdout) =>
      done({ line: stdout.trimEnd().split("\n").at(-1) ?? "", code: Number(error?.code ?? 0) }),
    ),
  );
}
