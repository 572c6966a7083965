/** What the second thread of a build runs: a build entry of its own. */
import { type DrawnChart, renderSvg } from "../../charts/index.ts";
import { type Problem, SijillError } from "../../errors/index.ts";
import { compilePdf, type PdfParts } from "../typst/index.ts";
import { type Claim, claim } from "./claim.ts";

// A rehearsal while the analysis runs on the other thread: the first drawing of a report would wait for what this one loads.
await renderSvg({
  id: "rehearsal",
  title: "",
  alt: "",
  spec: { data: { values: [{ word: "سجل" }] }, mark: "text", encoding: { text: { field: "word" } } },
});

export type PageTask =
  | { readonly kind: "svg"; readonly chart: DrawnChart }
  | { readonly kind: "pdf"; readonly parts: PdfParts; readonly claim: Claim };

/** No result where the other thread has taken the task. An error crosses between threads as a message only, so problems are sent as the data they are. */
export type PageAnswer =
  | { readonly kind: "result"; readonly result: string | Uint8Array | null }
  | { readonly kind: "problems"; readonly problems: readonly [Problem, ...Problem[]] };

export async function answerTask(task: PageTask): Promise<PageAnswer> {
  try {
    return { kind: "result", result: await perform(task) };
  } catch (error) {
    if (!(error instanceof SijillError)) throw error;
    return { kind: "problems", problems: error.problems as readonly [Problem, ...Problem[]] };
  }
}

function perform(task: PageTask): Promise<string | Uint8Array | null> {
  switch (task.kind) {
    case "svg":
      return renderSvg(task.chart);
    case "pdf":
      return inTurn(async () => (claim(task.claim) ? compilePdf(task.parts) : null));
  }
}

/** Pages are taken one at a time: what has not been begun is left to the thread that is free first. */
function inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
  const result = last.then(run);
  last = result.catch(() => {}); // told to whoever asked for it
  return result;
}

let last: Promise<unknown> = Promise.resolve();
