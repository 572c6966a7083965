import type { Block, HeadingBlock, ReportDocument } from "./ReportDocument.ts";

/** What one paragraph number names: the paragraph, and the lists, tables and exhibits up to the next paragraph. */
export interface NumberedPart {
  /** Null for what stands before any paragraph, and in a document without numbers. */
  readonly number: number | null;
  /** The heading under which the part stands. */
  readonly heading: HeadingBlock | null;
  readonly blocks: readonly Block[];
}

/** The body of a document part by part, in reading order; headings are not part of any. */
export function numberedParts({ body }: ReportDocument): readonly NumberedPart[] {
  const parts: { number: number | null; heading: HeadingBlock | null; blocks: Block[] }[] = [];
  let heading: HeadingBlock | null = null;
  let isNew = true;
  for (const block of body) {
    if (block.type === "heading") {
      heading = block;
      isNew = true;
      continue;
    }
    const number = block.type === "paragraph" ? (block.number ?? null) : null;
    const current = parts.at(-1);
    if (isNew || number !== null || current === undefined) parts.push({ number, heading, blocks: [block] });
    else current.blocks.push(block);
    isNew = false;
  }
  return parts;
}
