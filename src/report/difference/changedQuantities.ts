import type { AffectedPassage, ChangedNumber, Ground } from "./BuildDifference.ts";
import type { ComparableLedger, ComparableQuantity } from "./ComparableBuild.ts";
import { changedMembers } from "./changedMembers.ts";
import { findCauses } from "./findCauses.ts";

/** Quantities that differ between two versions, by id: those whose facts changed, and those printed otherwise. */
export function changedQuantities(
  was: ComparableLedger,
  is: ComparableLedger,
  code: readonly Ground[],
): readonly ChangedNumber[] {
  const [before, after] = [byId(was.quantities), byId(is.quantities)];
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((id) => {
    const [old, fresh] = [before.get(id) ?? null, after.get(id) ?? null];
    const members = old === null || fresh === null ? [] : changedMembers(old, fresh);
    const printed = { was: firstPrinted(was, id), is: firstPrinted(is, id) };
    const isSame = old !== null && fresh !== null && members.length === 0;
    if (isSame && printed.was === printed.is) return [];
    const found = isSame ? findCauses(null, null, []) : findCauses(old, fresh, code);
    return [
      {
        kind: "quantity",
        id,
        label: fresh?.label ?? old?.label ?? id,
        change: old === null ? "added" : fresh === null ? "removed" : "changed",
        members,
        printed,
        causes: found.causes,
        grounds: found.grounds,
        passages: passagesOf(fresh === null ? was : is, id),
        exhibits: [],
      } satisfies ChangedNumber,
    ];
  });
}

const byId = (quantities: readonly ComparableQuantity[]): ReadonlyMap<string, ComparableQuantity> =>
  new Map(quantities.map((quantity) => [quantity.id, quantity]));

const firstPrinted = ({ numbers }: ComparableLedger, id: string): string | null =>
  numbers.find(({ quantity }) => quantity === id)?.text ?? null;

function passagesOf({ passages }: ComparableLedger, id: string): readonly AffectedPassage[] {
  return passages
    .filter(({ quantities }) => quantities.includes(id))
    .map(({ file, paragraph, passage }) => ({ file, paragraph, passage }));
}
