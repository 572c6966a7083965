import type { Quantity } from "../Quantity.ts";
import { fillTemplate } from "./fillTemplate.ts";
import { formatDecimal } from "./formatDecimal.ts";
import { formatPeriod } from "./formatPeriod.ts";
import type { LanguageTable } from "./languages/index.ts";
import { writeCounted } from "./writeCounted.ts";

/** The parts of a sentence that are already text. */
export interface SentenceParts {
  readonly figure: string;
  readonly interval: string | null;
  readonly bounds: string | null;
}

/** A quantity as one whole sentence that can stand alone in a press notice: label, figure, base, period, interval. */
export function writeSentence(quantity: Quantity, text: SentenceParts, table: LanguageTable): string {
  const { phrases } = table;
  const details = [
    text.interval,
    text.bounds === null
      ? null
      : fillTemplate(phrases.bounds, {
          range: text.bounds,
          reason: quantity.bounds?.reason.replace(/\.$/, "") ?? "",
        }),
    countedOutOf(quantity, table),
    ...describeExposure(quantity, table),
    quantity.nature === "estimated" ? phrases.estimated : null,
    quantity.nature === "synthetic" ? phrases.synthetic : null,
  ].filter((part) => part !== null);

  const figure =
    details.length === 0
      ? text.figure
      : fillTemplate(phrases.withDetail, {
          text: text.figure,
          detail: details.join(phrases.detailSeparator),
        });
  const period = quantity.period === null ? null : formatPeriod(quantity.period, table.language);
  return writeLabelled(quantity.label, [figure, period], table);
}

/** "Label: figure, period." */
export function writeLabelled(
  label: string,
  parts: readonly (string | null)[],
  { phrases }: LanguageTable,
): string {
  const said = parts.filter((part) => part !== null).join(phrases.separator);
  return fillTemplate(phrases.sentence, { label: capitalise(label), parts: said });
}

function countedOutOf(quantity: Quantity, table: LanguageTable): string | null {
  if (quantity.kind !== "proportion" || quantity.numerator === null || quantity.denominator === null)
    return null;
  return fillTemplate(table.phrases.outOf, {
    numerator: writeCount(quantity.numerator, table),
    denominator: writeCount(quantity.denominator, table),
  });
}

/** What a rate was computed from, and how its person-time was obtained. */
function describeExposure(quantity: Quantity, table: LanguageTable): readonly (string | null)[] {
  const { rates, units } = table;
  switch (quantity.kind) {
    case "exposure":
      return [
        rates.rules[quantity.rule],
        quantity.missing === "none" ? null : rates.missing[quantity.missing],
      ];
    case "rate": {
      const { deaths, exposure } = quantity;
      if (deaths === null || exposure === null) return [];
      return [
        fillTemplate(rates.computedFrom, {
          deaths: writeCounted(deaths.value, rates.deaths, table),
          exposure: writeCounted(exposure.value, units[exposure.unit], table),
        }),
        ...describeExposure(exposure, table),
      ];
    }
    default:
      return [];
  }
}

/** Weighted counts need not be whole; they show it. */
function writeCount(count: number, table: LanguageTable): string {
  return formatDecimal(count, Number.isInteger(count) ? 0 : 1, table.language);
}

/** Upper case for the first letter only; labels that begin with a sign or a script without cases stay as they are. */
function capitalise(label: string): string {
  return label.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
