import type { ChartWording } from "./ChartWording.ts";

/** The words of a chart of which some figures are withheld: a missing figure may then be one of these. */
export function withWithheld(words: ChartWording): ChartWording {
  const { noFigure, covered, facilities, months, spans, cells, without, unknownIn } = words.withheld;
  return {
    ...words,
    noFigure,
    legend: { ...words.legend, noFigure: covered, unknownCell: covered },
    notes: { ...words.notes, facilities, months, spans, cells },
    alt: {
      ...words.alt,
      unknownIn,
      unknownCell: noFigure,
      states: { ...words.alt.states, without },
    },
  };
}
