import type { Heading, PhrasingContent } from "mdast";
import { findSection, type SectionId, sections } from "../../annex/index.ts";
import { nearNames } from "../../nearNames.ts";
import { type CompileContext, placeOf, problemPlace } from "../CompileContext.ts";
import { messages } from "./messages.ts";
import { directiveLabel } from "./readDirective.ts";

/** The sections a heading opens, and the words that remain for it. */
export interface SectionHeading {
  readonly sections: readonly SectionId[];
  readonly words: readonly PhrasingContent[];
}

/** Reads `## :section[instructions] The request`; one heading may open several sections. */
export function takeSectionMarks(node: Heading, path: string, context: CompileContext): SectionHeading {
  const marks = node.children.filter((child) => child.type === "textDirective" && child.name === "section");
  if (marks.length === 0) return { sections: [], words: node.children };

  const found: SectionId[] = [];
  for (const mark of marks) {
    if (mark.type !== "textDirective") continue;
    const place = placeOf(mark, path, context);
    const id = directiveLabel(mark, context);
    const section = findSection(id);
    const known = sections.map((one) => one.id);
    if (context.annex === null) context.problems.push(messages.sectionOutsideAnnex(problemPlace(place), id));
    else if (section === null)
      context.problems.push(messages.sectionUnknown(problemPlace(place), id, nearNames(id, known), known));
    else if (context.annex.sections.has(section.id))
      context.problems.push(messages.sectionRepeated(problemPlace(place), id));
    else {
      context.annex.sections.set(section.id, place);
      found.push(section.id);
    }
  }
  const words = node.children.filter((child) => !(marks as readonly PhrasingContent[]).includes(child));
  return { sections: found, words: trimmed(words) };
}

/** Without the spaces that stood beside the marks. */
function trimmed(words: readonly PhrasingContent[]): readonly PhrasingContent[] {
  return words.flatMap((word, index): readonly PhrasingContent[] => {
    if (word.type !== "text") return [word];
    let value = word.value;
    if (index === 0) value = value.trimStart();
    if (index === words.length - 1) value = value.trimEnd();
    return value === "" ? [] : [{ ...word, value }];
  });
}
