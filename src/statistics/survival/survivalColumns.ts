import { SijillError } from "../../errors/index.ts";
import { requireFinite, requireNotNegative, requireSameLength } from "../arguments.ts";
import { messages as shared } from "../messages.ts";
import { mergeNearTimes } from "./mergeNearTimes.ts";
import { messages } from "./messages.ts";
import type { CensoredData, SurvivalColumns } from "./SurvivalObservation.ts";

/** Checked columns: times not negative, events 0 or 1, entries before times. */
export interface CheckedColumns {
  readonly time: Float64Array;
  readonly event: Uint8Array;
  readonly entry: Float64Array | null;
}

/** Brings observations of either form into checked columns; `path` is the name of the argument. */
export function survivalColumns(path: string, data: CensoredData): CheckedColumns {
  return isColumns(data) ? fromColumns(path, data) : fromObservations(path, data);
}

/** Tells columns from a list of observations. */
export function isColumns<T extends object>(data: readonly unknown[] | T): data is T {
  return !Array.isArray(data);
}

function fromColumns(path: string, data: SurvivalColumns): CheckedColumns {
  const n = data.time.length;
  if (n === 0) throw new SijillError(shared.empty(`${path}.time`));
  requireSameLength(`${path}.time`, data.time, `${path}.event`, data.event);
  if (data.entry !== undefined) requireSameLength(`${path}.time`, data.time, `${path}.entry`, data.entry);
  const time = new Float64Array(n);
  const event = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const t = data.time[i] as number;
    if (!(t >= 0 && t < Infinity)) requireNotNegative(`${path}.time[${i}]`, t);
    const e = data.event[i];
    if (e !== 0 && e !== 1 && e !== true && e !== false)
      throw new SijillError(messages.eventNotCoded(`${path}.event[${i}]`, e));
    // Adding 0 turns −0 into 0, so that one time is never two.
    time[i] = t + 0;
    event[i] = Number(e);
  }
  return { time, event, entry: checkedEntries(time, data.entry, (i) => `${path}.entry[${i}]`) };
}

function fromObservations(path: string, data: Exclude<CensoredData, SurvivalColumns>): CheckedColumns {
  if (data.length === 0) throw new SijillError(shared.empty(path));
  const time = new Float64Array(data.length);
  const event = new Uint8Array(data.length);
  data.forEach((observation, i) => {
    const { kind } = observation;
    if (kind !== "exact" && kind !== "right-censored")
      throw new SijillError(
        messages.kindNotAnswered(
          `${path}[${i}].kind`,
          kind,
          ["exact", "right-censored"],
          "Use turnbull for intervals and left-censored times, rightTruncatedDistribution for right-truncated ones.",
        ),
      );
    requireNotNegative(`${path}[${i}].time`, observation.time);
    time[i] = observation.time + 0;
    event[i] = kind === "exact" ? 1 : 0;
  });
  const truncated = data.some(({ entry }) => entry !== undefined);
  const entries = truncated ? data.map(({ entry }) => entry ?? -Infinity) : undefined;
  return { time, event, entry: checkedEntries(time, entries, (i) => `${path}[${i}].entry`) };
}

/**
 * An entry of −Infinity stands for an observation that was under observation from the start. Times equal but for
 * rounding are made one here, entries included, since a person who enters at a time is not at risk at it.
 */
function checkedEntries(
  time: Float64Array,
  entries: ArrayLike<number> | undefined,
  path: (i: number) => string,
): Float64Array | null {
  if (entries === undefined) {
    mergeNearTimes([time]);
    return null;
  }
  const entry = Float64Array.from(entries);
  entry.forEach((start, i) => {
    if (start !== -Infinity) requireFinite(path(i), start);
  });
  mergeNearTimes([time, entry]);
  entry.forEach((start, i) => {
    const t = time[i] as number;
    if (start >= t) throw new SijillError(messages.entryNotBeforeTime(path(i), start, t));
  });
  return entry;
}
