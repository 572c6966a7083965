import { dataQuality } from "../analysis/index.ts";
import type { Archive } from "../archive/index.ts";
import { type LocalAnswer, type LocalRequest, serveLocalPage } from "../localPage/index.ts";
import { serializeHtml } from "../report/index.ts";
import { writeResults } from "./page/results.ts";
import { pageScript } from "./page/script.ts";
import { pageStyles } from "./page/styles.ts";
import { writePage } from "./page/writePage.ts";
import { readView } from "./readView.ts";
import { valuesOf } from "./valuesOf.ts";

export interface ExploreOptions {
  /** The folders as they shall stand in exported code; the folders of the datasets when absent. */
  readonly folders?: readonly string[];
  /** Port of this machine; a free one when absent. */
  readonly port?: number;
  /** Told of what went wrong while answering. */
  readonly failed?: (error: unknown) => void;
}

/** A page that shows an archive, until it is closed. */
export interface Explorer {
  /** Whole address, with its secret part. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a page on this machine that filters an archive by dataset, time, facility, agency, hospital, governorate, sex,
 * age and cause; shows counts, drawings, the quality of the records and the rejected rows; and writes what is seen as a
 * notebook cell or as a figure of a report. Nobody else can reach it, and it asks nothing of any other machine.
 *
 * @throws SIJILL_PORT_TAKEN
 * @example
 * import { exploreArchive, openArchive } from "sijill";
 * const archive = await openArchive("data/vdc");
 * const explorer = await exploreArchive(archive);
 * console.log(explorer.url.startsWith("http://127.0.0.1:")); // → true
 * await explorer.close();
 * await archive.close();
 */
export async function exploreArchive(archive: Archive, options: ExploreOptions = {}): Promise<Explorer> {
  const { port, failed } = options;
  const folders = options.folders ?? archive.datasets.map(({ folder }) => folder);
  const [values, quality] = [await valuesOf(archive), await dataQuality(archive)];
  const answer = async ({ path, query }: LocalRequest): Promise<LocalAnswer> => {
    if (path === "/page.css") return { type: "text/css", body: await pageStyles() };
    if (path === "/page.js") return { type: "text/javascript", body: pageScript };
    if (path !== "/" && path !== "/results") return { status: 404, type: "text/plain", body: "" };
    const view = readView(query, archive);
    const results = await writeResults(archive, view, quality, folders);
    return {
      type: "text/html",
      body:
        path === "/"
          ? writePage(archive, view, values, results)
          : results.children.map((child) => serializeHtml(child, "ltr")).join(""),
    };
  };
  return serveLocalPage({
    answer,
    ...(port === undefined ? {} : { port }),
    ...(failed === undefined ? {} : { failed }),
  });
}
