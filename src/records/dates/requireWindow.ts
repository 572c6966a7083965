import { SijillError } from "../../errors/index.ts";
import { messages } from "../messages.ts";
import type { IsoDay } from "../PartialDate.ts";

/** A window must not end before it starts; a null side is open. */
export function requireWindow(from: IsoDay | null, to: IsoDay | null): void {
  if (from !== null && to !== null && to < from) throw new SijillError(messages.windowReversed(from, to));
}
