import type { Problem } from "../../errors/index.ts";

export const messages = {
  buildAltered: (folder: string, detail: string): Problem => ({
    code: "SIJILL_DIFFERENCE_BUILD_ALTERED",
    what: `${folder} is not a build as it was built: ${detail}`,
    value: folder,
    expected: "two builds whose manifest and ledger are as built",
    fix: "Compare an unaltered copy; `sijill verify` names what was altered.",
  }),
};
