import { formatDate } from "../../../quantities/index.ts";
import { type Block, paragraph } from "../../document/index.ts";
import type { GenerationContext } from "./GenerationContext.ts";
import { textTable } from "./textTable.ts";

/** Case, number, version, status, date and languages; the fingerprint stands at the foot of every page. */
export function writeIdentity({
  document,
  annex,
  language,
  languages,
  words,
  wording,
}: GenerationContext): readonly Block[] {
  const { frontMatter } = document;
  const { identity } = words.generated;
  return [
    paragraph(identity.introduction),
    textTable(
      words.sections.identity.title,
      [1, 2],
      [identity.item, identity.content],
      [
        [identity.case, annex.case],
        [identity.number, annex.number],
        [identity.jurisdiction, identity.jurisdictions[annex.jurisdiction]],
        [wording.version, frontMatter.version],
        [identity.status, wording.status[frontMatter.status]],
        [wording.date, formatDate(frontMatter.date, language)],
        [identity.languages, languages.map((one) => identity.languageNames[one]).join(", ")],
      ],
    ),
  ];
}
