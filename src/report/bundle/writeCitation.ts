import { stringify } from "yaml";
import type { FrontMatter } from "../markdown/index.ts";
import type { Environment } from "./BundleParts.ts";

/**
 * How to cite the report, as CITATION.cff. Names of authors are given as they write them: whether a name is a person's,
 * and which part of it a family's, is not guessed.
 *
 * @see https://github.com/citation-file-format/citation-file-format (version 1.2.0)
 */
export function writeCitation(
  title: string,
  root: string,
  frontMatter: FrontMatter,
  { tool }: Environment,
): string {
  return stringify(
    {
      "cff-version": "1.2.0",
      message: "If you use this report, please cite it as below, and cite the sources of its figures.",
      type: "dataset",
      title,
      authors: frontMatter.authors.map(({ name }) => ({ name })),
      version: frontMatter.version,
      "date-released": frontMatter.date,
      identifiers: [{ type: "other", value: `sijill-root:${root}`, description: "Root hash of the build" }],
      references: [
        {
          type: "software",
          title: "Sijill: statistics of deaths in detention",
          authors: [{ name: "The Sijill project" }],
          version: tool.version,
        },
      ],
    },
    { lineWidth: 0, defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" },
  );
}
