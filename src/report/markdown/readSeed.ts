import { frontMatterOf } from "./frontMatterOf.ts";

/**
 * The seed of a report, from the front matter of its first text: the analysis needs it before the text is read.
 *
 * @throws SIJILL_REPORT_FRONT_MATTER_MISSING and the other problems of front matter
 */
export function readSeed(source: string, file: string): number {
  return frontMatterOf(source, file).seed;
}
