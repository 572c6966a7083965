import { SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";
import type { Rate, Risk } from "../Quantity.ts";
import { convertRate } from "./convertRate.ts";

export interface ToRiskOptions {
  /** Name of the risk; made from the name of the rate unless stated. */
  readonly id?: string;
  /** What the risk is, in words; made from the label of the rate unless stated. */
  readonly label?: string;
}

/**
 * The risk of dying within a number of days if the rate stayed constant: the only way from a rate to a risk.
 *
 * 1 − exp(−rate × days). Multiplying instead would let 438 of 200 prisoners die in a year at 0.6 per 100 per day;
 * the risk is 88.81%. The limits of the interval and the bounds are converted alike, since the risk rises with the
 * rate. That the rate stays what it was, and is the same for everybody, is an assumption, so the risk is an estimate
 * even where the rate was documented.
 *
 * @param rate deaths per person-time, in any unit; the answer does not depend on it
 * @param days how long the rate is held constant, above 0
 * @throws SIJILL_ARGUMENT_OUT_OF_RANGE
 * @example
 * import { formatQuantity, type Rate, toRisk } from "sijill";
 * const published: Rate = {
 *   kind: "rate", id: "example", label: "rate of a synthetic example", value: 0.6, per: 100, unit: "person-day",
 *   measuredIn: "person-day", deaths: null, exposure: null, period: null, method: { name: "as published" },
 *   inputs: [], nature: "published", citation: "example",
 * };
 * formatQuantity(toRisk(published, 365), { language: "en", decimals: 2 });
 * // → "88.81% within 365 days, if the rate stayed constant"
 */
export function toRisk(rate: Rate, days: number, options: ToRiskOptions = {}): Risk {
  if (!Number.isFinite(days) || days <= 0) throw new SijillError(messages.daysInvalid(days));
  const daily = convertRate(rate, "person-day");
  const within = (value: number): number => -Math.expm1((-value / daily.per) * days);
  const { interval, bounds } = daily;
  return {
    id: options.id ?? `${rate.id}.risk-${days}-days`,
    kind: "risk",
    label: options.label ?? `risk of dying, from the ${rate.label}`,
    value: within(daily.value),
    horizonDays: days,
    assumption: "constant-hazard",
    period: rate.period,
    ...(interval === undefined
      ? {}
      : { interval: { ...interval, lower: within(interval.lower), upper: within(interval.upper) } }),
    ...(bounds === undefined
      ? {}
      : {
          bounds: {
            ...bounds,
            lower: bounds.lower === null ? null : within(bounds.lower),
            upper: bounds.upper === null ? null : within(bounds.upper),
          },
        }),
    method: {
      name: "constant hazard: 1 − exp(−rate × days)",
      settings: { rate: rate.id, "deaths per person-day": daily.value / daily.per, days },
    },
    inputs: rate.inputs,
    nature: rate.nature === "synthetic" ? "synthetic" : "estimated",
    ...(rate.citation === undefined ? {} : { citation: rate.citation }),
  };
}
