import { SijillError } from "../../errors/index.ts";
import type { Quantity } from "../Quantity.ts";
import { fillTemplate } from "./fillTemplate.ts";
import { formatDate } from "./formatDate.ts";
import { writeDigits } from "./formatDecimal.ts";
import { isShare } from "./isShare.ts";
import { type LanguageTable, type PluralCategory, pluralForm } from "./languages/index.ts";
import { messages } from "./messages.ts";
import { type QuantityForm, quantityForms } from "./QuantityForm.ts";
import { roundDecimal } from "./roundDecimal.ts";
import { writeCounted } from "./writeCounted.ts";
import { writeSentence } from "./writeSentence.ts";

/** A quantity whose value is there to be written. */
export type KnownQuantity = Exclude<Quantity, { readonly kind: "withheld" }>;

/** One quantity about to be written: its precision and the words of the language. */
export interface QuantityWriting {
  readonly quantity: KnownQuantity;
  readonly decimals: number;
  /** Decimals of limits that are not statistical. */
  readonly limitDecimals: number;
  readonly table: LanguageTable;
}

/** The text of a form, or null when the quantity has nothing to print in it. */
export function writeForm(writing: QuantityWriting, form: QuantityForm): string | null {
  switch (form) {
    case "value":
      return writeValue(writing);
    case "unit":
      return writeUnit(writing);
    case "interval": {
      const interval = writeInterval(writing);
      if (interval === null) return null;
      const text = writeUnit(writing);
      return fillTemplate(writing.table.phrases.withDetail, { text, detail: interval });
    }
    case "base":
      return writeBase(writing);
    case "bounds":
      return writeBounds(writing);
    case "sentence":
      return writeSentence(
        writing.quantity,
        {
          figure: writeBase(writing) ?? writeUnit(writing),
          interval: writeInterval(writing),
          bounds: writeBounds(writing),
        },
        writing.table,
      );
    default:
      throw new SijillError(messages.formUnknown(String(form satisfies never), quantityForms));
  }
}

/** Digits of one number of the quantity (its value or a limit), a percentage for shares, without its unit. */
function writeNumber({ quantity, table }: QuantityWriting, value: number, decimals: number): string {
  const number = writeDigits(roundDecimal(value, decimals, isShare(quantity) ? 2 : 0), table);
  return isShare(quantity) ? fillTemplate(table.numbers.percent, { number }) : number;
}

function writeValue(writing: QuantityWriting): string {
  const { quantity, decimals, table } = writing;
  if (quantity.kind === "date") return formatDate(quantity.value, table.language);
  const number = writeNumber(writing, quantity.value, decimals);
  const plural = table.pluralCategory(quantity.value, decimals);
  return withMeaning(quantity, number, plural, pluralForm(table.phrases.numberAndUnit, plural), table);
}

/**
 * Adds to a number or a range the words without which it could be read as something else; they belong to every form.
 *
 * @param counted template of the number or range with a counted noun: `{number}`, `{unit}`
 */
function withMeaning(
  quantity: Quantity,
  number: string,
  plural: PluralCategory,
  counted: string,
  table: LanguageTable,
): string {
  switch (quantity.kind) {
    case "ratio":
      return fillTemplate(pluralForm(table.numbers.timesAsHigh, plural), { number });
    case "rate":
      return fillTemplate(table.rates.per[quantity.unit], {
        deaths: fillTemplate(counted, {
          number,
          range: number,
          unit: pluralForm(table.rates.deaths, plural),
        }),
        persons: writeDigits(String(quantity.per), table),
      });
    case "risk":
      return fillTemplate(table.risks[quantity.assumption], {
        share: number,
        horizon: writeCounted(quantity.horizonDays, table.units.day, table),
      });
    default:
      return number;
  }
}

/** The number with its unit; shares, ratios, rates, risks and dates have none but their own words. */
function writeUnit(writing: QuantityWriting): string {
  const { quantity, decimals, table } = writing;
  const number = writeValue(writing);
  const isCounted =
    quantity.kind === "count" ||
    quantity.kind === "population-estimate" ||
    quantity.kind === "duration" ||
    quantity.kind === "exposure";
  const plural = isCounted ? table.pluralCategory(quantity.value, decimals) : "other";
  const unit = unitWord(quantity, plural, table);
  return unit === null
    ? number
    : fillTemplate(pluralForm(table.phrases.numberAndUnit, plural), { number, unit });
}

/** The unit as it stands behind a number; null where the number says it all. */
function unitWord(quantity: KnownQuantity, plural: PluralCategory, { units }: LanguageTable): string | null {
  switch (quantity.kind) {
    case "count":
    case "population-estimate":
    case "duration":
    case "exposure":
      return pluralForm(units[quantity.unit], plural);
    case "measure":
      return quantity.unit === "" ? null : quantity.unit;
    case "proportion":
    case "ratio":
    case "rate":
    case "risk":
    case "date":
      return null;
  }
}

function writeBase(writing: QuantityWriting): string | null {
  const { quantity, table } = writing;
  if (quantity.kind !== "proportion") return null;
  const share = writeValue(writing);
  return fillTemplate(table.phrases.shareOfBase, { share, base: quantity.base });
}

function writeInterval(writing: QuantityWriting): string | null {
  const { quantity, decimals, table } = writing;
  const { interval } = quantity;
  if (interval === undefined) return null;
  return fillTemplate(table.phrases.interval, {
    level: writeLevel(interval.level, table),
    method: methodIn(interval.method, table),
    range: fillTemplate(table.ranges.both, {
      lower: writeNumber(writing, interval.lower, decimals),
      upper: writeNumber(writing, interval.upper, decimals),
    }),
  });
}

/** The name of an interval's method in the language, where it has words of one. */
function methodIn(method: string, { phrases }: LanguageTable): string {
  return Object.hasOwn(phrases.intervalMethods, method)
    ? (phrases.intervalMethods[method] ?? method)
    : method;
}

/** 0.95 is "95%", 0.995 is "99.5%". */
function writeLevel(level: number, table: LanguageTable): string {
  const digits = roundDecimal(level, 3, 2).replace(/\.?0+$/, "");
  return fillTemplate(table.numbers.percent, { number: writeDigits(digits, table) });
}

function writeBounds(writing: QuantityWriting): string | null {
  const { quantity, limitDecimals, table } = writing;
  const { bounds } = quantity;
  if (bounds === undefined || (bounds.lower === null && bounds.upper === null)) return null;
  const write = (value: number) => writeNumber(writing, value, limitDecimals);
  const range = writeRange(bounds.lower, bounds.upper, write, table);
  const plural = table.pluralOfRange(bounds.upper ?? bounds.lower ?? 0, limitDecimals);
  const unit = unitWord(quantity, plural, table);
  return unit === null
    ? withMeaning(quantity, range, plural, table.phrases.rangeAndUnit, table)
    : fillTemplate(table.phrases.rangeAndUnit, { range, unit });
}

function writeRange(
  lower: number | null,
  upper: number | null,
  write: (value: number) => string,
  { ranges }: LanguageTable,
): string {
  if (lower === null) return fillTemplate(ranges.atMost, { upper: write(upper ?? 0) });
  if (upper === null) return fillTemplate(ranges.atLeast, { lower: write(lower) });
  return fillTemplate(ranges.both, { lower: write(lower), upper: write(upper) });
}
