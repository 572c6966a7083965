import { fillTemplate, type Nature, type UnitOfCount } from "../../quantities/index.ts";
import type { AltLayers } from "../alt/composeAlt.ts";
import type { FlowLink } from "../flowLayout.ts";
import { spokenName } from "../frame/placeNames.ts";
import type { Writing } from "../text/Writing.ts";
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
  writing: Writing,
): AltLayers {
  const { words, counted } = writing;
  const ordered = [...table.links].sort(
    (a, b) => b.count - a.count || compare(a.from, b.from) || compare(a.to, b.to),
  );
  const flows = ordered.map((link) => flowWords(table, link, writing));
  const pairs = (number: number): { readonly pairs: string } => ({
    pairs: counted(words.counted.pairs, number),
  });
  return {
    form: fillTemplate(words.alt.flows, {
      ...about.titles,
      unit: words.units[about.unit],
      nature: words.natureWords[about.nature],
      period: about.period,
    }),
    numbers: [
      table.rows === 0
        ? words.alt.noRows
        : flows.length === 0
          ? words.alt.noPairs
          : `${flows.join(words.semicolon)}.`,
      ...(table.without > 0 ? [fillTemplate(words.alt.pairsUnknown, pairs(table.without))] : []),
      ...(table.zero > 0 ? [fillTemplate(words.alt.pairsZero, pairs(table.zero))] : []),
    ],
    cautions: [...words.alt.flowCautions, ...about.cautions],
  };
}

/** A pair of places with its count. */
export function flowWords({ names }: FlowTable, { from, to, count }: FlowLink, writing: Writing): string {
  const name = (side: "from" | "to", place: string): string =>
    spokenName(names[side].get(place) ?? { english: place }, writing);
  return fillTemplate(writing.words.alt.flow, {
    from: name("from", from),
    to: name("to", to),
    number: writing.count(count),
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
