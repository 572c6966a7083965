import type { Problem } from "../../errors/index.ts";

/** All wordings of this folder. */
export const messages = {
  figureUnsafe: (id: string, found: string): Problem => ({
    code: "SIJILL_REPORT_FIGURE_UNSAFE",
    what: `The drawing of figure "${id}" contains ${found}, which a self-contained page must not.`,
    place: { path: id },
    value: found,
    expected: "shapes and text only, nothing that runs or is fetched",
    fix: "Take links and images out of the chart's specification.",
  }),
};
