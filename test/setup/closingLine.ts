import type { Reporter, SerializedError, TestModule } from "vitest/node";

/**
 * Prints the count of the whole run as the very last line, in a form that any log reader understands. What fails
 * outside of a test (a file that does not load, a hook, a promise nobody awaited) counts as failed: such a run must
 * not end in "0 failed".
 */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[] = []): void {
    const count = { passed: 0, failed: unhandled.length, skipped: 0 };
    for (const module of modules) {
      count.failed += module.errors().length;
      for (const suite of module.children.allSuites()) count.failed += suite.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        // A test that never ended is no success and no choice.
        count[state === "pending" ? "failed" : state] += 1;
      }
    }
    process.on("exit", () =>
      process.stdout.write(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`),
    );
  }
}
