import { SijillError } from "../../errors/index.ts";
import type { Bounds, Interval, Period, PersonTimeUnit, Rate, RateBase } from "../../quantities/index.ts";
import { messages } from "./messages.ts";

/** A rate as a source states it. */
export interface PublishedRate {
  readonly id: string;
  readonly label: string;
  /** Deaths per `per` persons per unit of time. */
  readonly value: number;
  readonly per: RateBase;
  readonly unit: PersonTimeUnit;
  readonly period: Period | null;
  /** Key under which the report cites the source. */
  readonly citation: string;
  /** The interval the source gives. */
  readonly interval?: Interval;
  /** Limits of the source or of its rounding. */
  readonly bounds?: Bounds;
}

/**
 * A rate of which a source states the figure but not the deaths and the person-time: a comparator, such as the
 * mortality of prisoners of war. Whoever publishes no unit of time publishes no rate, and none can be made here.
 *
 * @throws SIJILL_ARGUMENT_OUT_OF_RANGE, SIJILL_SOURCE_MISSING
 * @example
 * import { formatQuantity, publishedRate } from "sijill";
 * const comparator = publishedRate({
 *   id: "comparator", label: "mortality in a synthetic camp", value: 3.2, per: 1_000, unit: "person-month",
 *   period: { from: "1944", to: "1945" }, citation: "yearbook",
 * });
 * formatQuantity(comparator, { language: "en" });
 * // → "3.2 deaths per 1,000 persons per month"
 */
export function publishedRate(stated: PublishedRate): Rate {
  const { value, unit, citation } = stated;
  if (!Number.isFinite(value) || value < 0) throw new SijillError(messages.notARateValue("value", value));
  if (citation.trim() === "") throw new SijillError(messages.sourceMissing("citation"));
  return {
    ...stated,
    kind: "rate",
    measuredIn: unit,
    deaths: null,
    exposure: null,
    method: { name: "rate as published" },
    inputs: [],
    nature: "published",
  };
}
