import { type SectionId, sections } from "../../../src/report/annex/index.ts";
import { annexFrontMatter } from "./annexFrontMatter.ts";

/** What an author writes into the sections that need one. */
const written: Readonly<Partial<Record<SectionId, string>>> = {
  summary:
    "The findings in short.\n\n::finding[Synthetic records were made.]{quantity=total place=Nowhere confidence=high paragraph=made}",
  "judgment-ready":
    "For the judgment.\n\n:::judgment{part=facts}\nThe records are synthetic.\n:::\n\n:::judgment{part=method}\nThey were counted.\n:::\n\n" +
    ":::judgment{part=result}\nThere are :q[total]{form=unit}.\n:::\n\n:::judgment{part=limits}\nNothing follows from them.\n:::",
  tables: ":paragraph[made] The table is :ref[by-year].\n\n::table{#by-year}",
  charts: "The figure is :ref[yearly].\n\n::figure{#yearly}",
};

/** The text of a synthetic annex with every section that needs an author, under the front matter of a jurisdiction. */
export function annexText(without: readonly SectionId[] = [], jurisdiction = "icc"): string {
  const body = sections
    .filter(({ id, content }) => content !== "generated" && !without.includes(id))
    .map(({ id }) => `## :section[${id}]\n\n${written[id] ?? `Synthetic words, ${id}.`}\n`);
  return `${annexFrontMatter.replace("jurisdiction: icc", `jurisdiction: ${jurisdiction}`)}\n${body.join("\n")}`;
}
