import type { Refusal } from "../errors/index.ts";
import type { CaptureHistories } from "./histories/Histories.ts";
import { recordedBy } from "./histories/history.ts";
import { messages } from "./messages.ts";

/**
 * Why no method can estimate from these histories, or null: nobody recorded, one list, a list without anybody, no overlap
 * at all; with two lists also one inside the other.
 */
export function refuse(histories: CaptureHistories, method: string, least = 2, most = 8): Refusal | null {
  const { lists, counts, observed } = histories;
  if (observed === 0) return messages.nobody(method);
  if (lists.length < least) return messages.tooFewLists(method, lists.length, least);
  if (lists.length > most) return messages.tooManyLists(method, lists.length, most);
  const empty = lists.find((_, place) => recordedBy(counts, 2 ** place) === 0);
  if (empty !== undefined) return messages.listEmpty(method, empty);
  const overlap = counts.some((count, history) => count > 0 && (history & (history - 1)) !== 0);
  if (!overlap) return messages.noOverlap(method);
  const [inside] = listsInside(histories);
  if (lists.length === 2 && inside !== undefined)
    return messages.listInside(method, inside.inner, inside.outer);
  return null;
}

/** True when every history of every list may be recorded and counts: what some methods need. */
export function isWhole({ structuralZeros, censoredLists }: CaptureHistories): boolean {
  return structuralZeros.length === 0 && censoredLists.length === 0;
}

/** Lists of which every person is on another list too. */
export function listsInside({
  lists,
  counts,
}: CaptureHistories): readonly { readonly inner: string; readonly outer: string }[] {
  return lists.flatMap((inner, a) => {
    const size = recordedBy(counts, 2 ** a);
    return lists.flatMap((outer, b) =>
      a !== b && size > 0 && recordedBy(counts, 2 ** a + 2 ** b) === size ? [{ inner, outer }] : [],
    );
  });
}
