import { z } from "zod";
import { stableJson } from "../stableJson.ts";
import { wording } from "./messages.ts";

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const limits = z.looseObject({ lower: z.number().nullable(), upper: z.number().nullable() });

/** As much of a ledger as says what its values are. */
const ledgerSchema = z.looseObject({
  quantities: z.array(
    z.looseObject({
      id: z.string(),
      kind: z.string(),
      value: scalar,
      below: z.number().nullish(),
      interval: limits.optional(),
      bounds: limits.optional(),
    }),
  ),
  cells: z.array(
    z.looseObject({
      table: z.string(),
      column: z.string(),
      about: z.record(z.string(), scalar),
      value: z.number(),
    }),
  ),
});

type Quantity = z.infer<typeof ledgerSchema>["quantities"][number];
type Cell = z.infer<typeof ledgerSchema>["cells"][number];

/**
 * What a released ledger says otherwise than the sealed one. A figure may be withheld, and a table may have fewer and
 * coarser rows; a date may be coarser; a figure that is shown, and a row that both have, must say the same.
 */
export function compareWithSealed(sealed: unknown, released: unknown): readonly string[] {
  const [whole, shown] = [ledgerSchema.parse(sealed), ledgerSchema.parse(released)];
  const quantities = new Map(whole.quantities.map((quantity) => [quantity.id, quantity]));
  const cells = new Map(whole.cells.map((cell) => [keyOf(cell), cell.value]));
  return [
    ...shown.quantities.flatMap((quantity) => {
      const original = quantities.get(quantity.id);
      return original === undefined ? [wording.valueAdded(quantity.id)] : differencesOf(original, quantity);
    }),
    ...shown.cells.flatMap((cell) => {
      const original = cells.get(keyOf(cell));
      return original === undefined || original === cell.value
        ? []
        : [wording.valueChanged(nameOf(cell), "value", String(original), String(cell.value))];
    }),
  ];
}

function differencesOf(original: Quantity, shown: Quantity): readonly string[] {
  const { id } = shown;
  if (shown.kind === "withheld") {
    const isFalse =
      shown.below != null && typeof original.value === "number" && original.value >= shown.below;
    return isFalse
      ? [wording.valueChanged(id, "value", String(original.value), `fewer than ${shown.below}`)]
      : [];
  }
  const facts = ({ kind, value, interval, bounds }: Quantity): readonly (readonly [string, unknown])[] => [
    ["kind", kind],
    ["value", value],
    ["interval lower", interval?.lower],
    ["interval upper", interval?.upper],
    ["bounds lower", bounds?.lower],
    ["bounds upper", bounds?.upper],
  ];
  const was = facts(original);
  return facts(shown).flatMap(([member, value], at) => {
    const before = was[at]?.[1];
    return before === value || isCoarserDate(original, shown, member)
      ? []
      : [wording.valueChanged(id, member, String(before), String(value))];
  });
}

/** A date may be given to the year or the month only: "2014" for "2014-01-21". */
function isCoarserDate(original: Quantity, shown: Quantity, member: string): boolean {
  if (member !== "value" || shown.kind !== "date" || original.kind !== "date") return false;
  const [whole, coarse] = [original, shown].map(({ value }) => String(value).split("/"));
  if (whole === undefined || coarse === undefined || whole.length !== coarse.length) return false;
  return whole.every(
    (end, at) => /^\d{4}(?:-\d{2})?$/.test(coarse[at] ?? "") && end.startsWith(coarse[at] ?? ""),
  );
}

const keyOf = ({ table, column, about }: Cell): string => stableJson([table, column, about]);
const nameOf = ({ table, column, about }: Cell): string =>
  `${table}, ${Object.values(about).map(String).join(", ")}, ${column}`;
