import type { Quantity } from "../../quantities/index.ts";
import type { AnalysisIndex } from "../analysis/index.ts";
import {
  type Block,
  type Inline,
  inlinesIn,
  type ReportDocument,
  type Restriction,
} from "../document/index.ts";
import type { RedactionPlan } from "./RedactionPlan.ts";

type Withheld = Map<string, Restriction>;

/**
 * What follows from the parts that a text withholds: a number, table, figure, source or input goes with them if nothing
 * that stays rests on it. What the build itself wrote rests on nothing: it follows what the author wrote.
 *
 * @param isWithheld which restricted parts this version withholds
 */
export function planRedaction(
  document: ReportDocument,
  index: AnalysisIndex,
  isWithheld: (restriction: Restriction) => boolean,
): RedactionPlan {
  const hidden = document.body.flatMap((block) =>
    block.restricted !== undefined && isWithheld(block.restricted)
      ? [[block, block.restricted] as const]
      : [],
  );
  const hiddenBlocks = new Set<Block>(hidden.map(([block]) => block));
  const open = document.body.filter((block) => !hiddenBlocks.has(block));
  const notes = document.footnotes.flatMap(({ children }) => children);
  const title: Block = { type: "paragraph", children: [...document.title, ...(document.subtitle ?? [])] };
  const shown = [...inlinesIn([title, ...open, ...notes])].filter((inline) => !isGenerated(inline));

  const openFigures = new Set(open.flatMap((block) => (block.type === "figure" ? [block.chart.id] : [])));
  const openTables = new Set(open.flatMap((block) => tablesOf(block)));
  const only = (open: ReadonlySet<string>, namesOf: (block: Block) => readonly string[]): Withheld =>
    new Map(
      hidden.flatMap(([block, restriction]) =>
        namesOf(block)
          .filter((name) => !open.has(name))
          .map((name) => [name, restriction] as const),
      ),
    );
  const named = (of: (inline: Inline) => string | null) => (block: Block) =>
    [...inlinesIn([block])].flatMap((inline) => of(inline) ?? []);
  const names = (of: (inline: Inline) => string | null) =>
    new Set(shown.flatMap((inline) => of(inline) ?? []));

  const quantities = withDependants(only(names(quantityOf), named(quantityOf)), names(quantityOf), index);
  const tables = only(openTables, tablesOf);
  const kept = [...index.quantities.values()].filter(({ id }) => !quantities.has(id));
  const keptTables = [...index.tables.values()].filter(({ id }) => !tables.has(id));
  const cited = new Set([...names(citationOf), ...kept.flatMap(({ citation }) => citation ?? [])]);
  const used = new Set([...kept, ...keptTables].flatMap(({ inputs }) => inputs.map(nameOf)));
  const going = [
    ...[...quantities].map(([id, restriction]) => [index.quantities.get(id), restriction] as const),
    ...[...tables].map(([id, restriction]) => [index.tables.get(id), restriction] as const),
  ];
  const sources = only(cited, named(citationOf));
  for (const [id, restriction] of quantities) {
    const citation = index.quantities.get(id)?.citation;
    if (citation !== undefined && !cited.has(citation)) sources.set(citation, restriction);
  }
  return {
    quantities,
    tables,
    figures: only(openFigures, (block) => (block.type === "figure" ? [block.chart.id] : [])),
    sources,
    inputs: new Map(
      going.flatMap(([item, restriction]) =>
        (item?.inputs ?? [])
          .map(nameOf)
          .filter((name) => !used.has(name))
          .map((name) => [name, restriction] as const),
      ),
    ),
    literals: only(names(literalOf), named(literalOf)),
  };
}

/** A number that nothing prints and that is made of a withheld one would give it away. */
function withDependants(
  withheld: Withheld,
  printed: ReadonlySet<string>,
  { quantities }: AnalysisIndex,
): Withheld {
  for (let before = -1; before !== withheld.size; ) {
    before = withheld.size;
    for (const quantity of quantities.values()) {
      const restriction = partsOf(quantity).flatMap((id) => withheld.get(id) ?? [])[0];
      if (restriction !== undefined && !printed.has(quantity.id) && !withheld.has(quantity.id))
        withheld.set(quantity.id, restriction);
    }
  }
  return withheld;
}

function partsOf({ lineage }: Quantity): readonly string[] {
  switch (lineage?.kind) {
    case "sum":
      return lineage.of.map(({ quantity }) => quantity);
    case "quotient":
      return [lineage.numerator, lineage.denominator];
    case "derived":
      return lineage.from;
    default:
      return [];
  }
}

const tablesOf = (block: Block): readonly string[] => {
  if (block.type === "dataTable") return [block.table.id];
  return block.type === "figure" ? [block.chart.table.id] : [];
};
const quantityOf = (inline: Inline) => (inline.type === "quantity" ? inline.quantity.id : null);
const citationOf = (inline: Inline) => (inline.type === "citation" ? inline.key : null);
const literalOf = (inline: Inline) => (inline.type === "literal" ? `${inline.text}\n${inline.reason}` : null);
const nameOf = ({ dataset, file }: { readonly dataset: string; readonly file: string }) =>
  `${dataset}, ${file}`;

/** What the build wrote says so in its place. */
export function isGenerated(inline: Inline): boolean {
  return "place" in inline && /(?:^|\/)generated(?:\/|$)/.test(inline.place.path);
}
