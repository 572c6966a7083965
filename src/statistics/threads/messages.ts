import type { Problem } from "../../errors/index.ts";

/** Wordings of what runs in threads. */
export const messages = {
  workerMissing: (name: string): Problem => ({
    code: "SIJILL_WORKER_MISSING",
    what: `The file that worker threads run, dist/${name}, is in no folder above this module.`,
    expected: "the package sijill as it was installed or built",
    fix: "Run npm run build in a clone; leave sijill out of bundles (external). The same answer is had in one thread.",
  }),
};
