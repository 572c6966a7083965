import { formatDate } from "../../../quantities/index.ts";
import { type Block, paragraph } from "../../document/index.ts";
import type { GenerationContext } from "./GenerationContext.ts";
import { textTable } from "./textTable.ts";

/** Who wrote what with which qualifications, and who reviewed it. */
export function writeAuthors({
  document,
  annex,
  language,
  words,
  wording,
}: GenerationContext): readonly Block[] {
  const { authors } = words.generated;
  const rows = document.frontMatter.authors.map(({ name, affiliation, role, qualifications }) => [
    affiliation === undefined ? name : `${name} (${affiliation})`,
    role ?? "",
    qualifications ?? "",
  ]);
  const reviews = annex.reviewers.map(({ name, qualifications, date, outcome }) => [
    name,
    qualifications,
    formatDate(date, language),
    outcome,
  ]);
  return [
    paragraph(authors.wrote),
    textTable(wording.authors, [2, 3, 4], [authors.name, authors.role, authors.qualifications], rows),
    paragraph(reviews.length === 0 ? authors.notReviewed : authors.reviewed),
    ...(reviews.length === 0
      ? []
      : [
          textTable(
            authors.reviewed,
            [2, 3, 2, 4],
            [authors.name, authors.qualifications, wording.date, authors.outcome],
            reviews,
          ),
        ]),
  ];
}
