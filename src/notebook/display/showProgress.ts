import { element, serializeHtml } from "../../report/index.ts";
import { kernelOutput } from "./kernelOutput.ts";

let count = 0;

/** Progress that is shown in one place and replaced as work goes on. */
export interface Progress {
  /** Says what is being done now. It can be handed on as it is: `openArchive(folder, { progress: progress.step })`. */
  readonly step: (text: string) => void;
  /** Says how much is done. */
  readonly advance: (done: number, all: number) => void;
  /** Says that the work is over, and leaves nothing of its course behind. */
  readonly finish: (text: string) => void;
}

/**
 * Shows how long work goes on, in one place under the cell that is replaced step by step. Outside of a notebook the
 * steps go to standard error.
 *
 * @param title what is being done
 * @example
 * import { openArchive, showProgress } from "sijill";
 * const progress = showProgress("Opening the archive");
 * const archive = await openArchive("data/vdc", { progress: progress.step });
 * progress.finish("Opened");
 * console.log(archive.datasets.length); // → 1
 * await archive.close();
 */
export function showProgress(title: string): Progress {
  const id = `sijill-progress-${++count}`;
  let update = false;
  const say = (text: string, share: number | null): void => {
    const send = kernelOutput();
    if (send === null) {
      process.stderr.write(`${title}: ${text}\n`);
      return;
    }
    const bar =
      share === null ? [] : [element("progress", { value: share, max: 1, "aria-label": title }), " "];
    const html = serializeHtml(element("p", { role: "status" }, [...bar, `${title}: ${text}`]), "ltr");
    send({ data: { "text/html": html, "text/plain": `${title}: ${text}` }, metadata: {} }, { id, update });
    update = true;
  };
  return {
    step: (text) => say(text, null),
    advance: (done, all) => say(`${done} / ${all}`, all === 0 ? 1 : done / all),
    finish: (text) => say(text, null),
  };
}
