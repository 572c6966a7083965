import type { PublishedFigure, PublishedFigures } from "../../archive/index.ts";
import { SijillError } from "../../errors/index.ts";
import type { Quantity, UnitOfCount } from "../../quantities/index.ts";
import { messages } from "../messages.ts";
import { selectWording } from "../wording/index.ts";
import { publishedFigure } from "./publishedFigure.ts";

/** Units of published figures that are units of count here; all others stay in the words of the source. */
const unitsOfCount: Readonly<Record<string, UnitOfCount>> = {
  photographs: "image",
  bodies: "body",
  "bodies (unique number sets)": "body",
  "detainee numbers": "body",
  persons: "person",
  "documented persons": "person",
  "recorded persons": "person",
  certificates: "certificate",
};

/**
 * A published figure as a quantity with its limits. Nothing is computed: limits are those of the source or of its
 * rounding.
 *
 * @param citation key under which a report cites the figure's source
 *
 * @throws SIJILL_FIGURE_UNKNOWN naming near ids, SIJILL_FIGURE_WITHOUT_VALUE
 * @example
 * import { publishedQuantity, readPublishedFigures } from "sijill";
 * const figures = await readPublishedFigures("data/published");
 * console.log(publishedQuantity(figures, "dd-bodies-exact").value); // → 10212
 */
export function publishedQuantity(published: PublishedFigures, id: string, citation?: string): Quantity {
  const figure = publishedFigure(published, id);
  if (figure.value === null) throw new SijillError(messages.figureWithoutValue(id));
  const base = {
    id: figure.id,
    label: figure.words?.statement ?? figure.statement,
    value: figure.value,
    period: figure.from === null && figure.to === null ? null : { from: figure.from, to: figure.to },
    ...boundsOf(figure, selectWording(published.language ?? "en").published.limits),
    method: {
      name: figure.verification === "derived" ? "derived from published figures" : "published figure",
      settings: { verification: figure.verification },
    },
    inputs: [
      {
        dataset: "published",
        file: published.file,
        sha256: published.sha256,
        rows: 1,
        selection: `id = ${figure.id}`,
      },
    ],
    nature: "published" as const,
    ...(citation === undefined ? {} : { citation }),
  };
  const unit = Object.hasOwn(unitsOfCount, figure.unit) ? unitsOfCount[figure.unit] : undefined;
  if (unit !== undefined && Number.isInteger(figure.value)) return { ...base, kind: "count", unit };
  if (figure.unit.startsWith("proportion")) {
    const noun = figure.unit.replace(/^proportion of /, "");
    const of =
      noun === "proportion"
        ? (figure.population ?? selectWording(published.language ?? "en").published.population)
        : noun;
    return {
      ...base,
      kind: "proportion",
      numerator: null,
      denominator: null,
      base: figure.words?.base ?? of,
    };
  }
  return {
    ...base,
    kind: "measure",
    unit: figure.words?.unit ?? figure.unit,
    decimals: decimalsOf(figure.value),
  };
}

function boundsOf({ lower, upper, note, words }: PublishedFigure, asPublished: string) {
  return lower === null && upper === null
    ? {}
    : { bounds: { lower, upper, reason: words?.note ?? note ?? asPublished } };
}

function decimalsOf(value: number): number {
  return String(value).split(".")[1]?.length ?? 0;
}
