import type { Nature, UnitOfCount } from "../../quantities/index.ts";
import type { AltLayers } from "../alt/composeAlt.ts";
import type { FlowLink } from "../flowLayout.ts";
import { natureWords, unitWord } from "../frame/wording.ts";
import { formatCount } from "../text/formatCount.ts";
import { plainText } from "../text/plainText.ts";
import type { FlowTable } from "./readFlowTable.ts";

/** The words for a reader who cannot see the flows: every link, largest first, and what is not drawn. */
export function flowAlt(
  table: FlowTable,
  about: {
    readonly unit: UnitOfCount;
    readonly nature: Nature;
    readonly period: string;
    readonly titles: { readonly from: string; readonly to: string };
    readonly cautions: readonly string[];
  },
): AltLayers {
  const ordered = [...table.links].sort(
    (a, b) => b.count - a.count || compare(a.from, b.from) || compare(a.to, b.to),
  );
  const numbers = [
    table.rows === 0
      ? "The table has no rows."
      : ordered.length === 0
        ? "No pair of places has a count above zero."
        : `${ordered.map((link) => flowWords(table, link)).join("; ")}.`,
  ];
  if (table.without > 0) numbers.push(`Not drawn, count not known: ${pairs(table.without)}.`);
  if (table.zero > 0) numbers.push(`Not drawn, count zero: ${pairs(table.zero)}.`);
  return {
    form: `Flows from left (${about.titles.from}) to right (${about.titles.to}), as thick as they are many: ${unitWord(about.unit)}, ${natureWords(about.nature)}, ${about.period}.`,
    numbers,
    cautions: [
      "Only transfers that the records state are drawn; people whose transfer was not recorded are not in the chart.",
      "A place that both sent and received stands on both sides.",
      ...about.cautions,
    ],
  };
}

/** A pair of places with its count. */
export function flowWords({ names }: FlowTable, { from, to, count }: FlowLink): string {
  const name = (side: "from" | "to", place: string): string =>
    plainText(names[side].get(place)?.english ?? place);
  return `${name("from", from)} to ${name("to", to)}: ${formatCount(count)}`;
}

export function pairs(count: number): string {
  return count === 1 ? "1 pair of places" : `${formatCount(count)} pairs of places`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
