import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Chart } from "../../charts/index.ts";
import { SijillError } from "../../errors/index.ts";
import { compilePdf, type PdfParts } from "../typst/index.ts";
import type { ChartRenderer } from "./ChartRenderer.ts";
import { type Claim, claim, openClaim } from "./claim.ts";
import type { PageAnswer, PageTask } from "./pageWorker.ts";

/** What draws and sets the pages of a build. Whoever opened them ends them, whatever happens, or the process would not exit. */
export interface PageTools {
  readonly renderer: ChartRenderer;
  /** Has figures drawn that will be asked for, while this thread has other work. */
  begin(figures: readonly Chart[]): void;
  compilePdf(parts: PdfParts): Promise<Uint8Array>;
  /** Sets pages in this thread, for as long as some are asked for that no thread has begun. */
  help(): Promise<void>;
  end(): Promise<void>;
}

/**
 * Drawings and PDF are half of the work of a build, and each depends on nothing but what it is given: a second thread
 * makes them while this one makes outlines, pictures, HTML and DOCX, and whichever is done first helps with what is left
 * of the PDF. A library that is run as sources or out of a bundle has no file for a thread beside it and makes all of them
 * here; the bytes are the same.
 *
 * @param own draws in place of the charts folder, in this thread
 */
export async function openPageTools(own: ChartRenderer | undefined): Promise<PageTools> {
  const worker = ["./pageWorker.js", "../pageWorker.js"]
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(path));
  if (worker === undefined)
    return {
      renderer: own ?? (await import("../../charts/index.ts")),
      begin: () => {},
      compilePdf,
      help: async () => {},
      end: async () => {},
    };

  const { Piscina } = await import("piscina");
  const pool = new Piscina<PageTask, PageAnswer>({
    filename: worker,
    name: "answerTask",
    minThreads: 1,
    maxThreads: 1,
    // Handed over at once: this thread may be too busy to hand over the next task when one is done.
    concurrentTasksPerWorker: Number.MAX_SAFE_INTEGER,
  });
  const ask = async (task: PageTask) => {
    const answer = await pool.run(task);
    if (answer.kind === "problems") throw new SijillError(answer.problems);
    return answer.result;
  };
  const draw = async ({ id, language = "en", title, alt, spec }: Chart) =>
    (await ask({ kind: "svg", chart: { id, language, title, alt, spec } })) as string;
  const begun = new Map<Chart, Promise<string>>();
  const sheets: Sheet[] = [];
  const charts = await import("../../charts/index.ts");
  return {
    renderer: own ?? { ...charts, renderSvg: (chart) => begun.get(chart) ?? draw(chart) },
    begin: (figures) => {
      if (own !== undefined) return;
      for (const chart of figures) {
        const drawing = draw(chart);
        drawing.catch(() => {}); // told to whoever asks for it
        begun.set(chart, drawing);
      }
    },
    compilePdf: async (parts) => {
      const sheet: Sheet = { parts, claim: openClaim(), set: undefined };
      sheets.push(sheet);
      const pdf = await ask({ kind: "pdf", parts, claim: sheet.claim });
      return pdf === null ? (sheet.set as Promise<Uint8Array>) : (pdf as Uint8Array);
    },
    help: async () => {
      // From the end: the other thread begins with the first.
      for (const sheet of sheets.toReversed()) {
        if (!claim(sheet.claim)) continue;
        sheet.set = compilePdf(sheet.parts);
        await sheet.set.catch(() => {}); // told to whoever asked for it
      }
    },
    end: () => pool.destroy(),
  };
}

/** A PDF that was asked for. */
interface Sheet {
  readonly parts: PdfParts;
  readonly claim: Claim;
  /** Where this thread took it. */
  set: Promise<Uint8Array> | undefined;
}
