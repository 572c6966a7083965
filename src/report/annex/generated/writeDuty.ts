import { fillTemplate, formatDate } from "../../../quantities/index.ts";
import { type Block, paragraph } from "../../document/index.ts";
import type { GenerationContext } from "./GenerationContext.ts";

/** The declarations by jurisdiction, and whether they are signed. */
export function writeDuty({ document, annex, language, words }: GenerationContext): readonly Block[] {
  const { duty } = words.generated;
  if (annex.duty === undefined) return [paragraph(duty.none)];
  const names = document.frontMatter.authors.map((author) => author.name).join(", ");
  const { signed, place } = annex.duty;
  return [
    paragraph(duty.understood[annex.jurisdiction]),
    paragraph(duty.truth),
    signed === undefined
      ? paragraph(duty.unsigned)
      : paragraph(
          fillTemplate(place === undefined ? duty.signed : duty.signedAt, {
            names,
            date: formatDate(signed, language),
            ...(place === undefined ? {} : { place }),
          }),
        ),
  ];
}
