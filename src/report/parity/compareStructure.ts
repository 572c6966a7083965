import type { Problem } from "../../errors/index.ts";
import type { Block, ReportDocument } from "../document/index.ts";
import { messages } from "./messages.ts";

/** A heading with what stands under it, up to the next heading; the first has no heading. */
interface Section {
  readonly depth: number;
  readonly kinds: ReadonlyMap<string, number>;
}

/** Headings of the same levels in the same order, and under each as many paragraphs, lists, quotes and tables. */
export function compareStructure(first: ReportDocument, other: ReportDocument): readonly Problem[] {
  const [mine, theirs] = [sectionsOf(first.body), sectionsOf(other.body)];
  const length = Math.max(mine.length, theirs.length);
  for (let at = 0; at < length; at += 1) {
    const [one, two] = [mine[at], theirs[at]];
    // One heading too many moves all that follow: the first difference says it.
    if (one?.depth !== two?.depth)
      return [messages.headings(other.file, at, describeLevel(one), describeLevel(two))];
  }
  const [restricted, theirRestricted] = [restrictionsOf(first), restrictionsOf(other)];
  if (restricted !== theirRestricted)
    return [messages.restrictions(other.file, first.file, restricted, theirRestricted)];
  return mine.flatMap((section, at) => compareSections(section, theirs[at] ?? section, at, other.file));
}

function compareSections(first: Section, other: Section, at: number, file: string): readonly Problem[] {
  const name = at === 0 ? "The beginning" : `The part under heading ${at}`;
  return [...new Set([...first.kinds.keys(), ...other.kinds.keys()])].flatMap((kind) => {
    const [mine, theirs] = [first.kinds.get(kind) ?? 0, other.kinds.get(kind) ?? 0];
    return mine === theirs ? [] : [messages.blocks(file, name, kind, mine, theirs)];
  });
}

function sectionsOf(body: readonly Block[]): readonly Section[] {
  const sections: { depth: number; kinds: Map<string, number> }[] = [{ depth: 0, kinds: new Map() }];
  for (const block of body) {
    if (block.type === "heading") {
      sections.push({ depth: block.depth, kinds: new Map() });
      continue;
    }
    // Figures and data tables are compared by their ids.
    if (block.type === "figure" || block.type === "dataTable") continue;
    const { kinds } = sections.at(-1) ?? { kinds: new Map() };
    kinds.set(block.type, (kinds.get(block.type) ?? 0) + 1);
  }
  return sections;
}

/** Redactions in the order of the blocks they restrict; those the build marked follow from these. */
function restrictionsOf({ body }: ReportDocument): string {
  return body.flatMap(({ restricted }) => restricted?.id ?? []).join(", ");
}

function describeLevel(section: Section | undefined): string {
  return section === undefined ? "missing" : "#".repeat(section.depth + 1);
}
