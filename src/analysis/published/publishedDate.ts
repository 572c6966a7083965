import type { PublishedFigures } from "../../archive/index.ts";
import type { DateQuantity } from "../../quantities/index.ts";
import { publishedQuantity } from "./publishedQuantity.ts";

/** A day, month or period that a source names, and the published figure in whose row the source stands. */
export interface PublishedDate {
  readonly id: string;
  readonly label: string;
  /** EDTF, such as "2014-01-20" or "2015/2017". */
  readonly value: string;
  readonly figure: string;
  readonly citation?: string;
}

/**
 * A date that a text prints with its source, as a number is printed with its source.
 *
 * @throws SIJILL_FIGURE_UNKNOWN
 * @example
 * import { publishedDate, readPublishedFigures } from "sijill";
 * const published = await readPublishedFigures("data/published");
 * const core = publishedDate(published, { id: "core", label: "years named", value: "2015/2017", figure: "dd-share-2015-2017" });
 * console.log(core.inputs[0].selection); // → id = dd-share-2015-2017
 */
export function publishedDate(
  published: PublishedFigures,
  { id, label, value, figure, citation }: PublishedDate,
): DateQuantity {
  const { inputs, method } = publishedQuantity(published, figure);
  const named = {
    id,
    kind: "date",
    label,
    value,
    period: null,
    method,
    inputs,
    nature: "published",
  } as const;
  return citation === undefined ? named : { ...named, citation };
}
