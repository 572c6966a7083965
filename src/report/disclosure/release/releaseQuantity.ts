import {
  formatInteger,
  type Language,
  lineageSources,
  type Quantity,
  type WithheldQuantity,
} from "../../../quantities/index.ts";
import type { QuantityPlan } from "../plan/DisclosurePlan.ts";
import type { Profile } from "../profiles/index.ts";
import { selectDisclosureWording } from "../wording/index.ts";
import { releaseInputs, releaseMethod } from "./releaseInputs.ts";

export interface ReleaseQuantityOptions {
  readonly rules: Profile;
  readonly language: Language;
  readonly isProtectedDataset: (dataset: string) => boolean;
  /** Values of counts by id, for what a rate or ratio rests on. */
  readonly counts: ReadonlyMap<string, number>;
}

/** A protected quantity as a version shows it. */
export function releaseQuantity(
  quantity: Quantity,
  plan: QuantityPlan,
  options: ReleaseQuantityOptions,
): Quantity {
  if (quantity.kind === "withheld") return quantity;
  const released = describeReleased(quantity, options);
  switch (plan.state) {
    case "withheld":
      return withholdQuantity(released, plan.below);
    case "coarsened":
      return released.kind === "date"
        ? { ...released, value: coarserDate(released.value, options.rules.dates), period: null }
        : released;
    case "shown":
      return withReliability(released, options);
  }
}

/** The mark that stands in the place of a figure; nothing of its value is left in it. */
export function withholdQuantity(quantity: Quantity, below: number | null): WithheldQuantity {
  const { id, label, method, inputs, nature, citation, lineage } = quantity;
  return {
    kind: "withheld",
    id,
    label,
    value: null,
    of: quantity.kind === "withheld" ? quantity.of : quantity.kind,
    unit: quantity.kind === "count" ? quantity.unit : null,
    base: quantity.kind === "proportion" ? quantity.base : null,
    below,
    period: quantity.kind === "date" ? null : quantity.period,
    method,
    inputs,
    nature,
    ...(citation === undefined ? {} : { citation }),
    ...(lineage === undefined ? {} : { lineage }),
  };
}

function describeReleased<Kind extends Quantity>(quantity: Kind, options: ReleaseQuantityOptions): Kind {
  const { rules, isProtectedDataset } = options;
  const inputs = releaseInputs(quantity.inputs, rules, isProtectedDataset);
  const method = releaseMethod(quantity.method, rules);
  const nested =
    quantity.kind === "rate"
      ? {
          deaths: quantity.deaths === null ? null : describeReleased(quantity.deaths, options),
          exposure: quantity.exposure === null ? null : describeReleased(quantity.exposure, options),
        }
      : {};
  return { ...quantity, ...nested, inputs, method };
}

/** An EDTF date or interval at a level: the last day of a life is not a matter of statistics. */
export function coarserDate(edtf: string, level: Profile["dates"]): string {
  const length = { day: Number.POSITIVE_INFINITY, month: 7, year: 4 }[level];
  return edtf
    .split("/")
    .map((end) => (/^\d{4}/.test(end) ? end.slice(0, length) : end))
    .join("/");
}

/** A rate or ratio of few deaths says so in its label. */
function withReliability(quantity: Quantity, { rules, language, counts }: ReleaseQuantityOptions): Quantity {
  if (rules.smallNumbers === null || (quantity.kind !== "rate" && quantity.kind !== "ratio")) return quantity;
  const { unreliableBelow } = rules.smallNumbers;
  const deaths = [
    ...lineageSources(quantity.lineage).map((id) => counts.get(id)),
    ...(quantity.kind === "rate" ? [quantity.deaths?.value] : []),
  ].filter((count) => count !== undefined);
  if (deaths.length > 0 && Math.min(...deaths) >= unreliableBelow) return quantity;
  if (deaths.length === 0) return quantity;
  const words = selectDisclosureWording(language).unreliable(formatInteger(unreliableBelow, language));
  return { ...quantity, label: `${quantity.label} (${words})` };
}
