import type { Block, HeadingBlock } from "../../document/index.ts";
import type { SectionId } from "../registry/sections.ts";

/** Where a section stands in the body of an annex: the heading, its own blocks, and the end of all its parts. */
export interface SectionRange {
  readonly sections: readonly SectionId[];
  readonly heading: HeadingBlock;
  /** Index of the heading in the body. */
  readonly start: number;
  /** Index behind the last block before the first heading inside the section. */
  readonly ownEnd: number;
  /** Index behind its last block: the next heading that is not deeper, or the end. */
  readonly end: number;
}

/** The marked sections of a body in reading order. */
export function sectionRanges(body: readonly Block[]): readonly SectionRange[] {
  return body.flatMap((heading, start) => {
    if (heading.type !== "heading" || heading.sections === undefined) return [];
    const after = (isEnd: (block: HeadingBlock) => boolean): number => {
      const found = body.findIndex(
        (block, index) => index > start && block.type === "heading" && isEnd(block),
      );
      return found === -1 ? body.length : found;
    };
    return [
      {
        sections: heading.sections,
        heading,
        start,
        ownEnd: after(() => true),
        end: after((block) => block.depth <= heading.depth),
      },
    ];
  });
}
