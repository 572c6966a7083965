import type { AnalysisIndex } from "../analysis/index.ts";
import type { Block, ReportDocument, Restriction } from "../document/index.ts";
import { selectWording } from "../wording/index.ts";
import { markWithheld } from "./markWithheld.ts";
import { planRedaction } from "./planRedaction.ts";
import type { RedactionPlan } from "./RedactionPlan.ts";
import { redactBlocks } from "./redactBlocks.ts";
import { redactIndex } from "./redactIndex.ts";
import { renameLinks, renamesOf } from "./renameAnchors.ts";
import { unitsIn } from "./unitsIn.ts";

/** A document of which a version withholds parts, and how to withhold them from what is written around it. */
export interface RedactedDocument {
  readonly document: ReportDocument;
  readonly index: AnalysisIndex;
  readonly plan: RedactionPlan;
}

/** The whole document with everything marked that some version may withhold; itself where nothing is restricted. */
export function markDocument(document: ReportDocument, index: AnalysisIndex): ReportDocument {
  if (!hasRestrictions(document)) return document;
  const plan = planRedaction(document, index, () => true);
  return { ...document, body: markWithheld(document.body, plan, document.sourceKeys, "body") };
}

/** What stands behind a document, with everything marked that some version may withhold. */
export function markAppendix(
  blocks: readonly Block[],
  document: ReportDocument,
  index: AnalysisIndex,
): readonly Block[] {
  if (!hasRestrictions(document)) return blocks;
  const plan = planRedaction(document, index, () => true);
  return markWithheld(blocks, plan, document.sourceKeys, "appendix");
}

/**
 * A version of a marked document that withholds what some redactions restrict.
 *
 * @param withheld ids of the redactions that this version applies
 */
export function redactDocument(
  document: ReportDocument,
  index: AnalysisIndex,
  withheld: ReadonlySet<string>,
): RedactedDocument {
  const isWithheld = ({ id }: Restriction) => withheld.has(id);
  const author = { ...document, body: document.body.map(unmarkGenerated) };
  const plan = planRedaction(author, index, isWithheld);
  const isHidden = (block: Block) => block.restricted !== undefined && isWithheld(block.restricted);
  const renames = renamesOf(author.body, isHidden);
  const body = redactMarked(document.body, plan, document, withheld, "body", renames);
  return {
    document: renameLinks({ ...document, body }, renames),
    index: redactIndex(index, plan),
    plan,
  };
}

/** What stands behind a document, marked for every version and with this version's bars. */
export function redactMarked(
  marked: readonly Block[],
  plan: RedactionPlan,
  { sourceKeys, frontMatter }: ReportDocument,
  withheld: ReadonlySet<string>,
  prefix: string,
  renames: ReadonlyMap<string, string> = new Map(),
): readonly Block[] {
  const own = markWithheld(marked.map(unmarkGenerated), plan, sourceKeys, prefix);
  const units = unitsIn(own, withheld);
  return redactBlocks(marked, {
    isWithheld: ({ unit }) => units.has(unit),
    wording: selectWording(frontMatter.language),
    renames,
  });
}

export function hasRestrictions({ body }: ReportDocument): boolean {
  return body.some(({ restricted }) => restricted !== undefined);
}

/** Marks that the build made follow anew for each version; those of the author stay. */
function unmarkGenerated(block: Block): Block {
  if (block.restricted === undefined || !/^(?:body|appendix)\//.test(block.restricted.unit))
    return unwrapped(block);
  const { restricted: _, ...rest } = block;
  return rest as Block;
}

function unwrapped(block: Block): Block {
  switch (block.type) {
    case "textTable":
      return { ...block, rows: block.rows.map((row) => row.map(unwrap)) };
    case "list":
      return { ...block, items: block.items.map((item) => item.map(unmarkGenerated)) };
    case "paragraph":
      return { ...block, children: unwrap(block.children) };
    default:
      return block;
  }
}

const unwrap = <Children extends readonly { readonly type: string }[]>(children: Children): Children =>
  children.flatMap((child) =>
    child.type === "restricted" && "children" in child ? (child.children as Children) : [child],
  ) as unknown as Children;
