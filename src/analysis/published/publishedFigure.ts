import type { PublishedFigure, PublishedFigures } from "../../archive/index.ts";
import { SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";

/** The row of a published figure. @throws SIJILL_FIGURE_UNKNOWN naming near ids */
export function publishedFigure(published: PublishedFigures, id: string): PublishedFigure {
  const figure = published.figures.find((each) => each.id === id);
  if (figure === undefined) throw new SijillError(messages.figureUnknown(id, nearIds(published, id)));
  return figure;
}

/** The ids that share most of their beginning with the one asked for. */
function nearIds({ figures }: PublishedFigures, id: string): string[] {
  const shared = (other: string) => [...id].findIndex((character, at) => character !== other[at]);
  return figures
    .map((figure) => ({ id: figure.id, score: shared(figure.id) === -1 ? id.length : shared(figure.id) }))
    .filter(({ score }) => score >= 3)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, 3)
    .map((each) => each.id);
}
