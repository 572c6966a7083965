import { createHash } from "node:crypto";

/**
 * What a browser may do with a page: use its own fonts, its one style sheet, the few styles written into its tags and
 * its one script, each known by its hash. Nothing is fetched and nothing else runs, even if it slipped into the page.
 */
export function contentPolicy(page: {
  readonly body: string;
  readonly css: string;
  readonly script: string | null;
}): string {
  const inTags = new Set([...page.body.matchAll(/ style="([^"]*)"/g)].map(([, style = ""]) => style));
  return [
    "default-src 'none'",
    `script-src ${page.script === null ? "'none'" : hashSource(page.script)}`,
    `style-src 'unsafe-hashes' ${[page.css, ...[...inTags].sort()].map(hashSource).join(" ")}`,
    "font-src data:",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

const hashSource = (text: string): string =>
  `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
