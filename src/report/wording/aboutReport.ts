import { formatDate } from "../../quantities/index.ts";
import type { FrontMatter } from "../markdown/frontMatter.ts";
import type { ReportWording } from "./ReportWording.ts";

/** What a report says of itself under its title, each with its name: who wrote it, when, which version, under which terms. */
export function aboutReport(
  { authors, date, version, status, licence, rights, language }: FrontMatter,
  wording: ReportWording,
): readonly (readonly [name: string, value: string])[] {
  const names = authors.map(({ name, affiliation }) =>
    affiliation === undefined ? name : `${name} (${affiliation})`,
  );
  return [
    // A corrigendum is written by nobody: it is what two builds say.
    ...(names.length === 0 ? [] : [[wording.authors, names.join("; ")] as const]),
    [wording.date, formatDate(date, language)],
    [wording.version, `${version} (${wording.status[status]})`],
    ...(licence === undefined ? [] : [[wording.licence, licence] as const]),
    ...(rights === undefined ? [] : [[wording.rights, rights] as const]),
  ];
}
